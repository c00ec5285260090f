using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>The keywords of one schema object, each as a rule.</summary>
internal sealed class SchemaScope(JsonElement schema, string document, string pointer, bool isDraft4, Func<JsonElement, string, string, SchemaNode> compile)
{
    /// <summary>The keywords that only make sense together.</summary>
    public IEnumerable<SchemaRule> Structure()
    {
        var named = Named("properties");
        var patterns = Named("patternProperties");
        var others = schema.TryGetProperty("additionalProperties", out var additional);
        if (named.Count + patterns.Count > 0 || others)
        {
            yield return new MembersRule(Place("additionalProperties"), named, [.. patterns.Select(p => (new SchemaPattern(p.Key), p.Value))], others && additional.ValueKind == JsonValueKind.Object ? Node("additionalProperties") : null, others && additional.ValueKind == JsonValueKind.False);
        }

        var isTuple = schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array;
        var (first, rest) = isTuple ? ("items", "additionalItems") : ("prefixItems", "items");
        var hasRest = schema.TryGetProperty(rest, out var after);
        if (schema.TryGetProperty(first, out _) || (hasRest && !isTuple))
        {
            yield return new ItemsRule(isTuple ? "additionalItems" : "items", Place(rest), List(first), hasRest && after.ValueKind == JsonValueKind.Object ? Node(rest) : null, hasRest && after.ValueKind == JsonValueKind.False);
        }

        if (schema.TryGetProperty("contains", out _))
        {
            yield return new ContainsRule("contains", Place("contains"), Node("contains"), schema.TryGetProperty("minContains", out var least) ? least.GetInt32() : 1, schema.TryGetProperty("maxContains", out var most) ? most.GetInt32() : int.MaxValue);
        }

        if (schema.TryGetProperty("if", out _))
        {
            yield return new ConditionRule("if", Place("if"), Node("if"), schema.TryGetProperty("then", out _) ? Node("then") : null, schema.TryGetProperty("else", out _) ? Node("else") : null);
        }
    }

    /// <summary>A keyword that stands alone; none for one that is a note.</summary>
    public IEnumerable<SchemaRule> Rule(string keyword, JsonElement value)
    {
        if (keyword is "dependentRequired" or "dependentSchemas" or "dependencies")
        {
            return value.EnumerateObject().Select(d => (SchemaRule)(d.Value.ValueKind == JsonValueKind.Array
                ? new DependentRule(keyword, Place(keyword), d.Name, Texts(d.Value), null)
                : new DependentRule(keyword, Place(keyword), d.Name, [], compile(d.Value, document, $"{pointer}/{keyword}{SchemaRun.Segment(d.Name)}"))));
        }

        return Single(keyword, value, Place(keyword)) is { } rule ? [rule] : [];
    }

    private SchemaRule? Single(string keyword, JsonElement value, string place) => keyword switch
    {
        "type" => new TypeRule(keyword, place, value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Aggregate(JsonTypes.None, (all, t) => all | Type(t)) : Type(value), isDraft4),
        "enum" => new EnumRule(keyword, place, value.EnumerateArray()),
        "const" => new EnumRule(keyword, place, [value]),
        "required" when value.ValueKind == JsonValueKind.Array => new RequiredRule(keyword, place, Texts(value)),
        "minimum" or "maximum" => new RangeRule(keyword, place, value, keyword == "minimum", schema.TryGetProperty(keyword == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum", out var exclusive) && exclusive.ValueKind == JsonValueKind.True),
        "exclusiveMinimum" or "exclusiveMaximum" when value.ValueKind == JsonValueKind.Number => new RangeRule(keyword, place, value, keyword == "exclusiveMinimum", true),
        "multipleOf" => new MultipleRule(keyword, place, value.GetDecimal()),
        "minLength" or "maxLength" => new CountRule(keyword, place, JsonTypes.String, value.GetInt32(), keyword == "minLength"),
        "minItems" or "maxItems" => new CountRule(keyword, place, JsonTypes.Array, value.GetInt32(), keyword == "minItems"),
        "minProperties" or "maxProperties" => new CountRule(keyword, place, JsonTypes.Object, value.GetInt32(), keyword == "minProperties"),
        "pattern" => new PatternRule(keyword, place, value.GetString()!),
        "format" => SchemaFormats.Find(value.GetString()!) is { } holds ? new FormatRule(keyword, place, value.GetString()!, holds) : null,
        "uniqueItems" => value.ValueKind == JsonValueKind.True ? new UniqueRule(keyword, place) : null,
        "propertyNames" => new NamesRule(keyword, place, Node(keyword)),
        "allOf" => new AllRule(keyword, place, List(keyword)),
        "anyOf" or "oneOf" => new AlternativesRule(keyword, place, List(keyword), keyword == "oneOf"),
        "not" => new NotRule(keyword, place, Node(keyword)),
        _ => null,
    };

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString()!)];

    private static JsonTypes Type(JsonElement name) => name.GetString() switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.String,
        "integer" => JsonTypes.Integer,
        var other => throw new ArgumentException($"A schema names the type {other}, which there is not."),
    };

    private string Place(string keyword) => $"{document}#{pointer}/{keyword}";

    private SchemaNode Node(string keyword) => compile(schema.GetProperty(keyword), document, $"{pointer}/{keyword}");

    private SchemaNode[] List(string keyword)
        => schema.TryGetProperty(keyword, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select((item, i) => compile(item, document, $"{pointer}/{keyword}/{i}"))] : [];

    private Dictionary<string, SchemaNode> Named(string keyword)
    {
        var named = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        if (schema.TryGetProperty(keyword, out var members))
        {
            foreach (var member in members.EnumerateObject())
            {
                named[member.Name] = compile(member.Value, document, $"{pointer}/{keyword}{SchemaRun.Segment(member.Name)}");
            }
        }

        return named;
    }
}
