using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>Groups as a cube: JSON-stat 2.0 (json-stat.org/full). What rows were grouped by are dimensions, what was counted and summed is the dimension of measures.</summary>
internal sealed class TableCube
{
    /// <summary>The most groups that are read for a cube.</summary>
    public const long MostRows = 20_000;

    // A cube has a cell for each combination, those that no group has among them.
    private const long MostCells = 200_000;
    private const string Key = "key";
    private const string Measures = "measure";
    private const string NoValue = "u";

    private static readonly BilingualText None = new("(no value)", "(sem valor)");

    private readonly GraphTable _table;
    private readonly Language _language;
    private readonly IReadOnlyList<CubeDimension> _dimensions;
    private readonly IReadOnlyList<TableColumn> _measures;
    private readonly List<(int[] Place, string?[] Values)> _groups = [];
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    private TableCube(GraphTable table, Language language)
    {
        (_table, _language) = (table, language);
        var keys = $"{table.List}.{Key}.";
        _dimensions = [.. table.Columns.Where(c => c.Path.StartsWith(keys, StringComparison.Ordinal)).GroupBy(c => c.Path[keys.Length..].Split('.')[0], StringComparer.Ordinal).Select(columns => new CubeDimension(columns.Key, [.. columns]))];
        _measures = [.. table.Columns.Where(c => c.Path.StartsWith(table.List + ".", StringComparison.Ordinal) && !c.Path.StartsWith(keys, StringComparison.Ordinal) && IsNumber(c.Kind))];
        if (_dimensions.Count == 0 || _measures.Count == 0)
            throw No("The question's table is none of groups. Ask for groups(by: […]) { key { … } count }, and name its list (list=) when it is not the first one.");
        if (_dimensions.FirstOrDefault(d => d.Id == Measures) is not null)
            throw No($"A key is named {Measures}, which JSON-stat's dimension of measures is named here. Give the key another name by an alias.");
    }

    /// <summary>The cube of a question's groups.</summary>
    /// <param name="table">The table; read here.</param>
    /// <param name="asked">The question.</param>
    /// <param name="root">The address of the host.</param>
    /// <param name="version">The version of the data.</param>
    /// <exception cref="GraphException"><see cref="ErrorCode.NoCube"/>: the table is none of groups, two groups have one place, or there are too many cells.</exception>
    public static string Of(GraphTable table, AskedQuestion asked, string root, string version)
    {
        var cube = new TableCube(table, asked.Language);
        cube.Read();
        return JsonText.Of(cube.Write(asked, root, version));
    }

    private static bool IsNumber(TableFieldKind kind) => kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money or TableFieldKind.Count;

    private static GraphException No(string message) => new(ErrorCode.NoCube, message);

    private void Read()
    {
        using var lines = new MemoryStream();
        _table.Write(TableFormat.JsonLines, lines);
        lines.Position = 0;
        using var reader = new StreamReader(lines);
        var places = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            int[] place = [.. _dimensions.Select(dimension => dimension.PlaceOf(json.RootElement))];
            if (!places.Add(string.Join(' ', place)))
                throw No($"Two groups have the same {string.Join(", ", _dimensions.Select(d => d.Id))}. Ask for what tells them apart in key, such as the id or key of a row that they are grouped by.");
            _groups.Add((place, [.. _measures.Select(measure => Number(json.RootElement, measure) ?? Missed(json.RootElement, measure))]));
        }

