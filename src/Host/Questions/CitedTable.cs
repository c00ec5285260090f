using System.Collections.Concurrent;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>What a question's whole table says of where it comes from, and whether made-up rows can be behind it.</summary>
/// <param name="service">Answers.</param>
public sealed class CitedTable(IGraphQLService service)
{
    private readonly ConcurrentDictionary<(string Version, string Field), bool> _madeUp = new();

    /// <summary>Reads the whole table; lists inside its rows as far as the answer in JSON has them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="list">The list that is the table; null for the first.</param>
    /// <param name="gone">Stops the work.</param>
    /// <exception cref="GraphException">The question is refused.</exception>
    public CitedSources Of(GraphRequest question, string? list, CancellationToken gone)
    {
        using var table = service.OpenTable(new TableRequest(question) { List = list }, gone);
        var cited = new CitedColumns(table.Columns);
        TableRows.Read(table, row => cited.Add(column => row.TryGetProperty(table.Columns[column].Name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null));
        return Completed(cited.HasSourcesInLists ? Joined(cited.Cited, question, gone) : cited.Cited, question, gone);
    }

    // Several sources in one cell cannot be told apart there.
    private CitedSources Joined(CitedSources rows, GraphRequest question, CancellationToken gone)
    {
        using var answer = service.Execute(question, gone);
        var lists = CitedSources.In(answer.Body);
        return new CitedSources([.. rows.Sources.Concat(lists.Sources).Distinct()], rows.HasSynthetic || lists.HasSynthetic);
    }

    /// <summary>Adds whether rows that do not say it can be made up: counts and sums do not tell of which rows they are.</summary>
    /// <param name="cited">What the rows say.</param>
    /// <param name="question">The question.</param>
    /// <param name="gone">Stops the work.</param>
    public CitedSources Completed(CitedSources cited, GraphRequest question, CancellationToken gone)
    {
        if (cited.HasSynthetic)
            return cited;
        var counted = service.Describe(question, gone).CountedTypes;
        return cited with { CanHaveSynthetic = service.Tables.Any(table => table.HasSyntheticFlag && counted.Contains(table.Type) && HasMadeUp(table, gone)) };
    }

    /// <summary>True when a table that says which rows are made up has some, or they cannot be counted.</summary>
    /// <param name="table">The table.</param>
    /// <param name="gone">Stops the work.</param>
    public bool HasMadeUp(TableDescription table, CancellationToken gone)
    {
        var version = service.DataVersion;
        if (_madeUp.Keys.Any(key => key.Version != version))
            _madeUp.Clear();
        return _madeUp.GetOrAdd((version, table.Field), _ =>
        {
            using var answer = service.Execute(new GraphRequest($"{{ rows: {table.Field}(where: {{isSynthetic: {{eq: true}}}}) {{ totalCount }} }}", null, default, Language.Pt, IsReadOnly: true), gone);
            using var json = JsonDocument.Parse(answer.Body);

            // What cannot be counted may be.
            return answer.ErrorCodes.Count > 0 || json.RootElement.GetProperty("data").GetProperty("rows").GetProperty("totalCount").GetInt64() > 0;
        });
    }
}
