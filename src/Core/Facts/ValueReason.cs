namespace OgpGraph.Core;

[Label("Reason for no value", "Motivo sem valor"), Doc("Why there is no value. Blank is not zero.", "Porque não há valor. Em branco não é zero.")]
public enum ValueReason
{
    [Label("Not stated", "Não indicado"), Doc("The source does not say.", "A fonte não diz.")]
    NotStated,

    [Label("Not reviewed", "Não avaliado"), Doc("Not reviewed, or not yet.", "Não avaliado, ou ainda não.")]
    NotReviewed,

    [Label("Not applicable", "Não aplicável"), Doc("The question does not apply here.", "A pergunta não se aplica aqui.")]
    NotApplicable,

    [Label("Blank at source", "Em branco na fonte"), Doc("The source has a place for the value and leaves it blank.", "A fonte tem lugar para o valor e deixa-o em branco.")]
    BlankAtSource,
}
