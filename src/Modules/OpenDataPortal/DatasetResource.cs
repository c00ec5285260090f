namespace OgpGraph.Modules.OpenDataPortal;

[Doc("A file or address of a dataset.", "Um ficheiro ou endereço de um conjunto de dados.")]
public sealed class DatasetResource
{
    [Key, Doc("The resource's id on the portal (udata).", "O identificador do recurso no portal (udata).")]
    public required string Id { get; set; }

    [Ref<Dataset>, Doc("The dataset.", "O conjunto de dados.")]
    public required string DatasetId { get; set; }

    [Searchable, Doc("The title; null when there is none.", "O título; nulo quando não há.")]
    public string? Title { get; set; }

    [Indexed, Doc("The format in lower case, e.g. csv; null when it is not stated.", "O formato em minúsculas, p. ex. csv; nulo quando não é indicado.")]
    public string? Format { get; set; }

    [Unit("bytes"), Doc("The size; null when it is not known.", "O tamanho; nulo quando não se conhece.")]
    public long? FileSize { get; set; }

    [Doc("The address; null when there is none.", "O endereço; nulo quando não há.")]
    public string? Url { get; set; }

    [Doc("The day of the last change; null when it is not known.", "O dia da última alteração; nulo quando não se conhece.")]
    public DateOnly? LastModifiedOn { get; set; }

    [Doc("The description; null when there is none.", "A descrição; nulo quando não há.")]
    public string? Description { get; set; }

    [Indexed, Doc("The kind by the portal's code, e.g. main, documentation, api; null when it is not stated.", "O tipo pelo código do portal, p. ex. main, documentation, api; nulo quando não é indicado.")]
    public string? Type { get; set; }

    [Doc("True when the file lies outside the portal; null when that is not known.", "Verdadeiro quando o ficheiro está fora do portal; nulo quando não se sabe.")]
    public bool? IsRemote { get; set; }

    [Indexed, Doc("Whether the portal's last check reached it; null when there was none.", "Se a última verificação do portal o alcançou; nulo quando não houve.")]
    public bool? IsAvailable { get; set; }

    [Doc("The checksum as algorithm, colon and value; null when there is none.", "A soma de verificação: algoritmo, dois pontos e valor; nulo quando não há.")]
    public string? Checksum { get; set; }

    [Ref<Source>, Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Doc("True for a resource that was made up to show how the service works.", "Verdadeiro para um recurso inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
