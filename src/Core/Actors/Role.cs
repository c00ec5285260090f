namespace OgpGraph.Core;

[Doc("What an institution does in the plan.", "O que uma instituição faz no plano.")]
public enum Role
{
    [Doc("Leads a commitment.", "É responsável por um compromisso.")]
    Lead,

    [Doc("Supports a commitment.", "Apoia um compromisso.")]
    Support,

    [Doc("Is a partner in carrying a commitment out, without OGP listing it as lead or support.", "É parceira na execução de um compromisso, sem que a OGP a indique como responsável ou apoio.")]
    Partner,

    [Doc("Sits in the multi-stakeholder forum.", "Tem assento no fórum multissetorial.")]
    ForumMember,
}
