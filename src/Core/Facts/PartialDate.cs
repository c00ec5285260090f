namespace OgpGraph.Core;

[Label("Date", "Data"), Doc("A date or stretch of time as exactly as the source gives it, and not more.", "Uma data ou um período com a exatidão que a fonte dá, e não mais.")]
public sealed class PartialDate
{
    [Label("From", "De"), Doc("First day; null when it is not known.", "Primeiro dia; nulo quando não se conhece.")]
    public DateOnly? From { get; set; }

    [Label("To", "Até"), Doc("Last day, included; null when it is not known.", "Último dia, incluído; nulo quando não se conhece.")]
    public DateOnly? To { get; set; }

    [Label("Precision", "Precisão"), Doc("How exactly it is known.", "Com que exatidão se conhece.")]
    public DatePrecision Precision { get; set; } = DatePrecision.NotStated;

    [Label("As printed", "Como na fonte"), Doc("The words of the source; null when it gives none.", "As palavras da fonte; nulo quando não as dá.")]
    public string? Raw { get; set; }
}
