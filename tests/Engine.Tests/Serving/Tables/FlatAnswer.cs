using System.Text.Json;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>Flattens a JSON answer the plain way: what stands at each response path of each row, in order. It knows nothing of plans and columns.</summary>
internal static class FlatAnswer
{
    /// <summary>The rows of a list.</summary>
    /// <param name="data">The answer's data.</param>
    /// <param name="way">The response keys to the list; empty for the data as one row.</param>
    public static List<Dictionary<string, List<JsonElement>>> Rows(JsonElement data, IReadOnlyList<string> way)
    {
        var rows = new List<Dictionary<string, List<JsonElement>>>();
        if (way.Count == 0)
        {
            var row = new Dictionary<string, List<JsonElement>>();
            Flatten(data, "", row, withLists: true);
            rows.Add(row);
        }
        else
        {
            // The other root fields are other questions.
            Go(data.GetProperty(way[0]), 1, way[0], way, [], rows);
        }

        return rows;
    }

    private static void Go(JsonElement at, int depth, string path, IReadOnlyList<string> way, Dictionary<string, List<JsonElement>> parents, List<Dictionary<string, List<JsonElement>>> rows)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
            {
                if (depth == way.Count)
                {
                    var row = parents.ToDictionary(p => p.Key, p => p.Value);
                    Flatten(item, path, row, withLists: true);
                    rows.Add(row);
                }
                else
                {
                    Go(item, depth, path, way, parents, rows);
                }
            }

            return;
        }

        if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(way[depth], out var next))
        {
            return;
        }

        var own = parents.ToDictionary(p => p.Key, p => p.Value);
        foreach (var property in at.EnumerateObject().Where(p => p.Name != way[depth]))
        {
            Flatten(property.Value, $"{path}.{property.Name}", own, withLists: false);
        }

        Go(next, depth + 1, $"{path}.{way[depth]}", way, own, rows);
    }

    private static void Flatten(JsonElement value, string path, Dictionary<string, List<JsonElement>> row, bool withLists)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", row, withLists);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in withLists ? value.EnumerateArray() : default)
                {
                    Flatten(item, path, row, withLists);
                }

                break;
            default:
                if (!row.TryGetValue(path, out var values))
                {
                    row[path] = values = [];
                }

                values.Add(value);
                break;
        }
    }
}
