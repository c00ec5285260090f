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
        Doc("The values are not to be read alike: about with exact, at least with less than, aims with results. Group by the "
        + "comparator, and by whether it is an aim.",
        "Os valores não se leem da mesma forma: aproximados com exatos, mínimos com máximos, metas com resultados. Agrupe pelo "
        + "comparador e por ser ou não meta.")]
    MixedComparators,

    [Label("Not to be added", "Não se somam"),
        Doc("The values are not to be added: they are percentages, ratios, multiples, order numbers, readings of one stock at "
        + "several times or counts that overlap, or values of several indicators. No grouping by unit or comparator changes that.",
        "Os valores não se somam: são percentagens, rácios, múltiplos, números de ordem, leituras da mesma realidade em vários "
        + "momentos ou contagens que se sobrepõem, ou valores de vários indicadores. Agrupar por unidade ou comparador nada muda.")]
    NotAdditive,

    [Label("Too large", "Demasiado grande"),
        Doc("What is computed for the rows is larger than storage can hold, so that nothing is known of it. Ask for fewer rows.",
        "O que se calcula para as linhas é maior do que a base de dados consegue guardar, pelo que nada se sabe. Peça menos "
        + "linhas.")]
    TooLarge,

    [Label("Whole is zero", "O todo é zero"), Doc("There is no share of a whole that is 0.", "Não há parte de um todo que é 0.")]
    WholeIsZero,
}
