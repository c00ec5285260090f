using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>Turns documents into nodes. What is not supported is refused here, so that no keyword passes in silence.</summary>
internal sealed class SchemaCompiler
{
    private static readonly HashSet<string> _unsupported = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef", "$anchor", "$dynamicAnchor"];

    private readonly Dictionary<string, JsonElement> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _nodes = new(StringComparer.Ordinal);

    public SchemaCompiler((string Name, string Json)[] schemas)
    {
        if (schemas.Length == 0)
        {
            throw new ArgumentException("There is no schema.");
        }

        foreach (var (name, json) in schemas)
        {
            JsonElement document;
            try
            {
                document = JsonElement.Parse(json);
            }
            catch (JsonException fault)
            {
                throw new ArgumentException($"The schema {name} is no JSON: {fault.Message}", fault);
            }

            _documents[name] = document;
            foreach (var id in (string[])["$id", "id"])
            {
                if (document.ValueKind == JsonValueKind.Object && document.TryGetProperty(id, out var text) && text.ValueKind == JsonValueKind.String)
                {
                    _documents[text.GetString()!.TrimEnd('#')] = document;
                }
            }
        }

        Root = Resolve(schemas[0].Name, "");
    }

    public SchemaNode Root { get; }

    private SchemaNode Resolve(string document, string pointer)
    {
        if (!_documents.TryGetValue(document, out var found))
        {
            throw new ArgumentException($"A schema refers to {document}, which is not there.");
        }

        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var isThere = found.ValueKind == JsonValueKind.Array
                ? int.TryParse(name, out var index) && index >= 0 && index < found.GetArrayLength() && (found = found[index]).ValueKind != JsonValueKind.Undefined
                : found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out found);
            if (!isThere)
            {
                throw new ArgumentException($"A schema refers to {document}#{pointer}, which is not there.");
            }
        }

        return Node(found, document, pointer);
    }

    private SchemaNode Node(JsonElement schema, string document, string pointer)
    {
        var place = $"{document}#{pointer}";
        if (_nodes.TryGetValue(place, out var node))
        {
            return node;
        }

        _nodes[place] = node = new SchemaNode();
        node.Rules = schema.ValueKind switch
        {
            JsonValueKind.True => [],
            JsonValueKind.False => [new NeverRule(place)],
            JsonValueKind.Object => [.. Rules(schema, document, pointer)],
            _ => throw new ArgumentException($"{place} is no schema."),
        };
        return node;
    }

    private IEnumerable<SchemaRule> Rules(JsonElement schema, string document, string pointer)
    {
        var isDraft4 = _documents[document] is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("$schema", out var dialect) && dialect.GetString()!.Contains("draft-04", StringComparison.Ordinal);
        if (schema.TryGetProperty("$ref", out var reference))
        {
            yield return new ReferenceRule("$ref", $"{document}#{pointer}/$ref", Follow(reference.GetString()!, document));
            if (isDraft4)
            {
                yield break;
            }
        }

        var scope = new SchemaScope(schema, document, pointer, isDraft4, Node);
        foreach (var rule in scope.Structure())
        {
            yield return rule;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (_unsupported.Contains(keyword.Name))
            {
                throw new ArgumentException($"{document}#{pointer} uses {keyword.Name}, which is not supported.");
            }

            foreach (var rule in scope.Rule(keyword.Name, keyword.Value))
            {
                yield return rule;
            }
        }
    }

    private SchemaNode Follow(string reference, string document)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (target, pointer) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        return Resolve(target.Length == 0 ? document : _documents.ContainsKey(target) ? target : target[(target.LastIndexOf('/') + 1)..], pointer);
    }
}
