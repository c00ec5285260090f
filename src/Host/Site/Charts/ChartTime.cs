using System.Text.RegularExpressions;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Charts;

/// <summary>Tells which columns are times, so that they stand along an axis at their true distances.</summary>
internal static partial class ChartTime
{
    /// <summary>
    /// The part of time that a column's values are: <c>year</c>, <c>quarter</c>, <c>month</c> or <c>day</c>; null when they are none.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="values">Its values; those that are unknown are passed over.</param>
    public static string? Of(ChartColumn column, IEnumerable<string?> values)
    {
        var known = values.OfType<string>().ToList();
        return known.Count == 0 ? null : column.Kind switch
        {
            TableFieldKind.Date when known.TrueForAll(Day().IsMatch) => "day",
            TableFieldKind.Integer when column.Leaf.EndsWith("year", StringComparison.OrdinalIgnoreCase) && known.TrueForAll(Year().IsMatch)
                => "year",
            TableFieldKind.Text when column.Leaf.EndsWith("quarter", StringComparison.OrdinalIgnoreCase)
                && known.TrueForAll(Quarter().IsMatch) => "quarter",
            TableFieldKind.Text when column.Leaf.EndsWith("month", StringComparison.OrdinalIgnoreCase) && known.TrueForAll(Month().IsMatch)
                => "month",
            _ => null,
        };
    }

    [GeneratedRegex(@"^\d{4}\z")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{4}-Q[1-4]\z")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\d{4}-\d{2}\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\z")]
    private static partial Regex Day();
}
