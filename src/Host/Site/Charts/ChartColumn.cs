using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Charts;

/// <summary>A column of a table that can be drawn.</summary>
/// <param name="Name">Its name in the CSV.</param>
/// <param name="Path">Its response path within a row or group: <c>key.signedOnYear</c>, <c>sum.price</c>.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Label">What readers call it.</param>
public sealed record ChartColumn(string Name, string Path, TableFieldKind Kind, BilingualText Label)
{
    private static readonly string[] Functions = ["sum", "avg", "min", "max"];

    // What may differ in what one axis holds.
    private static readonly string[] Measures = ["currency", "unit", "comparator", "isTarget"];

    /// <summary>Its unit; null for none or where each row states it.</summary>
    public string? Unit { get; init; }

    /// <summary>The fields that say how its numbers are to be read, such as the currency: without them they are not compared.</summary>
    public IReadOnlyList<TableField> ReadWith { get; init; } = [];

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<TableValue> Values { get; init; } = [];

    /// <summary>True when readers see it only in the words of another.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True when a cell can have several values.</summary>
    public bool IsList { get; init; }

    /// <summary>The last part of its path.</summary>
    public string Leaf => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>True when it says of another column of the same rows or groups what a field says.</summary>
    /// <param name="of">The other.</param>
    /// <param name="field">The field's name.</param>
    public bool Reads(ChartColumn of, string field)
    {
        var parts = of.Path.Split('.')[..^1];
        var isComputed = parts.Length > 0 && Functions.Contains(parts[^1]);
        var above = string.Concat((isComputed ? parts[..^1] : parts).Select(part => part + "."));
        return !IsList && (Path == above + field || Path == $"{above}key.{field}"
            || (isComputed && field == "comparator" && Path == $"{above}sumComparator.{of.Leaf}"));
    }

    /// <summary>True when rows are grouped by it.</summary>
    public bool IsKey => Path.StartsWith("key.", StringComparison.Ordinal);

    /// <summary>True when it is computed of a group's values.</summary>
    public bool IsComputed => Functions.Contains(Path.Split('.')[0]);

    /// <summary>True when its values can be drawn.</summary>
    public bool IsNumber => !IsList
        && Kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money or TableFieldKind.Count;

    /// <summary>True when its values count rows or tell their part of the whole, whatever else the rows hold.</summary>
    public bool IsCount => Path.Split('.') is var parts && (parts[0] is "count" or "countDistinct" or "share" || parts[^1] is "totalCount");

    /// <summary>
    /// True when rows that differ in it cannot be compared: the currency, the unit, how a number is to be read, aim or result, the plan.
    /// </summary>
    public bool Divides => !IsList && (Measures.Contains(Leaf) || Path.Split('.').Contains("plan"));

    /// <summary>True for the mark of made-up rows, which never stand beside others.</summary>
    public bool IsSyntheticMark => Path is "isSynthetic" or "key.isSynthetic";
}
