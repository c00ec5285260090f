using System.Text.Json;

namespace OgpGraph.Host.Site.Views;

/// <summary>What a chart shows of the table beside it; ui/src/chart draws it.</summary>
/// <param name="Kind"><c>bar</c>, <c>column</c> or <c>line</c>.</param>
/// <param name="Category">The column that names the points.</param>
/// <param name="Value">The column of their values.</param>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Also">A further column that names them, such as their time; null for none.</param>
public sealed record ChartSpecification(string Kind, string Category, string Value, string Title, string? Also = null)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <summary>As the script reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);
}
