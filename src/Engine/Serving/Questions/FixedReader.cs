using System.Text.Json;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Serving;

/// <summary>
/// Finds what all rows of a question's lists have in common by its conditions, wherever their values stand: in the document, in a variable,
/// or in a variable that holds the whole condition.
/// </summary>
/// <param name="operation">The operation of a valid document.</param>
/// <param name="given">The values of its variables; undefined for none.</param>
internal sealed class FixedReader(GraphQLOperationDefinition operation, JsonElement given)
{
    private static readonly string[] Wrappers = ["nodes", "edges", "node", "groups"];

    /// <summary>The fields.</summary>
    public IReadOnlyList<FixedField> Read() => [.. In(operation.SelectionSet, "")];

    private IEnumerable<FixedField> In(GraphQLSelectionSet? selections, string path) => (selections?.Selections ?? []).SelectMany(selection => selection switch
    {
        GraphQLField field => In(field, path),
        GraphQLInlineFragment fragment => In(fragment.SelectionSet, path),
        _ => [],
    });

    private IEnumerable<FixedField> In(GraphQLField field, string path)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        var here = Wrappers.Contains(field.Name.StringValue) ? path : path.Length == 0 ? key : $"{path}.{key}";
        var own = (field.Arguments?.Items ?? []).Where(a => a.Name.Value == "where").SelectMany(a => Conditions(a.Value))
            .Select(found => new FixedField(here, found.Field, found.Value));
        return own.Concat(In(field.SelectionSet, here));
    }

    // All of these hold: those of "or" and "not" need not.
    private IEnumerable<(string Field, string Value)> Conditions(GraphQLValue where) => where switch
    {
        GraphQLVariable variable => Conditions(Value(variable)),
        GraphQLListValue all => (all.Values ?? []).SelectMany(Conditions),
        GraphQLObjectValue { Fields: { } fields } => fields.SelectMany(field => (field.Name.StringValue, field.Value) switch
        {
            ("and", var parts) => Conditions(parts),
            ("or" or "not", _) => [],
            (var name, GraphQLVariable variable) => Compared(name, Value(variable)),
            (var name, GraphQLObjectValue { Fields: { } comparisons }) => comparisons
                .Select(c => Equal(c.Name.StringValue, c.Value) is { } value ? (name, value) : default).Where(c => c.value is not null),
            _ => [],
        }),
        _ => [],
    };

    private string? Equal(string comparison, GraphQLValue value) => (comparison, value) switch
    {
        ("eq" or "in", GraphQLVariable variable) => Equal(comparison, Value(variable)),
        ("in", GraphQLListValue { Values: [var only] }) => Equal("eq", only),
        ("eq", GraphQLBooleanValue truth) => truth.BoolValue ? "true" : "false",
        ("eq", GraphQLNullValue) => null,
        ("eq" or "in", IHasValueNode literal) => literal.Value.ToString(),
        _ => null,
    };

    private static IEnumerable<(string Field, string Value)> Conditions(JsonElement where) => where.ValueKind switch
    {
        JsonValueKind.Array => where.EnumerateArray().SelectMany(Conditions),
        JsonValueKind.Object => where.EnumerateObject().SelectMany(field => field.Name switch
        {
            "and" => Conditions(field.Value),
            "or" or "not" => [],
            _ => Compared(field.Name, field.Value),
        }),
        _ => [],
    };

    private static IEnumerable<(string Field, string Value)> Compared(string name, JsonElement comparisons)
        => comparisons.ValueKind != JsonValueKind.Object ? []
            : comparisons.EnumerateObject().Select(c => Equal(c.Name, c.Value) is { } value ? (name, value) : default)
                .Where(c => c.value is not null);

    private static string? Equal(string comparison, JsonElement value) => (comparison, value.ValueKind) switch
    {
        ("in", JsonValueKind.Array) when value.GetArrayLength() == 1 => Equal("eq", value[0]),
        ("eq" or "in", JsonValueKind.String) => value.GetString(),
        ("eq" or "in", JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number) => value.GetRawText(),
        _ => null,
    };

    // What is given, else the default of the operation.
    private JsonElement Value(GraphQLVariable variable)
    {
        if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable.Name.StringValue, out var value))
            return value;
        var declared = (operation.Variables?.Items ?? []).Find(v => v.Variable.Name.Value == variable.Name.Value);
        return declared?.DefaultValue is { } literal ? JsonDocument.Parse(OperationReader.Json(literal)).RootElement : default;
    }
}
