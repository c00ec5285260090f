namespace OgpGraph.Core;

[Doc("A policy area that OGP lists for a commitment.", "Uma área de política que a OGP indica para um compromisso.")]
public sealed class PolicyArea
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Searchable, Doc("OGP's English name of the area.", "O nome da área em inglês, tal como a OGP o dá.")]
    public required string Name { get; set; }

    [Ref<Source>, Doc("Where OGP lists it.", "Onde a OGP a indica.")]
    public required string SourceId { get; set; }
}
