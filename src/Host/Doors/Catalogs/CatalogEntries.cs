using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary>What the catalogue lists: each table that has rows, in the schema's order, then the saved questions.</summary>
internal sealed class CatalogEntries(IGraphQLService service, ServedVersion served, DoorReader reader, QuestionCatalog questions, GraphLimits limits)
{
    private const string Core = "core";

    private volatile Found? _found;

    /// <summary>All entries, found once for each version of what is served.</summary>
    /// <exception cref="GraphException">The tables cannot be counted.</exception>
    public IReadOnlyList<CatalogEntry> All(CancellationToken gone)
    {
        var version = served.Text;
        if (_found is { } known && known.Version == version)
            return known.Entries;
        var entries = new List<CatalogEntry>();
        var commitments = Commitments(gone);
        // Each table is asked for by two root fields, each with an alias.
        foreach (var tables in service.Tables.Chunk(Math.Max(1, Math.Min(20, Math.Min(limits.RootFields, limits.Aliases)) / 2)))
            entries.AddRange(Tables(tables, commitments, gone));
        entries.AddRange(questions.Questions.Where(IsComplete).Select(question => Question(question, commitments)));
        _found = new Found(version, entries);
        return entries;
    }

    private IEnumerable<CatalogEntry> Tables(TableDescription[] tables, Dictionary<string, BilingualText> commitments, CancellationToken gone)
    {
        var fields = tables.Select((table, i) => FormattableString.Invariant($"t{i}: {table.Field} {{ totalCount }}")
            + (table.HasSyntheticFlag ? FormattableString.Invariant($" s{i}: {table.Field}(where: {{isSynthetic: {{eq: true}}}}) {{ totalCount }}") : ""));
        var data = reader.Ask($"{{ {string.Join(' ', fields)} }}", null, Language.Pt, gone);
        for (var i = 0; i < tables.Length; i++)
        {
            var (table, rows) = (tables[i], Count(data, string.Create(CultureInfo.InvariantCulture, $"t{i}")));
            // There is nothing to take away, and nothing to be found by others.
            if (rows == 0)
                continue;
            yield return new CatalogEntry($"table-{table.Field}", table.Label, Description(table, commitments), $"explore/{table.Field}", $"/q/{QuestionLink.Mark}{QuestionLink.Token(TableQuestion.Of(table))}")
            {
                Rows = rows,
                SyntheticRows = table.HasSyntheticFlag ? Count(data, string.Create(CultureInfo.InvariantCulture, $"s{i}")) : null,
                Keywords = [.. Keywords(table.Module == Core ? null : table.Module, commitments)],
            };
        }
    }

    private static BilingualText Description(TableDescription table, Dictionary<string, BilingualText> commitments)
        => commitments.GetValueOrDefault(table.Module) is { } title
            ? new($"{table.Description.En} Of the commitment \"{title.En}\".", $"{table.Description.Pt} Do compromisso «{title.Pt}».")
            : table.Description;

    private static CatalogEntry Question(SavedQuestion question, Dictionary<string, BilingualText> commitments)
    {
        var parameters = new QueryBuilder();
        foreach (var variable in question.Variables.Where(v => v.Declared.IsRequired))
            parameters.Add(variable.Declared.Name, variable.Example!);
        return new CatalogEntry($"question-{question.Name}", question.Title, question.Text, $"questions/{question.Name}", $"/q/{question.Name}")
        {
            Query = parameters.ToQueryString().Value ?? "",
            Keywords = [question.Topic.Title, .. Keywords(question.Module, commitments)],
        };
    }

    // Without a value for what must be given there is no file behind its address.
    private static bool IsComplete(SavedQuestion question) => question.Variables.All(v => !v.Declared.IsRequired || v.Example is not null);

    private static IEnumerable<BilingualText> Keywords(string? module, Dictionary<string, BilingualText> commitments)
    {
        yield return new("open government", "administração aberta");
        if (module is not null && commitments.GetValueOrDefault(module) is { } title)
            yield return title;
    }

    // A module has the slug of its commitment.
    private Dictionary<string, BilingualText> Commitments(CancellationToken gone)
    {
        const string Query = "{ commitments(first: 200) { nodes { slug pt: title(lang: PT) en: title(lang: EN) } } }";
        var titles = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        foreach (var node in reader.Ask(Query, null, Language.Pt, gone).GetProperty("commitments").GetProperty("nodes").EnumerateArray())
        {
            var (pt, en) = (node.GetProperty("pt").GetString(), node.GetProperty("en").GetString());
            if ((pt ?? en) is { } either)
                titles.TryAdd(node.GetProperty("slug").GetString()!, new(en ?? either, pt ?? either));
        }

        return titles;
    }

    private static long Count(JsonElement data, string alias) => data.GetProperty(alias).GetProperty("totalCount").GetInt64();

    private sealed record Found(string Version, IReadOnlyList<CatalogEntry> Entries);
}
