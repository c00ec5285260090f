namespace OgpGraph.Engine.Tests.Planning;

[Doc("A line of a bill.", "Uma linha de uma fatura.")]
public sealed class BillLine
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Bill>, Doc("The bill.", "A fatura.")]
    public required string BillId { get; set; }

    [Money, Doc("The amount.", "O montante.")]
    public decimal? Amount { get; set; }

    [Doc("The quantity.", "A quantidade.")]
    public decimal Quantity { get; set; }

    [Doc("How many pieces.", "Quantas peças.")]
    public int? Pieces { get; set; }

    [Doc("The currency.", "A moeda.")]
    public string? Currency { get; set; }
}
