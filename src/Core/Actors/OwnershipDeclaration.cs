namespace OgpGraph.Core;

[Doc("A declaration that an entity made to a register of beneficial owners, whatever it answered.", "Uma declaração que uma entidade fez a um registo de beneficiários efetivos, qualquer que seja a resposta.")]
public sealed class OwnershipDeclaration
{
    [Key, Doc("The declaration's key.", "A chave da declaração.")]
    public required string Id { get; set; }

    [Ref<Organization>, Doc("The entity that declared.", "A entidade que declarou.")]
    public required string SubjectId { get; set; }

    [Indexed, Doc("The day on which it was made.", "O dia em que foi feita.")]
    public DateOnly DeclaredOn { get; set; }

    [Doc("The last day on which it stood, replaced or lapsed after it; null while it stands.", "O último dia em que vigorou, antes de substituída ou caducada; nulo enquanto vigora.")]
    public DateOnly? EndsOn { get; set; }

    [Doc("Why it names no beneficial owner; null when it names one.", "Porque não indica beneficiário efetivo; nulo quando indica.")]
    public UnspecifiedReason? UnspecifiedReason { get; set; }

    [Indexed(nameof(SubjectId)), Doc("True for a declaration that was made up to show how the service works.", "Verdadeiro para uma declaração inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
