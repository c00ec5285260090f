namespace OgpGraph.Core;

[Label("Role", "Papel"), Doc("What an institution does in the plan.", "O que uma instituição faz no plano.")]
public enum Role
{
    [Label("Lead", "Responsável"), Doc("Leads a commitment.", "É responsável por um compromisso.")]
    Lead,

    [Label("Support", "Apoio"), Doc("Supports a commitment.", "Apoia um compromisso.")]
    Support,

    [Label("Partner", "Parceiro"), Doc("Is a partner in carrying a commitment out, without OGP listing it as lead or support.", "É parceira na execução de um compromisso, sem que a OGP a indique como responsável ou apoio.")]
    Partner,

    [Label("Forum member", "Membro do fórum"), Doc("Sits in the multi-stakeholder forum.", "Tem assento no fórum multissetorial.")]
    ForumMember,
}
