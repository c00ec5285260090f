namespace OgpGraph.Samples.ClashOther;

[Doc("A festival.", "Um festival.")]
public sealed class Festival
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }
}
