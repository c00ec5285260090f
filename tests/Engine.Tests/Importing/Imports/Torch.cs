namespace OgpGraph.Engine.Tests.Importing;

[Doc("A torch.", "Uma lanterna.")]
public sealed class Torch
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Doc("The name.", "O nome.")]
    public required string Name { get; set; }

    [Money, Indexed, Doc("The price; null when it is not known.", "O preço; nulo quando não se conhece.")]
    public decimal? Price { get; set; }

    [Doc("The day; null when it is not known.", "O dia; nulo quando não se conhece.")]
    public DateOnly? MadeOn { get; set; }

    [Doc("The colour; null when it is not known.", "A cor; nulo quando não se conhece.")]
    public TorchColour? Colour { get; set; }

    [Doc("True when it is lit.", "Verdadeiro quando acesa.")]
    public bool IsLit { get; set; }

    [Ref<Organization>, Doc("Who made it; null when it is not known.", "Quem a fez; nulo quando não se conhece.")]
    public string? MakerId { get; set; }

    [Ref<Torch>, Doc("The one before it; null for none.", "A anterior; nulo quando não há.")]
    public string? EarlierId { get; set; }

    [Ref<Source>, Doc("Where it is from; null when it is not known.", "De onde vem; nulo quando não se conhece.")]
    public string? SourceId { get; set; }
}
