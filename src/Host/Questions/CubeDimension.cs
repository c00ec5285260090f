using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>What rows were grouped by, as a dimension of a cube. Its categories are in the order in which groups come.</summary>
/// <param name="id">The key's name.</param>
/// <param name="columns">The columns of the key: one, or those of the row that it points to.</param>
internal sealed class CubeDimension(string id, IReadOnlyList<TableColumn> columns)
{
    private const string NoneId = "_none";

    private static readonly string[] DateParts = ["Day", "Week", "Month", "Quarter", "Year"];

    // What tells categories apart, and what names them for readers.
    private readonly TableColumn _code = columns.FirstOrDefault(c => c.Path.EndsWith(".key", StringComparison.Ordinal)) ?? columns.FirstOrDefault(c => c.Kind == TableFieldKind.Id) ?? columns[0];
    private readonly TableColumn _name = columns.FirstOrDefault(c => c.Kind is TableFieldKind.LocalizedText) ?? columns.FirstOrDefault(c => c.Path.EndsWith(".name", StringComparison.Ordinal)) ?? columns[^1];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string?> _names = [];

    /// <summary>The key's name.</summary>
    public string Id => id;

    /// <summary>How many categories there are.</summary>
    public int Count => _places.Count;

    /// <summary>True when a group has no value here.</summary>
    public bool HasNone => _places.ContainsKey(NoneId);

    /// <summary>True for days, and the months, quarters and years of days.</summary>
    public bool IsTime => _code.Kind is TableFieldKind.Date or TableFieldKind.DateTime || (columns.Count == 1 && DateParts.Any(part => id.EndsWith(part, StringComparison.Ordinal)));

    /// <summary>The place of a group's category, which is new when it was not met before.</summary>
    public int PlaceOf(JsonElement line)
    {
        var category = Text(line, _code) ?? NoneId;
        if (!_places.TryGetValue(category, out var place))
        {
            _places.Add(category, place = _places.Count);
            _names.Add(Text(line, _name));
        }

        return place;
    }

    /// <summary>The dimension as JSON-stat writes it.</summary>
    public JsonObject Write(Language language, string none) => new()
    {
        ["label"] = _name.Label.In(language),
        ["note"] = new JsonArray(_code.Description.In(language)),
        ["category"] = new JsonObject
        {
            ["index"] = new JsonArray([.. _places.Keys.Select(category => JsonValue.Create(category))]),
            ["label"] = new JsonObject(Labels(language, none)
                .Select(label => KeyValuePair.Create<string, JsonNode?>(label.Category, label.Text))),
        },
    };

    // Readers of cubes name rows by labels, and take two that read alike for one: those have their category behind them.
    private IEnumerable<(string Category, string Text)> Labels(Language language, string none)
    {
        var labels = _places
            .Select(place => (Category: place.Key, Text: place.Key == NoneId ? none : LabelOf(place.Key, _names[place.Value], language)))
            .ToList();
        var alike = labels.CountBy(label => label.Text, StringComparer.Ordinal)
            .Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return labels.Select(label => alike.Contains(label.Text) && label.Category != NoneId
            ? label with { Text = $"{label.Text} ({label.Category})" } : label);
    }

    private string LabelOf(string category, string? name, Language language)
        => _code.Values.FirstOrDefault(value => value.Name == category)?.Label.In(language) ?? name ?? category;

    private static string? Text(JsonElement line, TableColumn column) => !line.TryGetProperty(column.Name, out var value) || value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
