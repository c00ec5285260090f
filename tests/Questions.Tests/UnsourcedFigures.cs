using System.Text.Json;

namespace OgpGraph.Questions.Tests;

/// <summary>Finds figures that an answer gives without saying where they come from.</summary>
internal static class UnsourcedFigures
{
    // What a row says as a figure. Counts and sums are this service's own, made from rows that have their sources.
    private static readonly HashSet<string> Figures = ["value", "percent", "price", "amount", "edition", "shareExact"];
    private static readonly HashSet<string> Computed = ["sum", "sumReason", "sumComparator", "avg", "avgReason", "min", "minReason", "max", "maxReason", "countDistinct", "extensions"];

    /// <summary>The places of figures with neither a source nor the mark of made-up data, in their object or one above it in the same row.</summary>
    public static IReadOnlyList<string> In(string json)
    {
        using var document = JsonDocument.Parse(json);
        var places = new List<string>();
        Collect(document.RootElement, "", false, places);
        return places;
    }

    private static void Collect(JsonElement element, string place, bool isSourced, List<string> places)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (item, index) in element.EnumerateArray().Select((item, index) => (item, index)))
            {
                Collect(item, $"{place}[{index}]", isSourced, places);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            isSourced |= HasSource(element) || (element.TryGetProperty("isSynthetic", out var isSynthetic) && isSynthetic.ValueKind == JsonValueKind.True);
            foreach (var member in element.EnumerateObject().Where(member => !Computed.Contains(member.Name)))
            {
                if (Figures.Contains(member.Name) && member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String && !isSourced)
                {
                    places.Add($"{place}.{member.Name}");
                }

                // A page begins rows of its own: the source of the row above does not speak for them.
                Collect(member.Value, $"{place}.{member.Name}", isSourced && member.Name is not ("nodes" or "edges" or "groups"), places);
            }
        }
    }

    private static bool HasSource(JsonElement element)
        => element.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object
            && source.TryGetProperty("title", out var title) && !string.IsNullOrWhiteSpace(title.GetString());
}
