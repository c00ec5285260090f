using System.Text.Json;

namespace OgpGraph.Host.Questions;

/// <summary>What an answer says of where its facts come from.</summary>
/// <param name="Sources">The documents that it names, each once, in the answer's order.</param>
/// <param name="HasSynthetic">True when it says of a row that it is made up.</param>
public sealed record CitedSources(IReadOnlyList<CitedSource> Sources, bool HasSynthetic)
{
    /// <summary>True when no row says so, but it counts or sums rows that can be made up.</summary>
    public bool CanHaveSynthetic { get; init; }

    private const string Flag = "isSynthetic";

    /// <summary>Looks through an answer.</summary>
    /// <param name="answer">The answer as JSON.</param>
    public static CitedSources In(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 256 });
        var found = new List<CitedSource>();
        var hasSynthetic = json.RootElement.TryGetProperty("data", out var data) && Walk(data, found);
        return new CitedSources([.. found.Distinct()], hasSynthetic);
    }

    // True when a row below is made up.
    private static bool Walk(JsonElement element, List<CitedSource> found)
    {
        var hasSynthetic = false;
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    hasSynthetic |= Walk(item, found);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (member.Name == "source" && member.Value.ValueKind == JsonValueKind.Object && Text(member.Value, "title") is { } title)
                        found.Add(new CitedSource(title, Text(member.Value, "publisher"), Text(member.Value, "licence"), Text(member.Value, "url")));
                    hasSynthetic |= (member.Name == Flag && member.Value.ValueKind == JsonValueKind.True) || Walk(member.Value, found);
                }

                break;
        }

        return hasSynthetic;
    }

    private static string? Text(JsonElement source, string name) => source.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
