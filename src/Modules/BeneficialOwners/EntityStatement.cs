namespace OgpGraph.Modules.BeneficialOwners;

[Label("Entity statements", "Declarações sobre entidades"), Doc("What is stated about an entity (BODS 0.4).", "O que se declara sobre uma entidade (BODS 0.4).")]
public sealed class EntityStatement
{
    [Key, Label("Statement", "Declaração"), Doc("The statement's id.", "O identificador da declaração.")]
    public required string Id { get; set; }

    [Indexed, Label("Record", "Registo"), Doc("The record (recordId): statements with the same one are versions about one entity. Null when the publisher gives none.", "O registo (recordId): declarações com o mesmo são versões sobre uma entidade. Nulo quando quem publica não o dá.")]
    public string? RecordId { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity, by its identifier; without one that can be joined, by its record (XX-BODS).", "A entidade, pelo seu identificador; sem um que se possa ligar, pelo seu registo (XX-BODS).")]
    public string? OrganizationId { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The entity's name; null when it is withheld or not known.", "O nome da entidade; nulo quando é reservado ou não se conhece.")]
    public string? Name { get; set; }

    [Label("Entity type", "Tipo de entidade"), Doc("The type of entity.", "O tipo de entidade.")]
    public BodsEntityType EntityType { get; set; }

    [Indexed, Label("Entity subtype", "Subtipo de entidade"), Doc("The subtype of entity, such as a trust; null when none is stated.", "O subtipo de entidade, como um trust; nulo quando não é indicado.")]
    public BodsEntitySubtype? EntitySubtype { get; set; }

    [Indexed, Label("Jurisdiction", "Jurisdição"), Doc("The jurisdiction of registration, ISO 3166-1 alpha-2 or ISO 3166-2; null when it is not known.", "A jurisdição de registo, ISO 3166-1 alfa-2 ou ISO 3166-2; nulo quando não se conhece.")]
    public string? Jurisdiction { get; set; }

    [Label("Founded on", "Constituída em"), Doc("The day of founding; null when it is not known.", "O dia da constituição; nulo quando não se conhece.")]
    public DateOnly? FoundedOn { get; set; }

    [Label("Dissolved on", "Dissolvida em"), Doc("The day of dissolution; null when it has not been dissolved or that is not known.", "O dia da dissolução; nulo quando não foi dissolvida ou não se sabe.")]
    public DateOnly? DissolvedOn { get; set; }

    [Label("Stated on", "Declarado em"), Doc("The day on which it was stated.", "O dia em que foi declarado.")]
    public DateOnly StatementDate { get; set; }

    [Label("Record status", "Estado do registo"), Doc("Where it stands in the series about its record; null when that is not stated.", "O lugar na série do seu registo; nulo quando não é indicado.")]
    public StatementRecordStatus? RecordStatus { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The key of the source; null for the sample.", "A chave da fonte; nulo para a amostra.")]
    public string? SourceId { get; set; }

    [Hidden, Doc("Tells whether a statement with the same id says something else.", "Indica se uma declaração com o mesmo identificador diz outra coisa.")]
    public string? Digest { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entity that was made up to show how the service works.", "Verdadeiro para uma entidade inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
