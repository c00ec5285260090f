using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Writes one generated document: its variables, its fragments, and what its selections are made of.</summary>
internal sealed class QuestionWriter(OracleData data, Draw draw)
{
    private readonly JsonObject _variables = [];
    private readonly List<string> _definitions = [];
    private readonly List<string> _fragments = [];

    public OracleData Data => data;

    public Draw Draw => draw;

    public InputGenerator Inputs { get; } = new(data, draw);

    /// <summary>A list entity that rows hang together by: a table with a root field.</summary>
    public Entity Root() => draw.Pick(data.Graph.Entities.Values.Where(e => e.RootField.Length > 0 && e.ClrType != typeof(SearchResult)).OrderBy(e => e.Owner == "library" ? 0 : 1).ThenBy(e => e.Name, StringComparer.Ordinal).ToList() is var all && draw.Chance(60) ? [.. all.Where(e => e.Owner == "library")] : all);

    /// <summary>Writes a value: some parts as literals, some as variables.</summary>
    public string Write(InputValue value, bool isRequired = false)
    {
        if (!draw.Chance(12))
        {
            return value.ToLiteral(Write);
        }

        var name = $"v{_definitions.Count}";
        var type = value.Type + (isRequired ? "!" : "");
        var json = value.ToJson();
        if (json is not null && draw.Chance(15))
        {
            _definitions.Add($"${name}: {value.Type} = {value.ToLiteral(Literal)}");
            return "$" + name;
        }

        _definitions.Add($"${name}: {type}");
        _variables[name] = json;
        return "$" + name;
    }

    /// <summary>A truth value for a directive.</summary>
    public string Truth(bool value) => Write(new InputValue.Scalar("Boolean", value), isRequired: true);

    /// <summary>Arguments in parentheses; nothing when there is none.</summary>
    public string Arguments(IEnumerable<(string Name, InputValue? Value)> arguments)
    {
        var given = arguments.Where(a => a.Value is not null).Select(a => $"{a.Name}: {Write(a.Value!)}").ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    /// <summary>Adds a fragment and gives its name.</summary>
    public string Fragment(string typeName, Func<string> body)
    {
        var index = _fragments.Count;
        _fragments.Add("");
        _fragments[index] = $"fragment F{index} on {typeName} {body()}";
        return $"F{index}";
    }

    /// <summary>The whole document.</summary>
    public Question Finish(string selection, Language language)
        => new($"query{(_definitions.Count == 0 ? "" : $"({string.Join(", ", _definitions)})")} {selection} {string.Join(' ', _fragments)}", _variables, language);

    private static string Literal(InputValue value, bool isRequired) => value.ToLiteral(Literal);
}
