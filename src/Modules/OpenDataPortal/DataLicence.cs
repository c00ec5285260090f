namespace OgpGraph.Modules.OpenDataPortal;

[Label("Data licences", "Licenças de dados"), Doc("A licence that the portal knows.", "Uma licença que o portal conhece.")]
public sealed class DataLicence
{
    [Key, Label("Licence code", "Código da licença"), Doc("The licence's id on the portal, e.g. cc-by.", "O identificador da licença no portal, p. ex. cc-by.")]
    public required string Id { get; set; }

    [Label("Title", "Título"), Doc("The title.", "O título.")]
    public required string Title { get; set; }

    [Label("Address", "Endereço"), Doc("The address of its text; null when there is none.", "O endereço do texto; nulo quando não há.")]
    public string? Url { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from.", "A importação de onde vem.")]
    public string? SourceId { get; set; }
}
