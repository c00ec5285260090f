using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Site;

/// <summary>How a fact is read out: why a value is missing, that about is not exact, what is counted.</summary>
public static class FactWords
{
    // Units are named in English; one that is not here stands as it is.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["persons"] = "pessoas",
        ["users"] = "utilizadores",
        ["visitors per month"] = "visitantes por mês",
        ["hours"] = "horas",
        ["days"] = "dias",
        ["months"] = "meses",
        ["year"] = "ano",
        ["quarter"] = "trimestre",
        ["services"] = "serviços",
        ["entities"] = "entidades",
        ["organizations"] = "organizações",
        ["datasets"] = "conjuntos de dados",
        ["reuses"] = "reutilizações",
        ["records"] = "registos",
        ["entries"] = "entradas",
        ["comments"] = "comentários",
        ["documents"] = "documentos",
        ["topics"] = "temas",
        ["transactions"] = "transações",
        ["commitments"] = "compromissos",
        ["milestones"] = "macroatividades",
        ["rows"] = "linhas",
        ["links"] = "elos",
        ["findings"] = "ocorrências",
        ["accesses"] = "acessos",
        ["downloads"] = "descarregamentos",
        ["followers"] = "seguidores",
        ["views"] = "visualizações",
        ["suppliers"] = "fornecedores",
        ["tenderers"] = "concorrentes",
        ["bytes"] = "bytes",
        ["contracts"] = "contratos",
        ["declarations"] = "declarações",
        ["ratio"] = "vezes",
        ["boolean"] = "sim ou não",
        ["edition"] = "edição",
    };

    /// <summary>Why there is no value, in words; never nothing.</summary>
    /// <param name="reason">A name of <c>ValueReason</c>; null when none is given.</param>
    /// <param name="language">The reader's.</param>
    public static string Reason(string? reason, Language language) => (reason, language) switch
    {
        ("NOT_STATED", Language.En) => "not stated by the source",
        ("NOT_STATED", _) => "não indicado na fonte",
        ("NOT_REVIEWED", Language.En) => "not reviewed",
        ("NOT_REVIEWED", _) => "não avaliado",
        ("NOT_APPLICABLE", Language.En) => "does not apply",
        ("NOT_APPLICABLE", _) => "não se aplica",
        ("BLANK_AT_SOURCE", Language.En) => "left blank by the source",
        ("BLANK_AT_SOURCE", _) => "em branco na fonte",
        (_, Language.En) => "not known",
        _ => "não se conhece",
    };

    /// <summary>True for the names of <c>ValueReason</c>.</summary>
    public static bool IsReason(string name) => name is "NOT_STATED" or "NOT_REVIEWED" or "NOT_APPLICABLE" or "BLANK_AT_SOURCE";

    /// <summary>A value with its unit and how it is to be read.</summary>
    /// <param name="value">The value.</param>
    /// <param name="comparator">A name of <c>Comparator</c>; null for an exact value.</param>
    /// <param name="unit">What it counts; null for none.</param>
    /// <param name="language">The reader's.</param>
    public static string Value(decimal value, string? comparator, string? unit, Language language)
    {
        var english = language == Language.En;
        if (comparator == "RATIO" || unit == "ratio")
        {
            var times = english ? $"{ReaderFormat.Number(value, language)}{ReaderFormat.NoBreak}times" : $"{ReaderFormat.Number(value, language)}{ReaderFormat.NoBreak}vezes";
            return comparator is null or "RATIO" or "EXACT" ? times : Compared(times, comparator, english);
        }

        return Compared(Measured(value, unit, language), comparator, english);
    }

    /// <summary>A sum of money with its currency and how it is to be read.</summary>
    /// <param name="amount">The sum.</param>
    /// <param name="currency">ISO 4217; null when it is not said.</param>
    /// <param name="comparator">A name of <c>Comparator</c>; null for an exact sum.</param>
    /// <param name="language">The reader's.</param>
    public static string Amount(decimal amount, string? currency, string? comparator, Language language)
        => Compared(ReaderFormat.Money(amount, currency, language), comparator, language == Language.En);

    /// <summary>A value with its unit.</summary>
    public static string Measured(decimal value, string? unit, Language language) => unit switch
    {
        null or "" => ReaderFormat.Number(value, language),
        "percent" or "%" => ReaderFormat.Percent(value, language),
        "EUR" => ReaderFormat.Money(value, unit, language),
        "boolean" => (value != 0, language) switch { (true, Language.En) => "yes", (true, _) => "sim", (false, Language.En) => "no", _ => "não" },
        _ => $"{ReaderFormat.Number(value, language)}{ReaderFormat.NoBreak}{Unit(unit, language)}",
    };

    /// <summary>A unit in words.</summary>
    public static string Unit(string unit, Language language)
        => unit == "percent" ? "%" : language == Language.En ? unit : Units.GetValueOrDefault(unit, unit);

    private static string Compared(string value, string? comparator, bool english) => comparator switch
    {
        "ABOUT" => english ? $"about {value}" : $"cerca de {value}",
        "AT_LEAST" => english ? $"at least {value}" : $"pelo menos {value}",
        "MORE_THAN" => english ? $"more than {value}" : $"mais de {value}",
        "LESS_THAN" => english ? $"less than {value}" : $"menos de {value}",
        _ => value,
    };
}
