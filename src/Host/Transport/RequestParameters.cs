using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Host.Transport;

/// <summary>The parameters of a GraphQL request as a body of JSON or a query string carries them. Dispose it to give the variables' buffer back.</summary>
internal readonly struct RequestParameters : IDisposable
{
    private readonly JsonDocument? _json;

    private RequestParameters(string query, string? operationName, JsonElement variables, bool isExplained, JsonDocument? json)
        => (Query, OperationName, Variables, IsExplained, _json) = (query, string.IsNullOrEmpty(operationName) ? null : operationName, variables, isExplained, json);

    /// <summary>The document.</summary>
    public string Query { get; }

    /// <summary>The operation to run; null when none is named.</summary>
    public string? OperationName { get; }

    /// <summary>A JSON object; undefined or null for none. Valid until this is disposed.</summary>
    public JsonElement Variables { get; }

    /// <summary>True when <c>extensions</c> has <c>"explain": true</c>. What else it has is not for this service.</summary>
    public bool IsExplained { get; }

    /// <summary>Reads the parameters of a body.</summary>
    public static RequestParameters FromJson(ReadOnlyMemory<byte> body, GraphLimits limits)
    {
        if (body.IsEmpty)
            throw RequestRefusal.Malformed("The body is empty. Send a JSON object such as {\"query\": \"{ __typename }\"}.");

        var json = Parse(body, "body", limits);
        try
        {
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
                throw RequestRefusal.Malformed("The body is a list: batches are not answered. Send one request at a time, or ask for several root fields in one.");
            if (root.ValueKind != JsonValueKind.Object)
                throw RequestRefusal.Malformed("The body is not a JSON object. Send one such as {\"query\": \"{ __typename }\"}.");

            var query = Text(root, "query") ?? throw RequestRefusal.Malformed("The body has no \"query\". Send the GraphQL document as its value.");
            var operationName = Text(root, "operationName");
            var variables = Map(root, "variables");
            var isExplained = AsksToExplain(Map(root, "extensions"));
            CheckSize(variables, limits);
            return new RequestParameters(query, operationName, variables, isExplained, json);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    /// <summary>Reads the parameters that a link carries.</summary>
    /// <param name="json">What its token holds.</param>
    /// <param name="limits">How large they may be.</param>
    public static RequestParameters FromLink(ReadOnlyMemory<byte> json, GraphLimits limits)
    {
        var document = Parse(json, "token", limits);
        try
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw RequestRefusal.Malformed("It must be a JSON object such as {\"query\": \"{ __typename }\"}.");
            if (root.EnumerateObject().FirstOrDefault(member => member.Name is not ("query" or "variables" or "operation")) is { Value.ValueKind: not JsonValueKind.Undefined })
                throw RequestRefusal.Malformed("It must have query, and may have variables and operation; nothing else.");

            var query = Text(root, "query") ?? throw RequestRefusal.Malformed("It has no \"query\".");
            var variables = Map(root, "variables");
            CheckSize(variables, limits);
            return new RequestParameters(query, Text(root, "operation"), variables, isExplained: false, document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>Reads the parameters of a query string.</summary>
    public static RequestParameters FromQueryString(IQueryCollection values, GraphLimits limits)
    {
        var query = Single(values, "query") ?? throw RequestRefusal.Malformed("The address has no parameter \"query\". Add ?query=…, or send the request by POST.");
        var operationName = Single(values, "operationName");
        using var extensions = Map(Single(values, "extensions"), "extensions", limits);
        var isExplained = extensions is not null && AsksToExplain(extensions.RootElement);
        var variables = Map(Single(values, "variables"), "variables", limits);
        return new RequestParameters(query, operationName, variables?.RootElement ?? default, isExplained, variables);
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string what, GraphLimits limits)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw RequestRefusal.Malformed($"The {what} is not UTF-8.");
        try
        {
            var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = limits.JsonDepth });
            if (bytes.Span.IndexOf("\\u"u8) >= 0 && HasHalfPair(bytes.Span, limits))
            {
                json.Dispose();
                throw RequestRefusal.Malformed($"The {what} has half of a surrogate pair, which is no character.");
            }

            return json;
        }
        catch (JsonException exception)
        {
            throw RequestRefusal.Malformed($"The {what} is not JSON, or nests deeper than {limits.JsonDepth} levels, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    /// <summary>True when an escape stands for half a character: reading such a value later would throw.</summary>
    private static bool HasHalfPair(ReadOnlySpan<byte> bytes, GraphLimits limits)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.JsonDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static string? Text(JsonElement root, string name)
        => !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw RequestRefusal.Malformed($"\"{name}\" must be a string.");

    private static JsonElement Map(JsonElement root, string name)
        => !root.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? value
            : throw RequestRefusal.Malformed($"\"{name}\" must be an object.");

    private static bool AsksToExplain(JsonElement extensions)
        => extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("explain", out var value)
            && value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False or JsonValueKind.Null => false,
                _ => throw RequestRefusal.Malformed("\"extensions\" has an \"explain\" that is neither true nor false."),
            };

    private static JsonDocument? Map(string? text, string name, GraphLimits limits)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        var json = Parse(Encoding.UTF8.GetBytes(text), $"parameter \"{name}\"", limits);
        try
        {
            if (json.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
                throw RequestRefusal.Malformed($"The parameter \"{name}\" must be a JSON object.");
            CheckSize(json.RootElement, limits);
            return json;
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private static string? Single(IQueryCollection values, string name)
        => values[name] switch
        {
            { Count: 0 } => null,
            { Count: 1 } value => value[0],
            _ => throw RequestRefusal.Malformed($"The parameter \"{name}\" stands more than once in the address."),
        };

    private static void CheckSize(JsonElement variables, GraphLimits limits)
    {
        if (variables.ValueKind == JsonValueKind.Object && JsonMarshal.GetRawUtf8Value(variables).Length > limits.VariablesBytes)
            throw RequestRefusal.TooLarge("value of \"variables\"", limits.VariablesBytes);
    }
}
