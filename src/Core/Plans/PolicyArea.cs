namespace OgpGraph.Core;

[Label("Policy areas", "Áreas de política"), Doc("A policy area that OGP lists for a commitment.", "Uma área de política que a OGP indica para um compromisso.")]
public sealed class PolicyArea
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("OGP's English name of the area.", "O nome da área em inglês, tal como a OGP o dá.")]
    public required string Name { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where OGP lists it.", "Onde a OGP a indica.")]
    public required string SourceId { get; set; }
}
