namespace OgpGraph.Modules.BeneficialOwners;

[Label("Ownership statements", "Declarações de titularidade"), Doc("A relationship in which somebody has an interest in an entity, as declared (BODS 0.4): one row an interest. Who the person is stays closed; the owner group is open.", "Uma relação em que alguém tem um interesse numa entidade, tal como declarada (BODS 0.4): uma linha por interesse. Quem é a pessoa fica reservado; o grupo de titularidade é público.")]
public sealed class OwnershipStatement
{
    [Key, Label("Statement", "Declaração"), Doc("The statement's id and, where it has several interests, the interest's place in it.", "O identificador da declaração e, quando tem vários interesses, o lugar do interesse nela.")]
    public required string Id { get; set; }

    [Indexed, Label("Record", "Registo"), Doc("The record (recordId): statements with the same one are versions of one relationship. Null when the publisher gives none.", "O registo (recordId): declarações com o mesmo são versões de uma relação. Nulo quando quem publica não o dá.")]
    public string? RecordId { get; set; }

    [Label("Record status", "Estado do registo"), Doc("Where it stands in the series about its record; null when that is not stated.", "O lugar na série do seu registo; nulo quando não é indicado.")]
    public StatementRecordStatus? RecordStatus { get; set; }

    [Ref<Organization>, Label("Entity owned", "Entidade detida"), Doc("The entity in which the interest is held.", "A entidade em que o interesse é detido.")]
    public required string SubjectId { get; set; }

    [Ref<Organization>, Label("Interested entity", "Entidade interessada"), Doc("The entity that holds the interest; null when a person holds it or nobody is named.", "A entidade que detém o interesse; nulo quando é uma pessoa ou ninguém é indicado.")]
    public string? InterestedPartyOrganizationId { get; set; }

    [Ref<PersonStatement>, Label("Interested person", "Pessoa interessada"), Doc("The statement about the person that holds the interest; null when an entity holds it or nobody is named.", "A declaração sobre a pessoa que detém o interesse; nulo quando é uma entidade ou ninguém é indicado.")]
    public string? InterestedPartyPersonId { get; set; }

    [Label("Reason nobody is named", "Motivo de ninguém ser indicado"), Doc("Why nobody is named; null when somebody is.", "Porque ninguém é indicado; nulo quando alguém é.")]
    public UnspecifiedReason? InterestedPartyReason { get; set; }

    [Indexed(nameof(SubjectId)), Label("Owner group", "Grupo de titularidade"), Doc("An opaque id: the same person has the same one in every entity, and it says nothing about who that is. Null when no person holds the interest.", "Um identificador opaco: a mesma pessoa tem o mesmo em todas as entidades, e nada diz sobre quem é. Nulo quando nenhuma pessoa detém o interesse.")]
    public string? OwnerGroup { get; set; }

    [Indexed, Label("Interest type", "Tipo de interesse"), Doc("The kind of interest.", "O tipo de interesse.")]
    public InterestType InterestType { get; set; }

    [Label("Direct or indirect", "Direto ou indireto"), Doc("Whether the interest is held directly.", "Se o interesse é detido diretamente.")]
    public DirectOrIndirect DirectOrIndirect { get; set; }

    [Unit("percent"), Label("Exact share", "Quota exata"), Doc("The exact share, 0 to 100; null when none is stated: it is not zero.", "A quota exata, de 0 a 100; nulo quando não é indicada: não é zero.")]
    public decimal? ShareExact { get; set; }

    [Unit("percent"), Label("Minimum share", "Quota mínima"), Doc("The lowest share that is possible, 0 to 100; an exclusive bound is kept as it is stated, so that the share may be just above it. Null when none is stated.", "A quota mínima possível, de 0 a 100; um limite exclusivo fica como é indicado, e a quota pode estar logo acima. Nulo quando não é indicada.")]
    public decimal? ShareMinimum { get; set; }

    [Unit("percent"), Label("Maximum share", "Quota máxima"), Doc("The highest share that is possible, 0 to 100; an exclusive bound is kept as it is stated, so that the share may be just below it. Null when none is stated.", "A quota máxima possível, de 0 a 100; um limite exclusivo fica como é indicado, e a quota pode estar logo abaixo. Nulo quando não é indicada.")]
    public decimal? ShareMaximum { get; set; }

    [Label("Held since", "Detido desde"), Doc("The day from which the interest is held; null when it is not known.", "O dia desde o qual o interesse é detido; nulo quando não se conhece.")]
    public DateOnly? StartsOn { get; set; }

    [Label("Held until", "Detido até"), Doc("The last day of the interest; null when it has not ended or that is not known.", "O último dia do interesse; nulo quando não terminou ou não se sabe.")]
    public DateOnly? EndsOn { get; set; }

    [Indexed, Label("Stated on", "Declarado em"), Doc("The day on which it was stated.", "O dia em que foi declarado.")]
    public DateOnly StatementDate { get; set; }

    [Label("Beneficial ownership", "Titularidade efetiva"),
        Doc("True when the interest amounts to beneficial ownership or control; false when it is said not to: such interests alone make "
        + "nobody a beneficial owner here. Null when that is not stated: then it counts as if it did.",
        "Verdadeiro quando o interesse constitui titularidade ou controlo efetivos; falso quando se declara que não: só com interesses "
        + "assim ninguém é aqui beneficiário efetivo. Nulo quando não é indicado: conta então como se constituísse.")]
    public bool? IsBeneficialOwnership { get; set; }

    [Label("Link of a chain", "Elo de uma cadeia"), Doc("True when it is a link of a chain whose whole is stated too: adding both counts twice.", "Verdadeiro quando é um elo de uma cadeia cujo todo também é declarado: somar ambos conta duas vezes.")]
    public bool IsComponent { get; set; }

    [Label("Published on", "Publicada em"), Doc("The day on which it was published; null when that is not known. Of two statements of one day about a record, the one published later corrects the other.", "O dia em que foi publicada; nulo quando não se conhece. De duas declarações do mesmo dia sobre um registo, a publicada depois corrige a outra.")]
    public DateOnly? PublishedOn { get; set; }

    [Label("Replaced on", "Substituída em"), Doc("The day on which a statement about another record replaced it; null when none did.", "O dia em que uma declaração sobre outro registo a substituiu; nulo quando nenhuma o fez.")]
    public DateOnly? ReplacedOn { get; set; }

    [Hidden, Doc("The record of the entity owned; null when the statement is of no record, as in the sample.",
        "O registo da entidade detida; nulo quando a declaração não tem registo, como na amostra.")]
    public string? SubjectRecordId { get; set; }

    [Hidden, Doc("The record of who holds the interest, for a person a token; null when nobody is named, and in the sample.",
        "O registo de quem detém o interesse, um código no caso de uma pessoa; nulo quando ninguém é indicado, e na amostra.")]
    public string? InterestedPartyRecordId { get; set; }

    [Hidden, Doc("Its place among the statements of its record, in the order in which they came: of two of one day, published on one day, the later one holds.", "O lugar entre as declarações do seu registo, pela ordem em que chegaram: de duas do mesmo dia, publicadas no mesmo dia, vale a última.")]
    public int? Place { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The key of the source; null for the sample.", "A chave da fonte; nulo para a amostra.")]
    public string? SourceId { get; set; }

    [Hidden, Doc("Tells whether a statement with the same id says something else.", "Indica se uma declaração com o mesmo identificador diz outra coisa.")]
    public string? Digest { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a statement that was made up to show how the service works.", "Verdadeiro para uma declaração inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
