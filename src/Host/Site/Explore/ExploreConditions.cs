using System.Globalization;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The conditions of a question in words, from the variable that holds them.</summary>
internal static class ExploreConditions
{
    private static readonly Dictionary<string, ExploreOperator> Operators = new(StringComparer.Ordinal)
    {
        ["eq"] = ExploreOperator.Is, ["in"] = ExploreOperator.Is, ["neq"] = ExploreOperator.IsNot, ["nin"] = ExploreOperator.IsNot,
        ["gt"] = ExploreOperator.Above, ["gte"] = ExploreOperator.From, ["lt"] = ExploreOperator.Below, ["lte"] = ExploreOperator.UpTo,
        ["contains"] = ExploreOperator.Contains, ["ncontains"] = ExploreOperator.ContainsNot,
        ["startsWith"] = ExploreOperator.StartsWith, ["endsWith"] = ExploreOperator.EndsWith,
    };

    private static readonly BilingualText Known = new("is known", "é conhecido");

    /// <summary>Each condition in words.</summary>
    /// <param name="table">The table.</param>
    /// <param name="where">The conditions; null for none.</param>
    /// <param name="names">The titles of rows that they name by id.</param>
    /// <param name="language">The reader's.</param>
    public static IEnumerable<string> Words(ExploreTable table, JsonObject? where, IReadOnlyDictionary<string, string> names,
        Language language)
        => where is null ? [] : Words(table, where, "", names, language);

    /// <summary>The ids by which conditions name rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="where">The conditions; null for none.</param>
    public static IEnumerable<string> Ids(ExploreTable table, JsonObject? where)
    {
        foreach (var field in where is null ? [] : table.Own.Where(f => f is { Own.Kind: TableFieldKind.Reference, FilterPath: not null }))
        {
            foreach (var condition in All(where!).Select(part => At(part, field.FilterPath!)).OfType<JsonObject>())
            {
                foreach (var text in condition.SelectMany(IEnumerable<JsonNode?> (c) => c.Value is JsonArray many ? many : [c.Value])
                    .OfType<JsonValue>())
                {
                    if (text.TryGetValue<string>(out var id))
                        yield return id;
                }
            }
        }
    }

    // Conditions of one field that do not fit into one object stand in an and.
    private static IEnumerable<JsonObject> All(JsonObject where)
        => where.Where(c => c.Key is "and" or "or").SelectMany(c => c.Value as JsonArray ?? [])
            .OfType<JsonObject>().SelectMany(All).Prepend(where);

    private static JsonNode? At(JsonNode? from, string path)
        => path.Split('.').Aggregate(from, (node, name) => (node as JsonObject)?[name]);

    private static IEnumerable<string> Words(ExploreTable table, JsonObject where, string path, IReadOnlyDictionary<string, string> names,
        Language language)
    {
        if (Span(table, where, path, language) is { } span)
        {
            yield return span;
            yield break;
        }

        foreach (var (name, value) in where)
        {
            var below = path.Length == 0 ? name : $"{path}.{name}";
            switch (value)
            {
                case JsonArray parts when name == "and":
                    foreach (var words in parts.OfType<JsonObject>().SelectMany(part => Words(table, part, path, names, language)))
                        yield return words;
                    break;
                case JsonArray parts when name == "or":
                    yield return string.Join(language == Language.En ? " or "
                        : " ou ", parts.OfType<JsonObject>()
                            .Select(part => string.Join(language == Language.En ? " and "
                                : " e ", Words(table, part, path, names, language))));
                    break;
                case JsonObject search when path.Length == 0 && name == "search":
                    yield return $"{(language == Language.En ? "words" : "palavras")}: {search["text"]}";
                    break;
                case var _ when Operators.TryGetValue(name, out var operation) && Field(table, path) is { } field:
                    yield return Condition(field, operation, value, names, language);
                    break;
                case null when Field(table, $"{below}.id") is { } reference:
                    yield return Condition(reference, ExploreOperator.Is, null, names, language);
                    break;
                case JsonObject inner:
                    foreach (var words in Words(table, inner, below, names, language))
                        yield return words;
                    break;
                default:
                    yield return $"{below}: {value?.ToJsonString() ?? "null"}";
                    break;
            }
        }
    }

    private static ExploreField? Field(ExploreTable table, string path)
        => table.All.FirstOrDefault(f => f.FilterPath == path) ?? table.Find(path);

    private static string Condition(ExploreField field, ExploreOperator operation, JsonNode? value, IReadOnlyDictionary<string,
        string> names, Language language)
    {
        var label = field.Label.In(language);
        if (value is null)
            return $"{label} {(operation == ExploreOperator.Is ? ExploreWords.Of(ExploreOperator.Unknown) : Known).In(language)}";
        var values = (value as JsonArray ?? [value.DeepClone()]).Select(one => Shown(field, one, names, language));
        var one = string.Join(language == Language.En ? " or " : " ou ", values);
        return $"{label} {ExploreWords.Of(operation, field.Own.Kind).In(language)} {one}";
    }

    private static string Shown(ExploreField field, JsonNode? value, IReadOnlyDictionary<string, string> names, Language language)
    {
        var raw = value is JsonValue one && one.TryGetValue<string>(out var text) ? text : value?.ToJsonString();
        return raw is null ? "null"
            : names.GetValueOrDefault(raw)
                ?? ExploreCell.Show(field.Own.Kind, raw, field.Own.Values, field.Own.Unit is { Length: 3 } currency ? currency
                    : null, language);
    }

    // A year, quarter or month is its days from the first to the last.
    private static string? Span(ExploreTable table, JsonObject where, string path, Language language)
    {
        if (where.Count != 2 || where["gte"] is not JsonValue first || where["lt"] is not JsonValue next || Day(first) is not { } from
            || Day(next) is not { } until)
            return null;
        foreach (var key in table.Keys.Where(k => k.Part is not null && k.Field.FilterPath == path))
        {
            var text = key.Part!.Part switch
            {
                "YEAR" => from.ToString("yyyy", CultureInfo.InvariantCulture),
                "QUARTER" => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy}-Q{((from.Month - 1) / 3) + 1}"),
                _ => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            };
            if (ExploreValue.Span(key.Part.Part.ToLowerInvariant(), text) == (from, until))
                return $"{key.Label.In(language)} {ExploreWords.Of(ExploreOperator.Is).In(language)} {text}";
        }

        return null;
    }

    private static DateOnly? Day(JsonValue value)
        => value.TryGetValue<string>(out var text) && text.Length >= 10
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && (text.Length == 10 || text[10..] == "T00:00:00Z") ? day : null;
}
