using System.Text.Json;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Planning;

/// <summary>Where a value comes from: a literal of the document, or a place in a variable, read anew for each request of the same plan.</summary>
public sealed class ValueSource
{
    /// <summary>The value null.</summary>
    public static readonly ValueSource Null = new(null, null, [], default);

    private readonly GraphQLValue? _literal;
    private readonly string? _variable;
    private readonly object[] _path;
    private readonly JsonElement _planned;

    private ValueSource(GraphQLValue? literal, string? variable, object[] path, JsonElement planned)
    {
        _literal = literal;
        _variable = variable;
        _path = path;
        _planned = planned;
    }

    /// <summary>True when the value is the same for each request of the plan.</summary>
    public bool IsConstant => _variable is null && (_literal is not GraphQLListValue list || !(list.Values ?? []).Any(v => v is GraphQLVariable));

    /// <summary>A literal.</summary>
    public static ValueSource OfLiteral(GraphQLValue literal) => new(literal, null, [], default);

    /// <summary>A variable.</summary>
    public static ValueSource OfVariable(string name, JsonElement planned) => new(null, name, [], planned);

    /// <summary>An item of this list.</summary>
    public ValueSource Item(int index, JsonElement planned) => new(null, _variable, [.. _path, index], planned);

    /// <summary>A field of this object.</summary>
    public ValueSource Field(string name, JsonElement planned) => new(null, _variable, [.. _path, name], planned);

    /// <summary>The scalar at the time of planning: right for literals, and for what the plan's shape holds.</summary>
    public ScalarValue ReadConstant() => _literal is not null ? ScalarValue.Of(_literal) : ScalarValue.Of(_planned);

    /// <summary>The scalar in this request.</summary>
    public ScalarValue Read(Variables variables) => _literal is not null ? ScalarValue.Of(_literal) : ScalarValue.Of(Navigate(variables));

    /// <summary>The scalars of a list in this request; a single value is a list of one.</summary>
    public List<ScalarValue> ReadList(Variables variables)
    {
        if (_literal is GraphQLListValue list)
        {
            return [.. (list.Values ?? []).SelectMany(v => v is GraphQLVariable variable ? Of(variable, variables) : [ScalarValue.Of(v)])];
        }

        if (_literal is not null)
        {
            return [ScalarValue.Of(_literal)];
        }

        var element = Navigate(variables);
        return element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(ScalarValue.Of)] : [ScalarValue.Of(element)];
    }

    private static List<ScalarValue> Of(GraphQLVariable variable, Variables variables)
        => variables.Find(variable.Name.StringValue) switch
        {
            { Default: { } literal } => OfLiteral(literal).ReadList(variables),
            { } given => [ScalarValue.Of(given.Value)],
            null => [default],
        };

    private JsonElement Navigate(Variables variables)
    {
        if (_variable is null || variables.Find(_variable) is not { } variable)
        {
            return default;
        }

        var element = variable.Value;
        foreach (var step in _path)
        {
            element = step is int index ? element[index] : element.GetProperty((string)step);
        }

        return element;
    }
}
