namespace OgpGraph.Core;

[Label("Sources", "Fontes"), Doc("Where a fact comes from: a document and the place in it. Cite this.", "De onde vem um facto: um documento e o lugar nele. É isto que se cita.")]
public sealed class Source
{
    [Key, Doc("Document and locator, joined by #.", "Documento e lugar, unidos por #.")]
    public required string Id { get; set; }

    [Label("Document", "Documento"), Doc("The document without the place: sources with the same value are places of one document.", "O documento sem o lugar: fontes com o mesmo valor são lugares do mesmo documento.")]
    public required string Document { get; set; }

    [Label("Document title", "Título do documento"), Doc("The document's title, in its own language.", "O título do documento, na sua própria língua.")]
    public required string Title { get; set; }

    [Label("Address", "Endereço"), Doc("The public address; null when the document has none that is known.", "O endereço público; nulo quando não se conhece nenhum.")]
    public string? Url { get; set; }

    [Label("Place in the document", "Lugar no documento"), Doc("The place in the document, such as a line or section; null for the whole.", "O lugar no documento, como linha ou secção; nulo para o todo.")]
    public string? Locator { get; set; }

    [Label("Publisher", "Publicador"), Doc("Who published the document; null when it is not known.", "Quem publicou o documento; nulo quando não se conhece.")]
    public string? Publisher { get; set; }

    [Label("Licence", "Licença"), Doc("The document's licence; null when none is stated.", "A licença do documento; nulo quando não é indicada.")]
    public string? Licence { get; set; }

    [Label("Published on", "Publicado em"), Doc("When the document was published, as exactly as it is known.", "Quando o documento foi publicado, com a exatidão conhecida.")]
    public PartialDate PublishedOn { get; set; } = new();

    [Label("Retrieved on", "Consultado em"), Doc("The day on which it was read for this service.", "O dia em que foi lido para este serviço.")]
    public required DateOnly RetrievedOn { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for data that was made up to show how the service works.", "Verdadeiro para dados inventados para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
