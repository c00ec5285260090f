using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The titles of rows that conditions name by their id.</summary>
internal static class ExploreNames
{
    /// <summary>The most rows that are named.</summary>
    public const int Most = 50;

    /// <summary>The selection of the titles of rows of several types; empty when none of the fields points to rows with one.</summary>
    /// <param name="fields">The fields that point to them.</param>
    public static string Selection(IEnumerable<TableField> fields)
    {
        var types = fields.Where(f => f is { Kind: TableFieldKind.Reference, RefersToType: not null, TitleField: not null }).DistinctBy(f
            => f.RefersToType).ToList();

        // Two types may call different kinds of text the same.
        return types.Count == 0 ? ""
            : "id" + string.Concat(types
                .Select((t, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $" ... on {t.RefersToType} {{ title{i}: {t.TitleField} }}")));
    }

    /// <summary>The titles of rows by id, as <see cref="Selection"/> asks for them.</summary>
    /// <param name="rows">The rows; those that are null or have no title are left out.</param>
    public static IReadOnlyDictionary<string, string> Read(JsonElement rows)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            if (row.EnumerateObject().FirstOrDefault(m
                => m.Name != "id" && m.Value.ValueKind == JsonValueKind.String) is { Value.ValueKind: JsonValueKind.String } title)
                names[row.GetProperty("id").GetString()!] = title.Value.GetString()!;
        }

        return names;
    }

    /// <summary>Asks for the titles of rows by id; those that cannot be told are left out.</summary>
    /// <param name="service">Answers.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="table">The table whose fields point to them.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="gone">Stops the work.</param>
    public static IReadOnlyDictionary<string,
        string> Of(IGraphQLService service, IEnumerable<string> ids, ExploreTable table, Language language, CancellationToken gone)
    {
        var asked = ids.Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var selection = asked.Count == 0 ? "" : Selection(table.Own.Select(f => f.Own));
        if (selection.Length == 0)
            return new Dictionary<string, string>();
        var variables = new JsonObject { ["ids"] = new JsonArray([.. asked.Select(id => (JsonNode)JsonValue.Create(id))]) };
        var answer = ExploreAnswer.Ask(service, $"query Named($ids: [ID!]!) {{ nodes(ids: $ids) {{ {selection} }} }}", variables, language,
            gone);
        return answer.Problem is null ? Read(answer.Data.GetProperty("nodes")) : new Dictionary<string, string>();
    }
}
