namespace OgpGraph.Core;

[Label("Ownership declarations", "Declarações de beneficiário efetivo"), Doc("A declaration that an entity made to a register of beneficial owners, whatever it answered.", "Uma declaração que uma entidade fez a um registo de beneficiários efetivos, qualquer que seja a resposta.")]
public sealed class OwnershipDeclaration
{
    [Key, Doc("The declaration's key.", "A chave da declaração.")]
    public required string Id { get; set; }

    [Ref<Organization>, Label("Declaring entity", "Entidade declarante"), Doc("The entity that declared.", "A entidade que declarou.")]
    public required string SubjectId { get; set; }

    [Indexed, Label("Declared on", "Declarado em"), Doc("The day on which it was made.", "O dia em que foi feita.")]
    public DateOnly DeclaredOn { get; set; }

    [Label("In force until", "Em vigor até"), Doc("The last day on which it stood, replaced or lapsed after it; null while it stands.", "O último dia em que vigorou, antes de substituída ou caducada; nulo enquanto vigora.")]
    public DateOnly? EndsOn { get; set; }

    [Label("Reason for no owner", "Motivo sem beneficiário"), Doc("Why it names no beneficial owner; null when it names one.", "Porque não indica beneficiário efetivo; nulo quando indica.")]
    public UnspecifiedReason? UnspecifiedReason { get; set; }

    [Indexed(nameof(SubjectId)), Label("Synthetic", "Sintético"), Doc("True for a declaration that was made up to show how the service works.", "Verdadeiro para uma declaração inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
