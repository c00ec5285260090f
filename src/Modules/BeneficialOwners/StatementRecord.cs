namespace OgpGraph.Modules.BeneficialOwners;

[Label("Statement records", "Registos de declarações"), Doc("A record of a publisher of ownership data (recordId of BODS 0.4): the series of all statements about one entity, person or relationship.", "Um registo de quem publica dados de titularidade (recordId do BODS 0.4): a série de todas as declarações sobre uma entidade, pessoa ou relação.")]
public sealed class StatementRecord
{
    [Key, Label("Record", "Registo"), Doc("The record's id.", "O identificador do registo.")]
    public required string Id { get; set; }

    [Label("Record type", "Tipo de registo"), Doc("What the record is about.", "Aquilo de que trata o registo.")]
    public StatementRecordType Type { get; set; }

    [Ref<OwnershipDeclaration>, Label("Declaration", "Declaração"), Doc("The declaration of the latest statement about a relationship that did not close it; null for another kind of record, and when none is named.", "A declaração da afirmação mais recente sobre uma relação que não a encerrou; nulo para outro tipo de registo e quando nenhuma é indicada.")]
    public string? DeclarationId { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity that the record is about, or in which the interest is held; null for a person.", "A entidade de que o registo trata, ou na qual o interesse é detido; nulo para uma pessoa.")]
    public string? OrganizationId { get; set; }

    [Label("Entity subtype", "Subtipo de entidade"), Doc("The subtype of the entity in its latest statement; null when none is stated and for another kind of record.", "O subtipo da entidade na declaração mais recente; nulo quando não é indicado e para outro tipo de registo.")]
    public BodsEntitySubtype? EntitySubtype { get; set; }

    [Ref<PersonStatement>, Label("Person statement", "Declaração sobre a pessoa"), Doc("The current statement about the person; null for another kind of record.", "A declaração atual sobre a pessoa; nulo para outro tipo de registo.")]
    public string? PersonId { get; set; }

    [Label("Natural person", "Pessoa singular"), Doc("True for an entity that the identifiers of a statement show to be a natural person, such as a sole trader: its name is not kept.", "Verdadeiro para uma entidade que os identificadores de uma declaração mostram ser uma pessoa singular, como um empresário em nome individual: o nome não é guardado.")]
    public bool IsNaturalPerson { get; set; }

    [Indexed, Label("Owner group", "Grupo de titularidade"), Doc("The opaque owner group of the person; null for another kind of record.", "O grupo de titularidade opaco da pessoa; nulo para outro tipo de registo.")]
    public string? OwnerGroup { get; set; }

    [Label("Latest statement on", "Última declaração em"), Doc("The day of the latest statement.", "O dia da declaração mais recente.")]
    public DateOnly LatestOn { get; set; }

    [Hidden, Doc("The day on which the latest statement was published; null when that is not known.", "O dia em que a declaração mais recente foi publicada; nulo quando não se conhece.")]
    public DateOnly? LatestPublishedOn { get; set; }

    [Hidden, Doc("How many statements have come, which numbers them.", "Quantas declarações chegaram, o que as numera.")]
    public int StatementCount { get; set; }

    [Label("Closed on", "Encerrado em"), Doc("The day on which the series was closed; null while it is open.", "O dia em que a série foi encerrada; nulo enquanto está aberta.")]
    public DateOnly? ClosedOn { get; set; }

    [Hidden, Doc("The last day of an entity that the latest statement says is dissolved, or of a person who has died; the last of the "
        + "month or year where no day is stated. Null when neither is stated.",
        "O último dia de uma entidade que a declaração mais recente dá como dissolvida, ou de uma pessoa que morreu; o último do mês ou "
        + "do ano quando não se indica o dia. Nulo quando nada disso é indicado.")]
    public DateOnly? StoodUntil { get; set; }

    [Hidden, Doc("An opaque token of the publisher whose record it is: another publisher's record of the same id has a key of its own. Null when no publisher is stated, and for records stored before publishers were told apart.", "Um código opaco de quem publica o registo: um registo com o mesmo identificador de outro publicador tem chave própria. Nulo quando nenhum publicador é indicado e nos registos guardados antes de os publicadores se distinguirem.")]
    public string? Publisher { get; set; }

    [Label("Source", "Fonte"), Doc("The key of the source.", "A chave da fonte.")]
    [Ref<Source>]
    public string? SourceId { get; set; }
}
