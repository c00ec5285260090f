namespace OgpGraph.Modules.OpenDataPortal;

[Label("Resources of datasets", "Recursos dos conjuntos de dados"), Doc("A file or address of a dataset.", "Um ficheiro ou endereço de um conjunto de dados.")]
public sealed class DatasetResource
{
    [Key, Label("Id on the portal", "Identificador no portal"), Doc("The resource's id on the portal (udata).", "O identificador do recurso no portal (udata).")]
    public required string Id { get; set; }

    [Ref<Dataset>, Label("Dataset", "Conjunto de dados"), Doc("The dataset.", "O conjunto de dados.")]
    public required string DatasetId { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The title; null when there is none.", "O título; nulo quando não há.")]
    public string? Title { get; set; }

    [Indexed, Label("Format", "Formato"), Doc("The format in lower case, e.g. csv; null when it is not stated.", "O formato em minúsculas, p. ex. csv; nulo quando não é indicado.")]
    public string? Format { get; set; }

    [Unit("bytes"), Label("File size", "Tamanho do ficheiro"), Doc("The size; null when it is not known.", "O tamanho; nulo quando não se conhece.")]
    public long? FileSize { get; set; }

    [Label("Address", "Endereço"), Doc("The address; null when there is none.", "O endereço; nulo quando não há.")]
    public string? Url { get; set; }

    [Label("Last modified on", "Última alteração"), Doc("The day of the last change; null when it is not known.", "O dia da última alteração; nulo quando não se conhece.")]
    public DateOnly? LastModifiedOn { get; set; }

    [Label("Description", "Descrição"), Doc("The description; null when there is none.", "A descrição; nulo quando não há.")]
    public string? Description { get; set; }

    [Indexed, Label("Kind of resource", "Tipo de recurso"), Doc("The kind by the portal's code, e.g. main, documentation, api; null when it is not stated.", "O tipo pelo código do portal, p. ex. main, documentation, api; nulo quando não é indicado.")]
    public string? Type { get; set; }

    [Label("Outside the portal", "Fora do portal"), Doc("True when the file lies outside the portal; null when that is not known.", "Verdadeiro quando o ficheiro está fora do portal; nulo quando não se sabe.")]
    public bool? IsRemote { get; set; }

    [Indexed, Label("Available", "Disponível"), Doc("Whether the portal's last check reached it; null when there was none.", "Se a última verificação do portal o alcançou; nulo quando não houve.")]
    public bool? IsAvailable { get; set; }

    [Label("Checksum", "Soma de verificação"), Doc("The checksum as algorithm, colon and value; null when there is none.", "A soma de verificação: algoritmo, dois pontos e valor; nulo quando não há.")]
    public string? Checksum { get; set; }

    [Hidden, Indexed, Doc("Whose id the key is: the dataset's and, of an id that others may use, the address or id; null for a row of the sample and where nothing says so.", "De quem é o identificador: do conjunto de dados e, num identificador que outros possam usar, o endereço ou o identificador; nulo numa linha da amostra e quando nada o diz.")]
    public string? Origin { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a resource that was made up to show how the service works.", "Verdadeiro para um recurso inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
