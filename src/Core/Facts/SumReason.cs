namespace OgpGraph.Core;

[Label("Reason for no sum", "Motivo sem soma"),
    Doc("Why numbers of several rows have no sum or average together.",
    "Porque é que números de várias linhas não têm soma nem média em conjunto.")]
public enum SumReason
{
    [Label("No values", "Sem valores"), Doc(
        "No row has a value. Unknown is not zero.", "Nenhuma linha tem valor. Desconhecido não é zero.")]
    NoValues,

    [Label("Currency not stated", "Moeda não indicada"),
        Doc("None of the amounts says its currency.", "Nenhum dos montantes indica a moeda.")]
    UnknownCurrency,

    [Label("Several currencies", "Várias moedas"),
        Doc("The amounts are in several currencies, or some of them do not say theirs. Group by the currency.",
        "Os montantes estão em várias moedas, ou alguns não indicam a sua. Agrupe pela moeda.")]
    MixedCurrencies,

    [Label("Unit not stated", "Unidade não indicada"), Doc("None of the values says its unit.", "Nenhum dos valores indica a unidade.")]
    UnknownUnit,

    [Label("Several units", "Várias unidades"),
        Doc("The values are in several units, or some of them do not say theirs. Group by the unit.",
        "Os valores estão em várias unidades, ou alguns não indicam a sua. Agrupe pela unidade.")]
    MixedUnits,

    [Label("Not read alike", "Leituras diferentes"),
        Doc("The values are not to be read alike: about with exact, at least with less than, aims with results; or they are multiples of "
        + "something. Group by the comparator, and by whether it is an aim.",
        "Os valores não se leem da mesma forma: aproximados com exatos, mínimos com máximos, metas com resultados; ou são múltiplos de "
        + "outra coisa. Agrupe pelo comparador e por ser ou não meta.")]
    MixedComparators,

    [Label("Not to be added", "Não se somam"),
        Doc("The values are not to be added: they are percentages, ratios, readings of one stock at several times or counts that overlap, "
        + "or values of several indicators.",
        "Os valores não se somam: são percentagens, rácios, leituras da mesma realidade em vários momentos ou contagens que se sobrepõem, "
        + "ou valores de vários indicadores.")]
    NotAdditive,
}
