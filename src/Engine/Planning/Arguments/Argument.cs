using System.Text.Json;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// A value given to an argument: its structure, which shapes the plan, and where its leaves come from, which only fill the plan's parameters.
/// </summary>
public sealed class Argument
{
    private Argument(ArgumentKind kind, ValueSource source)
    {
        Kind = kind;
        Source = source;
    }

    /// <summary>What sort of value it is.</summary>
    public ArgumentKind Kind { get; }

    /// <summary>Where the value comes from.</summary>
    public ValueSource Source { get; }

    /// <summary>The items of a list; a single value counts as a list of one (GraphQL §3.11).</summary>
    public IReadOnlyList<Argument> Items { get; private init; } = [];

    /// <summary>The fields of an object, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, Argument>> Fields { get; private init; } = [];

    /// <summary>True for null.</summary>
    public bool IsNull => Kind == ArgumentKind.Null;

    /// <summary>The text of an enum value or string that shapes the plan.</summary>
    public string Word => Source.ReadConstant().Text ?? "";

    /// <summary>The value as a list: a single value is a list of one.</summary>
    public IReadOnlyList<Argument> AsList() => Kind == ArgumentKind.List ? Items : [this];

    /// <summary>A field of an object; null when it is not given.</summary>
    public Argument? this[string field]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (name == field)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads an argument of a document; null when it is absent, as when its variable is not given and has no default.</summary>
    public static Argument? From(GraphQLValue value, Variables variables) => value switch
    {
        GraphQLVariable variable => variables.Find(variable.Name.StringValue) is { } given ? FromVariable(given, variables) : null,
        GraphQLNullValue => new Argument(ArgumentKind.Null, ValueSource.OfLiteral(value)),
        GraphQLListValue list => new Argument(ArgumentKind.List, ValueSource.OfLiteral(value))
        {
            Items = [.. (list.Values ?? []).Select(v => From(v, variables) ?? new Argument(ArgumentKind.Null, ValueSource.Null))],
        },
        GraphQLObjectValue @object => new Argument(ArgumentKind.Object, ValueSource.OfLiteral(value))
        {
            Fields = [.. (@object.Fields ?? []).Select(f => (Name: f.Name.StringValue, Value: From(f.Value, variables)))
                .Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!))],
        },
        _ => new Argument(ArgumentKind.Leaf, ValueSource.OfLiteral(value)),
    };

    private static Argument FromVariable(Variable variable, Variables variables)
        => variable.Default is { } literal ? From(literal, variables)! : FromJson(variable.Value, ValueSource.OfVariable(variable.Name, variable.Value));

    private static Argument FromJson(JsonElement element, ValueSource source) => element.ValueKind switch
    {
        JsonValueKind.Null => new Argument(ArgumentKind.Null, source),
        JsonValueKind.Array => new Argument(ArgumentKind.List, source)
        {
            Items = [.. element.EnumerateArray().Select((item, i) => FromJson(item, source.Item(i, item)))],
        },
        JsonValueKind.Object => new Argument(ArgumentKind.Object, source)
        {
            Fields = [.. element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FromJson(p.Value, source.Field(p.Name, p.Value))))],
        },
        _ => new Argument(ArgumentKind.Leaf, source),
    };
}
