namespace OgpGraph.Core;

[Doc("A piece of evidence given for a commitment.", "Uma evidência dada para um compromisso.")]
public sealed class EvidenceLink
{
    [Key, Doc("The link's key.", "A chave da ligação.")]
    public required string Id { get; set; }

    [Ref<Evidence>, Doc("The evidence.", "A evidência.")]
    public required string EvidenceId { get; set; }

    [Ref<Commitment>, Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }
}
