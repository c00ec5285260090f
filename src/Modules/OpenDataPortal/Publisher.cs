namespace OgpGraph.Modules.OpenDataPortal;

[Label("Publishers", "Publicadores"), Doc("An organisation that publishes datasets on the portal.", "Uma organização que publica conjuntos de dados no portal.")]
public sealed class Publisher
{
    [Key, Label("Id on the portal", "Identificador no portal"), Doc("The organisation's id on the portal (udata).", "O identificador da organização no portal (udata).")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name on the portal.", "O nome no portal.")]
    public required string Name { get; set; }

    [Ref<Organization>, Label("Legal entity", "Pessoa coletiva"), Doc("The legal entity; null when it is not known.", "A pessoa coletiva; nulo quando não se conhece.")]
    public string? OrganizationId { get; set; }

    [Label("Short name", "Nome curto"), Doc("The short name in the portal's addresses; null when there is none.", "O nome curto nos endereços do portal; nulo quando não há.")]
    public string? Slug { get; set; }

    [Hidden, Indexed, Doc("Whose id the key is: the portal's server, or the address or catalogue and id; null for a row of the sample and where nothing says so.", "De quem é o identificador: o servidor do portal, ou o endereço ou o catálogo e o identificador; nulo numa linha da amostra e quando nada o diz.")]
    public string? Origin { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an organisation that was made up to show how the service works.", "Verdadeiro para uma organização inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
