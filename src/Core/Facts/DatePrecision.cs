namespace OgpGraph.Core;

[Label("Precision of the date", "Precisão da data"), Doc("How exactly a date is known.", "Com que exatidão se conhece uma data.")]
public enum DatePrecision
{
    [Label("Day", "Dia"), Doc("The day is known; from and to are that day.", "Conhece-se o dia; from e to são esse dia.")]
    Day,

    [Label("Month", "Mês"), Doc("The month is known; from and to are its first and last day.", "Conhece-se o mês; from e to são o primeiro e o último dia.")]
    Month,

    [Label("Year", "Ano"), Doc("The year is known; from and to are its first and last day.", "Conhece-se o ano; from e to são o primeiro e o último dia.")]
    Year,

    [Label("Range of days", "Intervalo de dias"), Doc("A stretch of days; from and to are its ends.", "Um intervalo de dias; from e to são os extremos.")]
    Range,

    [Label("Year not known", "Ano desconhecido"), Doc("The source gives a day or month without its year; from and to are null, raw has the words.", "A fonte dá o dia ou o mês sem o ano; from e to são nulos, raw tem as palavras.")]
    UnknownYear,

    [Label("Until", "Até"), Doc("Only a last day is known; from is null.", "Só se conhece o último dia; from é nulo.")]
    Until,

    [Label("Since", "Desde"), Doc("Only a first day is known; to is null.", "Só se conhece o primeiro dia; to é nulo.")]
    Since,

    [Label("Not stated", "Não indicada"), Doc("The source gives no date; from, to and raw are null.", "A fonte não indica data; from, to e raw são nulos.")]
    NotStated,
}