        if (_dimensions.Aggregate((long)_measures.Count, (cells, dimension) => Math.Min(MostCells + 1, cells * Math.Max(1, dimension.Count))) > MostCells)
            throw No($"The cube would have more than {MostCells.ToString("N0", CultureInfo.InvariantCulture)} cells, most of them empty. Group by fewer fields, or take the table as CSV.");
    }

    // As it is written: a decimal is not to pass through a binary number.
    private static string? Number(JsonElement line, TableColumn column)
        => !line.TryGetProperty(column.Name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };

    // Null, with the reason that the table has beside the measure put among the notes.
    private string? Missed(JsonElement line, TableColumn measure)
    {
        var told = measure.Path[(_table.List.Length + 1)..];
        var name = told.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? told.Insert(at, "Reason") : told + "Reason";
        if (_table.Columns.FirstOrDefault(c => c.Path == $"{_table.List}.{name}") is { } column && line.TryGetProperty(column.Name, out var word) && column.Values.FirstOrDefault(v => v.Name == word.GetString()) is { } reason)
            _reasons.Add($"{measure.Label.In(_language)} – {reason.Label.In(_language)} ({reason.Name}): {reason.Description.In(_language)}");
        return null;
    }

    private JsonObject Write(AskedQuestion asked, string root, string version)
    {
        int[] size = [.. _dimensions.Select(d => d.Count), _measures.Count];
        var values = new JsonNode?[size.Aggregate(1, (cells, n) => cells * n)];
        var status = new JsonObject();
        foreach (var (place, measured) in _groups)
        {
            var at = place.Select((p, i) => (p, i)).Aggregate(0, (offset, step) => (offset * size[step.i]) + step.p) * _measures.Count;
            for (var i = 0; i < measured.Length; i++)
            {
                values[at + i] = measured[i] is { } number ? JsonNode.Parse(number) : null;
                if (measured[i] is null)
                    status[(at + i).ToString(CultureInfo.InvariantCulture)] = NoValue;
            }
        }

        var dimensions = new JsonObject(_dimensions.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Id, d.Write(_language, None.In(_language)))))
        {
            [Measures] = new JsonObject
            {
                ["label"] = _language == Language.En ? "Measure" : "Medida",
                ["category"] = new JsonObject
                {
                    ["index"] = new JsonArray([.. _measures.Select(m => JsonValue.Create(m.Name))]),
                    ["label"] = new JsonObject(_measures.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Name, m.Label.In(_language)))),
                    ["unit"] = new JsonObject(_measures.Where(m => m.Unit is not null).Select(m => KeyValuePair.Create<string, JsonNode?>(m.Name, new JsonObject { ["label"] = m.Unit }))),
                },
            },
        };
        var role = new JsonObject { ["metric"] = new JsonArray(Measures) };
        if (_dimensions.Where(d => d.IsTime).Select(d => d.Id).ToList() is { Count: > 0 } times)
            role["time"] = new JsonArray([.. times.Select(t => JsonValue.Create(t))]);
        return new JsonObject
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["href"] = root + asked.AddressOf(QuestionForm.Cube),
            ["label"] = asked.Title,
            ["source"] = Citation.Publisher,
            ["extension"] = new JsonObject { ["dataVersion"] = version, ["license"] = Licence.Address },
            ["note"] = new JsonArray([.. Notes(asked).Select(note => JsonValue.Create(note))]),
            ["id"] = new JsonArray([.. _dimensions.Select(d => JsonValue.Create(d.Id)), Measures]),
            ["size"] = new JsonArray([.. size.Select(n => JsonValue.Create(n))]),
            ["role"] = role,
            ["dimension"] = dimensions,
            ["value"] = new JsonArray(values),
            ["status"] = status,
        };
    }

    private IEnumerable<string> Notes(AskedQuestion asked)
    {
        var isEnglish = _language == Language.En;
        if (asked.Saved is not null)
            yield return asked.Saved.Text.In(_language);
        if (asked.Caption.Conditions.Length > 0)
            yield return isEnglish ? $"Conditions: {asked.Caption.Conditions}" : $"Condições: {asked.Caption.Conditions}";
        yield return isEnglish
            ? $"Null with the status \"{NoValue}\" is a group whose value is not known; null without a status is a combination that no group has. Neither is zero."
            : $"Nulo com o estado \"{NoValue}\" é um grupo cujo valor não se conhece; nulo sem estado é uma combinação que nenhum grupo tem. Nenhum deles é zero.";
        foreach (var reason in _reasons)
            yield return reason;
        if (_dimensions.Any(d => d.HasNone))
            yield return isEnglish ? "The category \"(no value)\" holds the rows without a value to group by; the dimension's note says what that means." : "A categoria «(sem valor)» reúne as linhas sem valor por que agrupar; a nota da dimensão diz o que isso significa.";
    }
}
