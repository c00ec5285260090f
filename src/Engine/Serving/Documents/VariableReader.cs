using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>
/// Checks the variables of a request against their declared types (GraphQL §6.1.2) and, in the same walk, writes down their shape: what of them shapes the plan.
/// Scalars fill parameters and leave no trace in the shape; enum values, truth values, field names, nulls and absence do.
/// </summary>
internal sealed class VariableReader(ISchema schema, StringBuilder shape)
{
    /// <summary>Reads all variables of an operation.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadVariable"/>.</exception>
    public Variables Read(GraphQLOperationDefinition operation, JsonElement given)
    {
        if (operation.Variables is not { Count: > 0 } definitions)
        {
            return Variables.None;
        }

        var variables = new List<Variable>(definitions.Count);
        foreach (var definition in definitions)
        {
            var name = definition.Variable.Name.StringValue;
            shape.Append('$');
            if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value))
            {
                Check(value, definition.Type, name);
                variables.Add(new Variable(name, value, null));
            }
            else if (definition.DefaultValue is { } literal)
            {
                shape.Append('d');
                variables.Add(new Variable(name, default, literal));
            }
            else if (definition.Type is GraphQLNonNullType)
            {
                throw Bad(name, $"is missing; it must be of type {OperationReader.Print(definition.Type)}");
            }
            else
            {
                shape.Append('a');
            }
        }

        return new Variables(variables);
    }

    private void Check(JsonElement value, GraphQLType type, string path)
    {
        switch (type)
        {
            case GraphQLNonNullType required:
                if (value.ValueKind == JsonValueKind.Null)
                {
                    throw Bad(path, $"is null, but its type is {OperationReader.Print(type)}");
                }

                Check(value, required.Type, path);
                break;
            case GraphQLListType list:
                CheckList(value, path, (item, at) => Check(item, list.Type, at));
                break;
            case GraphQLNamedType named:
                Check(value, schema.AllTypes[named.Name.StringValue]!, path);
                break;
        }
    }

    private void Check(JsonElement value, IGraphType type, string path)
    {
        switch (type)
        {
            case NonNullGraphType required:
                if (value.ValueKind == JsonValueKind.Null)
                {
                    throw Bad(path, $"is null, but its type is {type}");
                }

                Check(value, required.ResolvedType!, path);
                return;
            case ListGraphType list:
                CheckList(value, path, (item, at) => Check(item, list.ResolvedType!, at));
                return;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            shape.Append('n');
            return;
        }

        switch (type)
        {
            case IInputObjectGraphType input:
                CheckObject(value, input, path);
                break;
            case EnumerationGraphType words:
                var word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
                if (word is null || words.Values.FindByName(word) is null)
                {
                    throw Bad(path, $"is {Shorten(value)}; it must be one of {string.Join(", ", words.Values.Take(20).Select(v => v.Name))}");
                }

                shape.Append(word).Append(',');
                break;
            default:
                CheckScalar(value, type.Name, path);
                break;
        }
    }

    private void CheckList(JsonElement value, string path, Action<JsonElement, string> check)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            shape.Append('n');
            return;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            // A single value stands for a list of one (GraphQL §3.11).
            check(value, path);
            return;
        }

        shape.Append('[');
        var start = shape.Length;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var before = shape.Length;
            check(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));

            // The length of a list of scalars shapes nothing: it is one parameter.
            if (item.ValueKind is JsonValueKind.String or JsonValueKind.Number && before > start && shape[before - 1] == 's' && shape[^1] == 's')
            {
                shape.Length = before;
            }
        }

        shape.Append(']');
    }

    private void CheckObject(JsonElement value, IInputObjectGraphType input, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Bad(path, $"is {Shorten(value)}; it must be an object of type {input.Name}");
        }

        shape.Append('{');
        foreach (var property in value.EnumerateObject())
        {
            var field = input.Fields.Find(property.Name)
                ?? throw Bad(path, $"has an unknown field \"{property.Name}\"; {input.Name} has {string.Join(", ", input.Fields.Take(30).Select(f => f.Name))}");
            shape.Append(property.Name).Append(':');
            Check(property.Value, field.ResolvedType!, $"{path}.{property.Name}");
        }

        foreach (var field in input.Fields)
        {
            if (field.ResolvedType is NonNullGraphType && field.DefaultValue is null && !value.TryGetProperty(field.Name, out _))
            {
                throw Bad(path, $"lacks the field \"{field.Name}\"");
            }
        }

        shape.Append('}');
    }

    private void CheckScalar(JsonElement value, string typeName, string path)
    {
        var fits = typeName switch
        {
            "String" or "Date" or "DateTime" => value.ValueKind == JsonValueKind.String,
            "ID" => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "Long" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Money" => value.ValueKind is JsonValueKind.Number or JsonValueKind.String,
            _ => value.ValueKind == JsonValueKind.Number,
        };
        if (!fits)
        {
            throw Bad(path, $"is {Shorten(value)}; it must be of type {typeName}");
        }

        shape.Append(value.ValueKind switch { JsonValueKind.True => 't', JsonValueKind.False => 'f', _ => 's' });
    }

    private static string Shorten(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    private static GraphException Bad(string path, string what) => new(ErrorCode.BadVariable, $"The variable ${path} {what}.");
}
