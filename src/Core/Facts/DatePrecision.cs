namespace OgpGraph.Core;

[Doc("How exactly a date is known.", "Com que exatidão se conhece uma data.")]
public enum DatePrecision
{
    [Doc("The day is known; from and to are that day.", "Conhece-se o dia; from e to são esse dia.")]
    Day,

    [Doc("The month is known; from and to are its first and last day.", "Conhece-se o mês; from e to são o primeiro e o último dia.")]
    Month,

    [Doc("The year is known; from and to are its first and last day.", "Conhece-se o ano; from e to são o primeiro e o último dia.")]
    Year,

    [Doc("A stretch of days; from and to are its ends.", "Um intervalo de dias; from e to são os extremos.")]
    Range,

    [Doc("The source gives a day or month without its year; from and to are null, raw has the words.", "A fonte dá o dia ou o mês sem o ano; from e to são nulos, raw tem as palavras.")]
    UnknownYear,

    [Doc("Only a last day is known; from is null.", "Só se conhece o último dia; from é nulo.")]
    Until,

    [Doc("Only a first day is known; to is null.", "Só se conhece o primeiro dia; to é nulo.")]
    Since,

    [Doc("The source gives no date; from, to and raw are null.", "A fonte não indica data; from, to e raw são nulos.")]
    NotStated,
}
