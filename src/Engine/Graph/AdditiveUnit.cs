using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Graph;

/// <summary>Tells by a unit's name whether values in it can be added: persons can, percentages and persons per day cannot.</summary>
internal static partial class AdditiveUnit
{
    // Shares, rates, means, scores and places in time, as publishers name them.
    private static readonly HashSet<string> Relative = new(StringComparer.OrdinalIgnoreCase)
    {
        "percent", "percentage", "percentagem", "percentagens", "pct", "pp", "permille", "permilagem", "ratio", "ratios", "rácio", "rácios", "razão", "rate", "rates", "taxa", "taxas",
        "share", "shares", "quota", "quotas", "proportion", "proporção", "fraction", "fração", "growth", "crescimento", "index", "índice", "score", "pontuação", "rank", "ranking", "position", "posição",
        "multiple", "múltiplo", "times", "vezes", "x", "×", "mean", "average", "median", "média", "mediana", "degree", "degrees", "grau", "graus", "year", "ano", "quarter", "trimestre", "edition", "edição",
        "per", "por", "%", "‰", "/",
    };

    // What only says a place in an order, and has no average.
    private static readonly HashSet<string> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        "rank", "ranking", "position", "posição", "quarter", "trimestre", "edition", "edição",
    };

    private static readonly HashSet<string> Years = new(StringComparer.OrdinalIgnoreCase) { "year", "ano" };

    /// <summary>True when values in the unit can be added.</summary>
    public static bool Adds(string unit) => !Words().Matches(unit.Normalize()).Any(word => Relative.Contains(word.Value));

    /// <summary>True when a value in the unit is a place in an order or in time, which is neither an aim nor a result.</summary>
    public static bool IsPlace(string unit) => !HasAverage(unit) || Years.Contains(unit.Normalize());

    /// <summary>
    /// True when values in the unit have an average: percentages and years have, places in an order do not, nor quarters of a year.
    /// </summary>
    public static bool HasAverage(string unit) => !Orders.Contains(unit.Normalize());

    [GeneratedRegex(@"\p{L}+|[%‰/×]")]
    private static partial Regex Words();
}
