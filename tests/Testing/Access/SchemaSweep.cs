using System.Text.Json;

namespace OgpGraph.Testing;

/// <summary>Asks for everything that a schema offers, as its introspection tells: each field of each row, one edge further, each aggregate, each group.</summary>
public sealed class SchemaSweep
{
    private const string Introspection =
        "{ __schema { types { kind name enumValues { name } fields { name args { name defaultValue type { kind } } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } possibleTypes { name } } } }";

    // Rows of one list level: more than the samples have.
    private const int Most = 5_000;
    private const int MostBelow = 50;

    private readonly Dictionary<string, JsonElement> _types;

    /// <summary>Reads a schema.</summary>
    /// <param name="ask">From a document to the whole answer.</param>
    public SchemaSweep(Func<string, string> ask)
        => _types = JsonDocument.Parse(ask(Introspection)).RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
            .ToDictionary(t => t.GetProperty("name").GetString()!, StringComparer.Ordinal);

    /// <summary>The documents: one for the rows of each root field, one for their aggregates, one for each thing that they can be grouped by.</summary>
    public IEnumerable<string> Documents()
    {
        foreach (var root in Fields("Query").Where(f => TypeOf(f).EndsWith("Connection", StringComparison.Ordinal)))
        {
            var entity = TypeOf(root)[..^"Connection".Length];
            var (name, other) = (NameOf(root), entity == "SearchResult" ? "text: \"a\", " : "");
            yield return $"{{ {name}({other}first: {Most}) {{ totalCount nodes {{ {Selection(entity, 1)} }} edges {{ cursor }} }} }}";
            yield return $"{{ {name}{(other.Length > 0 ? "(text: \"a\")" : "")} {{ aggregates {{ {Scalars(entity + "Aggregates", 1)} }} }} }}";
            foreach (var by in _types[entity + "GroupField"].GetProperty("enumValues").EnumerateArray().Select(v => v.GetProperty("name").GetString()))
            {
                yield return $"{{ {name}{(other.Length > 0 ? "(text: \"a\")" : "")} {{ groups(by: [{by}], first: {Most}) {{ key {{ {Scalars(entity + "GroupKey", 0)} }} {Scalars(entity + "Group", 1)} }} }} }}";
            }
        }
    }

    private string Selection(string typeName, int below)
    {
        if (_types[typeName].GetProperty("kind").GetString() == "INTERFACE")
        {
            var types = _types[typeName].GetProperty("possibleTypes").EnumerateArray().Select(t => t.GetProperty("name").GetString()!).ToList();
            var differing = types.SelectMany(Fields).GroupBy(NameOf).Where(f => f.Select(TypeOf).Distinct().Count() > 1).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
            return "__typename " + string.Join(' ', types.Select(t => $"... on {t} {{ {Renamed(t, differing, below)} }}"));
        }

        return string.Join(' ', Fields(typeName).Select(f => Field(f, below)).Where(f => f.Length > 0));
    }

    // Types of one interface may have fields of one name and different types, which one answer cannot hold under one key.
    private string Renamed(string typeName, HashSet<string> differing, int below)
        => string.Join(' ', Fields(typeName).Select(f => (Name: NameOf(f), Text: Field(f, below))).Where(f => f.Text.Length > 0).Select(f => differing.Contains(f.Name) ? $"{typeName}_{f.Name}: {f.Text}" : f.Text));

    private string Field(JsonElement field, int below)
    {
        var (name, type) = (NameOf(field), TypeOf(field));
        if (IsScalar(type))
        {
            return name;
        }

        if (type.EndsWith("Connection", StringComparison.Ordinal))
        {
            return below == 0 ? "" : $"{name}(first: {MostBelow}) {{ totalCount nodes {{ {Selection(type[..^"Connection".Length], below - 1)} }} }}";
        }

        // An object of a row's own, such as a date, costs no level; a row does.
        var isRow = _types.ContainsKey(type + "Connection") || type == "Node";
        return isRow && below == 0 ? "" : type == "Node" ? $"{name} {{ id }}" : $"{name} {{ {Selection(type, isRow ? below - 1 : below)} }}";
    }

    private string Scalars(string typeName, int below)
        => string.Join(' ', Fields(typeName).Where(f => NameOf(f) != "key" || IsScalar(TypeOf(f))).Select(f => IsScalar(TypeOf(f)) ? NameOf(f) : below > 0 ? $"{NameOf(f)} {{ {Scalars(TypeOf(f), below - 1)} }}" : $"{NameOf(f)} {{ __typename }}"));

    private IEnumerable<JsonElement> Fields(string typeName) => _types[typeName].GetProperty("fields").EnumerateArray();

    private bool IsScalar(string typeName) => _types[typeName].GetProperty("kind").GetString() is "SCALAR" or "ENUM";

    private static string NameOf(JsonElement field) => field.GetProperty("name").GetString()!;

    private static string TypeOf(JsonElement field)
    {
        var type = field.GetProperty("type");
        while (type.GetProperty("name").ValueKind == JsonValueKind.Null)
        {
            type = type.GetProperty("ofType");
        }

        return type.GetProperty("name").GetString()!;
    }
}
