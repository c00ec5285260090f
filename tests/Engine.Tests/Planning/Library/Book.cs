namespace OgpGraph.Engine.Tests.Planning;

[Doc("A book, with a property of every kind.", "Um livro, com uma propriedade de cada tipo.")]
public sealed class Book
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Doc("The title; null when it has none.", "O título; nulo quando não tem.")]
    public LocalizedText Title { get; set; } = new();

    [Searchable, Doc("The subtitle; null when it has none.", "O subtítulo; nulo quando não tem.")]
    public string? Subtitle { get; set; }

    [Indexed, Doc("The number on its back.", "O número da lombada.")]
    public required string Isbn { get; set; }

    [Doc("The genre.", "O género.")]
    public Genre Genre { get; set; }

    [Doc("The genre on the shelf; null when it is on none.", "O género da estante; nulo quando não está em nenhuma.")]
    public Genre? ShelvedAs { get; set; }

    [Unit("pages"), Doc("How long it is.", "O tamanho.")]
    public int Pages { get; set; }

    [Doc("How many copies; null when nobody counted.", "Quantos exemplares; nulo quando ninguém contou.")]
    public int? Copies { get; set; }

    [Doc("How often its page was opened.", "Quantas vezes se abriu a sua página.")]
    public long Visits { get; set; }

    [Doc("How often it was asked for; null when nobody counted.", "Quantas vezes foi pedido; nulo quando ninguém contou.")]
    public long? Requests { get; set; }

    [Money, Indexed, Doc("The price; null when it is not for sale.", "O preço; nulo quando não está à venda.")]
    public decimal? Price { get; set; }

    [Money, Doc("The deposit.", "A caução.")]
    public decimal Deposit { get; set; }

    [Doc("The weight; null when it was not weighed.", "O peso; nulo quando não foi pesado.")]
    public decimal? Weight { get; set; }

    [Doc("The unit of the weight; null when nobody noted it.", "A unidade do peso; nula quando ninguém anotou.")]
    public string? WeightUnit { get; set; }

    [NotAdditive, Doc("The rating.", "A classificação.")]
    public decimal Rating { get; set; }

    [Doc("True when it is out.", "Verdadeiro quando está emprestado.")]
    public bool IsLent { get; set; }

    [Doc("True when it is rare; null when nobody knows.", "Verdadeiro quando é raro; nulo quando ninguém sabe.")]
    public bool? IsRare { get; set; }

    [Indexed, Doc("The day of its acquisition.", "O dia da aquisição.")]
    public DateOnly AcquiredOn { get; set; }

    [Doc("The day of its publication; null when it is not known.", "O dia da publicação; nulo quando não se conhece.")]
    public DateOnly? PublishedOn { get; set; }

    [Doc("The moment of its entry in the catalogue.", "O momento da entrada no catálogo.")]
    public DateTime CataloguedAt { get; set; }

    [Doc("The moment of its scan; null when there is none.", "O momento da digitalização; nulo quando não há.")]
    public DateTime? ScannedAt { get; set; }

    [Doc("When it was printed.", "Quando foi impresso.")]
    public PartialDate Printed { get; set; } = new();

    [Ref<Author>, Doc("Who wrote it.", "Quem o escreveu.")]
    public required string AuthorId { get; set; }

    [Ref<Publisher>, Doc("Who published it; null when it is not known.", "Quem o publicou; nulo quando não se conhece.")]
    public string? PublisherId { get; set; }

    [Ref<Book>, Doc("The book before it; null when there is none.", "O livro anterior; nulo quando não há.")]
    public string? SequelOfId { get; set; }

    [Hidden, Doc("The shelf.", "A estante.")]
    public string? Shelf { get; set; }

    [Personal, Doc("Who gave it.", "Quem o ofereceu.")]
    public string? Donor { get; set; }
}
