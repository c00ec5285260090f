namespace OgpGraph.Core;

[Label("Evidence of commitments", "Evidências dos compromissos"), Doc("A piece of evidence given for a commitment.", "Uma evidência dada para um compromisso.")]
public sealed class EvidenceLink
{
    [Key, Doc("The link's key.", "A chave da ligação.")]
    public required string Id { get; set; }

    [Ref<Evidence>, Label("Evidence", "Evidência"), Doc("The evidence.", "A evidência.")]
    public required string EvidenceId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }
}
