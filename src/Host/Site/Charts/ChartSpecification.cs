using System.Text.Json;

namespace OgpGraph.Host.Site.Charts;

/// <summary>What a chart shows of the table beside it; ui/src/chart draws it.</summary>
/// <param name="Kind"><c>bar</c>, <c>column</c> (over time) or <c>line</c> (over time).</param>
/// <param name="Category">The column that names the values: the axis.</param>
/// <param name="Value">The column of the values.</param>
/// <param name="Title">What it shows.</param>
public sealed record ChartSpecification(string Kind, string Category, string Value, string Title)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <summary>The conditions that all rows meet, in words; empty for none.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Further columns that name the values, such as their time.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What stands along the axis: <c>year</c>, <c>quarter</c>, <c>month</c> or <c>day</c>; null for names.</summary>
    public string? Time { get; init; }

    /// <summary>True when the values are parts of 1, which readers see as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>The charts, one for each unit, currency or other measure: no axis has two. At least one.</summary>
    public IReadOnlyList<ChartPanel> Panels { get; init; } = [];

    /// <summary>As the script reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);
}
