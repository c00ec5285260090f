namespace OgpGraph.Core;

[Label("Roles of institutions", "Papéis das instituições"), Doc("An institution in a role: on a commitment, or in the plan's forum.", "Uma instituição num papel: num compromisso ou no fórum do plano.")]
public sealed class InstitutionRole
{
    [Key, Doc("The role's key.", "A chave do papel.")]
    public required string Id { get; set; }

    [Ref<Institution>, Label("Institution", "Instituição"), Doc("The institution.", "A instituição.")]
    public required string InstitutionId { get; set; }

    [Label("Role", "Papel"), Doc("The role.", "O papel.")]
    public Role Role { get; set; }

    [Ref<ActionPlan>, Label("Action plan", "Plano de ação"), Doc("The plan.", "O plano.")]
    public required string PlanId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment; null for a role in the whole plan.", "O compromisso; nulo para um papel em todo o plano.")]
    public string? CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the role is stated.", "Onde o papel é indicado.")]
    public required string SourceId { get; set; }
}
