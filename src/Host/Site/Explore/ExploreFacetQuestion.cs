using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>One GraphQL question for what stands beside the rows: the facets, how many rows are made up, and the names of what conditions name by id.</summary>
public sealed class ExploreFacetQuestion
{
    // Values shown of a facet; one more tells whether there are others.
    private const int Shown = 12;
    private const int ShownOfEnum = 40;

    // Aliases and root fields of a document are limited: each facet may need one of both.
    private const int MostFacets = 12;
    private const int MostSources = 20;

    private readonly ExploreQuestion _question;
    private readonly List<(ExploreKey Key, string Root)> _facets = [];
    private readonly List<string> _ids;

    /// <summary>Makes it.</summary>
    /// <param name="question">What is shown.</param>
    /// <param name="profile">What is known of the table.</param>
    public ExploreFacetQuestion(ExploreQuestion question, ExploreProfile profile)
    {
        _question = question;
        var (table, state) = (question.Table, question.State);
        var all = ExploreChoice.Facets(table, profile, out var usual);
        var wanted = state.Facets.Select(name => table.FindKey(name)).OfType<ExploreKey>().Where(k => k.Field.Kind != TableFieldKind.Reference || k.Field.TitleField is not null);
        var filtered = all.Where(k => state.Filters.Any(f => f.Field == k.Name || (f.Field == k.Field.Name && f.Operator == ExploreOperator.Unknown)));
        var keys = all.Take(usual).Concat(filtered).Concat(wanted).DistinctBy(k => k.Name).Take(MostFacets).ToList();
        More = [.. all.Where(k => keys.All(known => known.Name != k.Name))];
        _ids = [.. state.Filters
            .Where(f => table.Find(f.Field)?.Own.Kind == TableFieldKind.Reference
                && f.Operator is ExploreOperator.Is or ExploreOperator.IsNot)
            .SelectMany(f => f.Values).Distinct(StringComparer.Ordinal).Take(ExploreNames.Most)];
        (Query, Variables) = Write(keys, asksSources: profile.Rows <= ExploreChoice.LargeTable);
    }

    /// <summary>Fields that could be counted too.</summary>
    public IReadOnlyList<ExploreKey> More { get; }

    /// <summary>The document; null when there is nothing to ask.</summary>
    public string? Query { get; }

    /// <summary>Its variables; null for none.</summary>
    public JsonObject? Variables { get; }

    /// <summary>The facets of an answer.</summary>
    public IReadOnlyList<ExploreFacet> Facets(JsonElement data, Language language)
        => [.. _facets.Select((facet, i) => Facet(facet.Key, data.GetProperty(facet.Root).GetProperty($"f{i}"), language)).Where(f => f.Values.Count > 1 || f.Values.Any(v => v.IsChosen))];

    /// <summary>How many rows an answer says are made up; null when the table does not tell.</summary>
    public static long? Synthetic(JsonElement data) => data.TryGetProperty("synthetic", out var rows) ? rows.GetProperty("totalCount").GetInt64() : null;

    /// <summary>The titles of an answer by id.</summary>
    public static IReadOnlyDictionary<string, string> Names(JsonElement data)
        => data.TryGetProperty("named", out var rows) ? ExploreNames.Read(rows) : new Dictionary<string, string>();

