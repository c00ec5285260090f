namespace OgpGraph.Modules.AccessToInformation;

[Label("Entities of the State (SIOE)", "Entidades do Estado (SIOE)"), Doc("An entity of the State as the State Organization Information System (SIOE) lists it.", "Uma entidade do Estado tal como o Sistema de Informação da Organização do Estado (SIOE) a lista.")]
[GraphName("StateEntity", "stateEntities")]
public sealed class StateEntity
{
    [Key, Label("SIOE code", "Código SIOE"), Doc("The entity's code in SIOE; made-up ones begin with X.", "O código da entidade no SIOE; os inventados começam por X.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public required string Name { get; set; }

    [Ref<Organization>, Label("Legal entity", "Pessoa coletiva"), Doc("The legal entity; null when it is none of its own or not known.", "A pessoa coletiva; nulo quando não tem personalidade própria ou não se conhece.")]
    public string? OrganizationId { get; set; }

    [Label("Officer reported to CADA", "Responsável comunicado à CADA"), Doc("True when it has reported an officer for access to information to CADA; null when that is not known. Reporting is voluntary: false does not mean that none was designated.", "Verdadeiro quando comunicou à CADA um responsável pelo acesso à informação; nulo quando não se sabe. A comunicação é voluntária: falso não significa que não o designou.")]
    public bool? HasReportedOfficer { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entity that was made up to show how the service works.", "Verdadeiro para uma entidade inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
