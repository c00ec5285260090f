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

    /// <summary>True when values in the unit can be added.</summary>
    public static bool Adds(string unit) => !Words().Matches(unit.Normalize()).Any(word => Relative.Contains(word.Value));

    [GeneratedRegex(@"\p{L}+|[%‰/×]")]
    private static partial Regex Words();
}