    private (string? Query, JsonObject? Variables) Write(IReadOnlyList<ExploreKey> keys, bool asksSources)
    {
        var table = _question.Table;
        var variables = new JsonObject();
        List<string> declared = [];
        var roots = new StringBuilder();

        // Without conditions of its own on the field, a facet shares its rows with the others.
        var shared = new StringBuilder();
        var others = new StringBuilder();
        foreach (var key in keys)
        {
            var rest = _question.State.Filters.Where(f => f.Field != key.Name && !(f.Field == key.Field.Name && f.Operator == ExploreOperator.Unknown)).ToList();
            var groups = Groups(key, _facets.Count);
            if (rest.Count == _question.State.Filters.Count)
            {
                shared.Append("    ").Append(groups).Append('\n');
                _facets.Add((key, "shared"));
                continue;
            }

            var root = string.Create(CultureInfo.InvariantCulture, $"other{_facets.Count}");
            others.Append("  ").Append(root).Append(": ").Append(table.Description.Field).Append(Where(root, ExploreWhere.Build(table, rest, _question.State.Search, []))).Append(" { ").Append(groups).Append(" }\n");
            _facets.Add((key, root));
        }

        if (shared.Length > 0)
            roots.Append("  shared: ").Append(table.Description.Field).Append(Where("where", _question.Where)).Append(" {\n").Append(shared).Append("  }\n");
        roots.Append(others);
        if (table.Synthetic is { FilterPath: { } synthetic })
            roots.Append("  synthetic: ").Append(table.Description.Field).Append(Where("synthetic", ExploreWhere.Both(_question.Where, ExploreWhere.At(synthetic, new JsonObject { ["eq"] = true })))).Append(" { totalCount }\n");
        if (asksSources && table.Source is { Own: { CanGroup: true, TitleField: not null } source })
            roots.Append("  cited: ").Append(table.Description.Field).Append(Where("cited", _question.Where)).Append(CultureInfo.InvariantCulture, $" {{ groups(by: [{source.GroupValue}], first: {MostSources}) {{ {ExploreQuestion.Selection(ExploreLinks.Citation.Select(field => "key.source." + field))} }} }}\n");
        Named(roots);
        return roots.Length == 0 ? (null, null)
            : ($"query Facets{(declared.Count == 0 ? "" : $"({string.Join(", ", declared)})")} {{\n{roots}}}", variables.Count == 0 ? null : variables);

        string Where(string variable, JsonObject? where)
        {
            if (where is null)
                return "";
            if (variables.TryGetPropertyValue("where", out var known) && JsonNode.DeepEquals(known, where))
                return "(where: $where)";
            variables[variable] = where.DeepClone();
            declared.Add($"${variable}: {table.FilterType}");
            return $"(where: ${variable})";
        }

        void Named(StringBuilder text)
        {
            var selection = ExploreNames.Selection(_question.State.Filters.Select(f => table.Find(f.Field)?.Own).OfType<TableField>());
            if (_ids.Count == 0 || selection.Length == 0)
                return;
            variables["ids"] = new JsonArray([.. _ids.Select(id => (JsonNode)JsonValue.Create(id))]);
            declared.Add("$ids: [ID!]!");
            text.Append(CultureInfo.InvariantCulture, $"  named: nodes(ids: $ids) {{ {selection} }}\n");
        }
    }

    private static string Groups(ExploreKey key, int number)
    {
        var order = key.Part is null ? "" : $", order: [{{key: {{{key.SortName}: DESC}}}}]";
        return string.Create(CultureInfo.InvariantCulture, $"f{number}: groups(by: [{key.By}]{order}, first: {Most(key) + 1}) {{ {ExploreQuestion.Selection(["key." + key.Path, "key." + key.ValuePath, "count"])} }}");
    }

    private ExploreFacet Facet(ExploreKey key, JsonElement groups, Language language)
    {
        var state = _question.State;
        var values = groups.EnumerateArray().Take(Most(key)).Select(group =>
        {
            var value = ExploreAnswer.At(group, "key." + key.ValuePath);
            var shown = key.Part is null ? ExploreCell.Show(key.Kind, ExploreAnswer.At(group, "key." + key.Path), key.Field.Values, null, language) : value;
            return new ExploreFacetValue(value, shown ?? "", group.GetProperty("count").GetInt64(), state.Has(value is null ? key.Field.Name : key.Name, value));
        });
        return new ExploreFacet(key.Name, key.Field.Name, key.Field.Label, [.. values], groups.GetArrayLength() > Most(key));
    }

    private static int Most(ExploreKey key) => key.Field.Kind == TableFieldKind.Enum ? ShownOfEnum : Shown;
}
