namespace OgpGraph.Modules.BeneficialOwners;

[Label("Person statements", "Declarações sobre pessoas"), Doc("What is stated about a person who holds an interest (BODS 0.4). What tells who it is needs a credential.", "O que se declara sobre uma pessoa que detém um interesse (BODS 0.4). O que diz quem é exige credencial.")]
public sealed class PersonStatement
{
    [Key, Label("Statement", "Declaração"), Doc("The statement's id.", "O identificador da declaração.")]
    public required string Id { get; set; }

    [Indexed, Label("Record", "Registo"), Doc("The record (recordId): statements with the same one are versions about one person. Null when the publisher gives none.", "O registo (recordId): declarações com o mesmo são versões sobre uma pessoa. Nulo quando quem publica não o dá.")]
    public string? RecordId { get; set; }

    [Indexed, Label("Owner group", "Grupo de titularidade"), Doc("An opaque id: the same person has the same one in every statement, and it says nothing about who that is.", "Um identificador opaco: a mesma pessoa tem o mesmo em todas as declarações, e nada diz sobre quem é.")]
    public required string OwnerGroup { get; set; }

    [Label("Person type", "Tipo de pessoa"), Doc("How well the person is identified.", "O grau de identificação da pessoa.")]
    public BodsPersonType PersonType { get; set; }

    [Personal, Label("Name", "Nome"), Doc("The full name; null when it is withheld or not known.", "O nome completo; nulo quando é reservado ou não se conhece.")]
    public string? Name { get; set; }

    [Personal, Label("Date of birth", "Data de nascimento"), Doc("The date of birth as far as it is stated: YYYY, YYYY-MM or YYYY-MM-DD; null when it is not.", "A data de nascimento até onde é declarada: AAAA, AAAA-MM ou AAAA-MM-DD; nulo quando não é.")]
    public string? BirthDate { get; set; }

    [Personal, Label("Nationality", "Nacionalidade"), Doc("The country of nationality, ISO 3166-1 alpha-2; null when it is not known.", "O país de nacionalidade, ISO 3166-1 alfa-2; nulo quando não se conhece.")]
    public string? Nationality { get; set; }

    [Personal, Label("Country of residence", "País de residência"), Doc("The country of residence, ISO 3166-1 alpha-2; null when it is not known.", "O país de residência, ISO 3166-1 alfa-2; nulo quando não se conhece.")]
    public string? CountryOfResidence { get; set; }

    [Label("Stated on", "Declarado em"), Doc("The day on which it was stated.", "O dia em que foi declarado.")]
    public DateOnly StatementDate { get; set; }

    [Label("Record status", "Estado do registo"), Doc("Where it stands in the series about its record; null when that is not stated.", "O lugar na série do seu registo; nulo quando não é indicado.")]
    public StatementRecordStatus? RecordStatus { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The key of the source; null for the sample.", "A chave da fonte; nulo para a amostra.")]
    public string? SourceId { get; set; }

    [Hidden, Doc("Tells whether a statement with the same id says something else.", "Indica se uma declaração com o mesmo identificador diz outra coisa.")]
    public string? Digest { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a person who was made up to show how the service works.", "Verdadeiro para uma pessoa inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
