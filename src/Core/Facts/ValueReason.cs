namespace OgpGraph.Core;

[Doc("Why there is no value. Blank is not zero.", "Porque não há valor. Em branco não é zero.")]
public enum ValueReason
{
    [Doc("The source does not say.", "A fonte não diz.")]
    NotStated,

    [Doc("Not reviewed, or not yet.", "Não avaliado, ou ainda não.")]
    NotReviewed,

    [Doc("The question does not apply here.", "A pergunta não se aplica aqui.")]
    NotApplicable,

    [Doc("The source has a place for the value and leaves it blank.", "A fonte tem lugar para o valor e deixa-o em branco.")]
    BlankAtSource,
}
