using System.Globalization;
using System.Text.Json;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Planning;

/// <summary>A scalar of a request, not yet of any kind: the text of a number or string, or a truth value.</summary>
/// <param name="Text">The text; null for null and truth values.</param>
/// <param name="Truth">The truth value; null for anything else.</param>
/// <param name="IsNumber">True when the text was written as a number.</param>
public readonly record struct ScalarValue(string? Text, bool? Truth, bool IsNumber)
{
    /// <summary>True for null.</summary>
    public bool IsNull => Text is null && Truth is null;

    /// <summary>Reads a literal of a document.</summary>
    public static ScalarValue Of(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => new(text.Value.ToString(), null, false),
        GraphQLEnumValue word => new(word.Name.StringValue, null, false),
        GraphQLIntValue number => new(number.Value.ToString(), null, true),
        GraphQLFloatValue number => new(number.Value.ToString(), null, true),
        GraphQLTrueBooleanValue => new(null, true, false),
        GraphQLFalseBooleanValue => new(null, false, false),
        _ => default,
    };

    /// <summary>Reads a JSON value.</summary>
    public static ScalarValue Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(value.GetString(), null, false),
        JsonValueKind.Number => new(value.GetRawText(), null, true),
        JsonValueKind.True => new(null, true, false),
        JsonValueKind.False => new(null, false, false),
        _ => default,
    };

    /// <summary>The value as it would be written in JSON, for error texts.</summary>
    public override string ToString() => Truth switch
    {
        true => "true",
        false => "false",
        null when Text is null => "null",
        null when IsNumber => Text,
        _ => string.Create(CultureInfo.InvariantCulture, $"\"{(Text!.Length > 40 ? Text[..40] + "…" : Text)}\""),
    };
}
