using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace OgpGraph.Engine.Serving;

/// <summary>Answers <c>__schema</c> and <c>__type</c> by the library's own execution: they are about the schema, not about data.</summary>
internal sealed class Introspection(ISchema schema) : IDisposable
{
    // The whole schema takes megabytes and half a second: an editor's question is answered from here the second time.
    private const long CacheBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = CacheBytes });
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();

    /// <summary>The value of one root field as JSON.</summary>
    public byte[] Execute(GraphQLDocument document, GraphQLOperationDefinition operation, GraphQLField field, JsonElement variables)
    {
        if (variables.ValueKind == JsonValueKind.Object)
        {
            return Resolve(document, operation, field, variables);
        }

        // The field is the cached document's own: as long as that lives, it stands for the same question.
        if (!_answers.TryGetValue(field, out byte[]? answer))
        {
            answer = Resolve(document, operation, field, variables);
            _answers.Set(field, answer, new MemoryCacheEntryOptions { Size = answer.Length });
        }

        return answer!;
    }

    public void Dispose() => _answers.Dispose();

    private byte[] Resolve(GraphQLDocument document, GraphQLOperationDefinition operation, GraphQLField field, JsonElement variables)
    {
        // The same document with this field alone; its fragments stay.
        var alone = new GraphQLOperationDefinition(new GraphQLSelectionSet([field]))
        {
            Operation = OperationType.Query,
            Variables = operation.Variables,
        };
        var definitions = document.Definitions.Where(d => d is GraphQLFragmentDefinition).Append(alone).ToList();
        var options = new ExecutionOptions
        {
            Schema = schema,
            Document = new GraphQLDocument(definitions) { Source = document.Source },
            Variables = variables.ValueKind == JsonValueKind.Object ? _serializer.ReadNode<Inputs>(variables) : null,
            ValidationRules = [],
            CachedDocumentValidationRules = [],
        };

        // The library resolves introspection without waiting for anything: the task is complete.
        var result = _executer.ExecuteAsync(options).GetAwaiter().GetResult();
        using var json = JsonDocument.Parse(_serializer.Serialize(result));
        if (!json.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidOperationException("Introspection failed: " + json.RootElement.GetRawText());
        }

        return JsonSerializer.SerializeToUtf8Bytes(data.EnumerateObject().First().Value);
    }
}
