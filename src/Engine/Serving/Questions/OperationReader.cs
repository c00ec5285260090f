using System.Text;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Serving;

/// <summary>Reads what an operation of a valid document declares.</summary>
/// <param name="schema">The schema that the document was validated against.</param>
internal sealed class OperationReader(ISchema schema)
{
    /// <summary>The operation's name and variables.</summary>
    public OperationDescription Describe(GraphQLOperationDefinition operation)
        => new(operation.Name?.StringValue, [.. (operation.Variables?.Items ?? []).Select(Describe)]);

    private OperationVariable Describe(GraphQLVariableDefinition variable)
    {
        var type = WithoutNull(variable.Type);
        var item = type is GraphQLListType list ? WithoutNull(list.Type) : type;
        var named = (item as GraphQLNamedType)?.Name.StringValue;
        var declared = named is null ? null : schema.AllTypes[named];
        return new OperationVariable(variable.Variable.Name.StringValue, Print(variable.Type), KindOf(declared))
        {
            IsList = type is GraphQLListType,
            IsRequired = variable.Type is GraphQLNonNullType && variable.DefaultValue is null,
            Default = variable.DefaultValue is { } literal ? Json(literal) : null,
            Values = declared is EnumerationGraphType words ? [.. words.Values.Select(v => v.Name)] : [],
        };
    }

    /// <summary>A type as GraphQL writes it.</summary>
    public static string Print(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Print(required.Type) + "!",
        GraphQLListType list => $"[{Print(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };

    private static GraphQLType WithoutNull(GraphQLType type) => type is GraphQLNonNullType required ? required.Type : type;

    private static VariableKind KindOf(IGraphType? type) => type switch
    {
        EnumerationGraphType => VariableKind.Enum,
        ScalarGraphType scalar => scalar.Name switch
        {
            "ID" => VariableKind.Id,
            "Boolean" => VariableKind.Boolean,
            "Int" or "Long" => VariableKind.Integer,
            "Float" or "Decimal" => VariableKind.Number,
            "Money" => VariableKind.Money,
            "Date" => VariableKind.Date,
            "DateTime" => VariableKind.DateTime,
            _ => VariableKind.Text,
        },
        _ => VariableKind.Json,
    };

    /// <summary>A literal as JSON.</summary>
    public static string Json(GraphQLValue literal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, literal);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // The guard has bounded how deep a literal nests.
    private static void Write(Utf8JsonWriter json, GraphQLValue literal)
    {
        switch (literal)
        {
            case GraphQLListValue list:
                json.WriteStartArray();
                (list.Values ?? []).ForEach(item => Write(json, item));
                json.WriteEndArray();
                break;
            case GraphQLObjectValue composite:
                json.WriteStartObject();
                foreach (var field in composite.Fields ?? [])
                {
                    json.WritePropertyName(field.Name.StringValue);
                    Write(json, field.Value);
                }

                json.WriteEndObject();
                break;
            case GraphQLBooleanValue truth:
                json.WriteBooleanValue(truth.BoolValue);
                break;
            case GraphQLIntValue or GraphQLFloatValue:
                json.WriteRawValue(((IHasValueNode)literal).Value.Span);
                break;
            case GraphQLNullValue:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(((IHasValueNode)literal).Value.Span);
                break;
        }
    }
}
