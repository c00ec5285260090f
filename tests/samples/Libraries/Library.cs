namespace OgpGraph.Samples.Libraries;

[Doc("A public library. Made up.", "Uma biblioteca pública. Inventada.")]
public sealed class Library
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Doc("The name.", "O nome.")]
    public required string Name { get; set; }

    [Ref<Organization>, Doc("Who runs it.", "Quem a gere.")]
    public required string OperatorId { get; set; }
}
