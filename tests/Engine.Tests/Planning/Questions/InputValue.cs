using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A value for an argument, of a named GraphQL type: it can be written as a literal or given as a variable.</summary>
internal abstract record InputValue(string Type)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON.</summary>
    public abstract JsonNode? ToJson();

    /// <summary>The value as a literal, each part written by <paramref name="write"/>.</summary>
    public abstract string ToLiteral(Func<InputValue, bool, string> write);

    /// <summary>A scalar; a word is an enum value, written without quotes.</summary>
    public sealed record Scalar(string Type, object? Value, bool IsWord = false) : InputValue(Type)
    {
        public override JsonNode? ToJson() => JsonSerializer.SerializeToNode(Value);

        public override string ToLiteral(Func<InputValue, bool, string> write) => IsWord ? (string)Value! : JsonSerializer.Serialize(Value, Plain);
    }

    /// <summary>A list of values that are not null.</summary>
    public sealed record Items(string ItemType, IReadOnlyList<InputValue> Values) : InputValue($"[{ItemType}!]")
    {
        public override JsonNode ToJson() => new JsonArray([.. Values.Select(v => v.ToJson())]);

        public override string ToLiteral(Func<InputValue, bool, string> write) => $"[{string.Join(", ", Values.Select(v => write(v, true)))}]";
    }

    /// <summary>An input object.</summary>
    public sealed record Fields(string Type, IReadOnlyList<(string Name, InputValue Value)> Values) : InputValue(Type)
    {
        public override JsonNode ToJson() => new JsonObject(Values.Select(v => KeyValuePair.Create(v.Name, v.Value.ToJson())));

        public override string ToLiteral(Func<InputValue, bool, string> write) => $"{{{string.Join(", ", Values.Select(v => $"{v.Name}: {write(v.Value, false)}"))}}}";
    }
}
