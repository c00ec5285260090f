using System.Text.Json;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>An answer's list laid flat by the rules of docs/tables.md, from its JSON alone: what the host's CSV is held against.</summary>
internal static class FlatJson
{
    private static readonly string[] Transparent = ["nodes", "edges", "node"];

    /// <summary>The rows of the list, each by the names of its columns. A null object has no columns: whoever compares takes a missing one for empty.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(JsonElement data, string list)
    {
        var rows = new List<Dictionary<string, string>>();
        Descend(data, "", list.Split('.'), [], rows);
        return rows;
    }

    private static void Descend(JsonElement element, string above, string[] path, Dictionary<string, string> cells, List<Dictionary<string, string>> rows)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Descend(item, above, path, cells, rows);
        }
        else if (element.TryGetProperty("nodes", out var nodes) && path is not ["groups", ..])
        {
            Descend(nodes, above, path, cells, rows);
        }
        else if (path.Length == 0)
        {
            var row = new Dictionary<string, string>(cells, StringComparer.Ordinal);
            Add(row, "", element);
            rows.Add(row);
        }
        else
        {
            // Of an object above the list only what is one value.
            var own = new Dictionary<string, string>(cells, StringComparer.Ordinal);
            if (above.Length > 0)
                Add(own, above, element, isAbove: true);
            Descend(element.GetProperty(path[0]), above.Length == 0 ? path[0] : $"{above}_{path[0]}", path[1..], own, rows);
        }
    }

    private static void Add(Dictionary<string, string> row, string prefix, JsonElement element, bool isAbove = false)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = prefix.Length == 0 ? member.Name : $"{prefix}_{member.Name}";
            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                if (!isAbove)
                    AddList(row, Transparent.Contains(member.Name) ? prefix : name, member.Value);
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                if (!isAbove || !member.Value.TryGetProperty("nodes", out _))
                    Add(row, name, member.Value, isAbove);
            }
            else
            {
                row[name] = Text(member.Value);
            }
        }
    }

    private static void AddList(Dictionary<string, string> row, string name, JsonElement list)
    {
        var items = list.EnumerateArray().Select(item =>
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            if (item.ValueKind == JsonValueKind.Object)
                Add(cells, name, item);
            else
                cells[name] = Text(item);
            return cells;
        }).ToList();
        foreach (var column in items.SelectMany(cells => cells.Keys).Distinct().ToList())
            row[column] = string.Join("; ", items.Select(cells => cells.GetValueOrDefault(column, "")));
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
