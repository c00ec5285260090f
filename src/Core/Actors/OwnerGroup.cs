namespace OgpGraph.Core;

[Label("Owner groups", "Grupos de titularidade"),
    Doc("A person behind entities, without saying who; one whose interests are all said not to be beneficial ownership is not listed, "
    + "unless another token leads to it. The same person has the same group in every entity and every import of this service.",
    "Uma pessoa por detrás de entidades, sem dizer quem é; a que só tem interesses que se declara não serem titularidade efetiva não "
    + "consta, salvo se outro código a ela conduzir. A mesma pessoa tem o mesmo grupo em todas as entidades e em todas as importações "
    + "deste serviço.")]
public sealed class OwnerGroup
{
    [Key, Doc("An opaque token; it says nothing about the person and cannot be turned back.", "Um código opaco; nada diz sobre a pessoa e não pode ser revertido.")]
    public required string Id { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a group that was made up to show how the service works.", "Verdadeiro para um grupo inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
