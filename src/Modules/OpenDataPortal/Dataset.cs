namespace OgpGraph.Modules.OpenDataPortal;

[Doc("A dataset of the open data portal.", "Um conjunto de dados do portal de dados abertos.")]
public sealed class Dataset
{
    [Key, Doc("The dataset's id on the portal (udata).", "O identificador do conjunto de dados no portal (udata).")]
    public required string Id { get; set; }

    [Searchable, Doc("The title.", "O título.")]
    public required string Title { get; set; }

    [Searchable, Doc("The description; null when there is none.", "A descrição; nulo quando não há.")]
    public string? Description { get; set; }

    [Ref<Publisher>, Doc("The organisation that publishes it; null when a single person does.", "A organização que o publica; nulo quando é uma pessoa singular.")]
    public string? PublisherId { get; set; }

    [Indexed, Doc("The licence by its id on the portal, e.g. cc-by; null when none is specified.", "A licença pelo seu identificador no portal, p. ex. cc-by; nulo quando não é especificada.")]
    public string? Licence { get; set; }

    [Doc("How often it is to be updated, by the portal's code, e.g. monthly; null when that is not stated.", "Com que frequência deve ser atualizado, pelo código do portal, p. ex. monthly; nulo quando não é indicado.")]
    public string? UpdateFrequency { get; set; }

    [Indexed, Doc("The day of the last update; null when it is not known. Freshness is for the reader to compute, from the day that counts for them.", "O dia da última atualização; nulo quando não se conhece. A atualidade calcula-a o leitor, a partir do dia que lhe interessa.")]
    public DateOnly? LastUpdatedOn { get; set; }

    [Doc("True when it is marked as a high-value dataset; null when that is not known.", "Verdadeiro quando está marcado como conjunto de dados de elevado valor; nulo quando não se sabe.")]
    public bool? IsHighValue { get; set; }

    [Doc("True for a dataset that was made up to show how the service works.", "Verdadeiro para um conjunto de dados inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
