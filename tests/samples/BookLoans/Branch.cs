namespace OgpGraph.Samples.BookLoans;

#region row
[Label("Library branches", "Balcões de bibliotecas"), Doc("A branch of a public library. Made up.", "Um balcão de uma biblioteca pública. Inventado.")]
[GraphName("Branch", "branches")]
public sealed class Branch
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public LocalizedText Name { get; set; } = new();

    [Indexed, Label("Town", "Localidade"), Doc("The town; null when it is not known.", "A localidade; nula quando não se conhece.")]
    public string? Town { get; set; }

    [Column("area"), Unit("square metres"), Label("Floor space", "Área"), Doc("The floor space; null when it is not known.", "A área; nula quando não se conhece.")]
    public decimal? FloorSpace { get; set; }

    [Money, Doc("The rent a year; null when it is not known.", "A renda anual; nula quando não se conhece.")]
    public decimal? Rent { get; set; }

    [Doc("The currency of the rent, ISO 4217; null without a rent.", "A moeda da renda, ISO 4217; nula sem renda.")]
    public string? Currency { get; set; }

    [Label("Opening", "Abertura"), Doc("When it opened, as exactly as the source says.", "Quando abriu, com a exatidão da fonte.")]
    public PartialDate OpenedOn { get; set; } = new();

    [Personal, Doc("Who keeps the keys; null when it is not known.", "Quem guarda as chaves; nulo quando não se conhece.")]
    public string? Caretaker { get; set; }

    [Hidden, Doc("Its number in the file, for sorting.", "O número no ficheiro, para ordenar.")]
    public int? Row { get; set; }

    [Ref<Organization>, Label("Run by", "Entidade gestora"), Doc("Who runs it; null when it is not known.", "Quem o gere; nulo quando não se conhece.")]
    public string? OperatorId { get; set; }

    [Ref<Source>, Doc("Where it comes from.", "De onde vem.")]
    public required string SourceId { get; set; }

    [Doc("The last year with loans; null when there is none.", "O último ano com empréstimos; nulo quando não há.")]
    public int? LastYear { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}
#endregion
