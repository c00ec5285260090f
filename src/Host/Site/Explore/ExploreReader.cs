using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Site.Charts;

namespace OgpGraph.Host.Site.Explore;

/// <summary>Asks what the pages of Explore show. What is true of whole tables is kept until the data changes.</summary>
/// <param name="service">Answers.</param>
/// <param name="limits">How many tables one question can count.</param>
public sealed class ExploreReader(IGraphQLService service, GraphLimits limits)
{
    private const int RowsOfSample = 200;

    private readonly ConcurrentDictionary<string, (string Version, ExploreProfile Profile)> _profiles = new(StringComparer.Ordinal);
    private volatile KnownCounts? _counts;

    /// <summary>The tables.</summary>
    public IReadOnlyList<TableDescription> Tables => service.Tables;

    /// <summary>A table by its root field; null when there is none.</summary>
    public ExploreTable? Find(string name)
    {
        var tables = service.Tables;
        return tables.FirstOrDefault(t => t.Field == name) is { } table ? new ExploreTable(table, tables) : null;
    }

    /// <summary>How many rows each table has, by its root field; one that could not be counted is missing.</summary>
    public IReadOnlyDictionary<string, long> Counts(Language language, CancellationToken gone)
    {
        var version = service.DataVersion;
        if (_counts is { } known && known.Version == version)
            return known.Counts;
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var part in service.Tables.Chunk(limits.RootFields))
        {
            var answer = ExploreAnswer.Ask(service, $"{{ {string.Join(' ', part.Select(t => $"{t.Field} {{ totalCount }}"))} }}", null, language, gone);
            isWhole &= answer.Problem is null;
            foreach (var table in answer.Problem is null ? part : [])
                counts[table.Field] = answer.Data.GetProperty(table.Field).GetProperty("totalCount").GetInt64();
        }

        if (isWhole)
            _counts = new KnownCounts(version, counts);
        return counts;
    }

    /// <summary>The names of the commitments that modules belong to, by the module's id.</summary>
    public IReadOnlyDictionary<string, string> Commitments(Language language, CancellationToken gone)
    {
        var answer = ExploreAnswer.Ask(service, "{ commitments(order: [{plan: {slug: ASC}}, {number: ASC}], first: 200) { nodes { title module { slug } } } }", null, language, gone);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer.Problem is null)
        {
            foreach (var commitment in answer.Data.GetProperty("commitments").GetProperty("nodes").EnumerateArray())
            {
                if (ExploreAnswer.At(commitment, "module.slug") is { } module)
                    titles.TryAdd(module, ExploreAnswer.At(commitment, "title") ?? module);
            }
        }

        return titles;
    }

    /// <summary>What is known of a whole table.</summary>
    public ExploreProfile Profile(ExploreTable table, CancellationToken gone)
    {
        var version = service.DataVersion;
        var description = table.Description;
        if (_profiles.TryGetValue(description.Field, out var known) && known.Version == version)
            return known.Profile;
        var rows = ExploreAnswer.Ask(service, $"{{ {description.Field} {{ totalCount }} }}", null, Language.Pt, gone) is { Problem: null } counted ? counted.Data.GetProperty(description.Field).GetProperty("totalCount").GetInt32() : (int?)null;
        var profile = new ExploreProfile(rows, rows is null or > ExploreChoice.LargeTable ? DistinctOfSome(description, gone) : Distinct(description, gone));

        // A reader who left tells nothing of the table.
        if (!gone.IsCancellationRequested)
            _profiles[description.Field] = (version, profile);
        return profile;
    }

    /// <summary>How many rows match; null and problems when it cannot be told.</summary>
    public (long? Count, IReadOnlyList<ExploreProblem> Problems) Count(ExploreQuestion question, IReadOnlyList<ExploreProblem> problems, Language language, CancellationToken gone)
    {
        problems = [.. problems, .. question.Problems];
        if (problems.Count > 0)
            return (null, problems);
        var answer = ExploreAnswer.Ask(service, question.CountQuery, question.Where is null ? null : new() { ["where"] = question.Where.DeepClone() }, language, gone);
        return answer.Problem is { } problem ? (null, [problem]) : (answer.Data.GetProperty(question.Table.Description.Field).GetProperty("totalCount").GetInt64(), []);
    }

    /// <summary>All that a page shows.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="problems">What of the address could not be read.</param>
    /// <param name="profile">What is known of the table.</param>
    /// <param name="text">The language and addresses of the page.</param>
    /// <param name="gone">Stops the work.</param>
    public ExploreView View(ExploreQuestion question, IReadOnlyList<ExploreProblem> problems, ExploreProfile profile, SiteText text, CancellationToken gone)
    {
        var view = new ExploreView(question) { Problems = [.. problems, .. question.Problems], Columns = question.Keys.Count > 0 ? GroupColumns(question) : RowColumns(question) };
        if (view.Problems.Count > 0)
            return view;
        try
        {
            view = view with { Columns = ColumnsOfTable(view, text.Language, gone) };
        }
        catch (GraphException refused)
        {
            var error = refused.Errors[0];
            return view with { Problems = [new ExploreProblem("", new(error.Message, error.Message)) { Code = error.Code }] };
        }

        var beside = view.Columns.Where(c => c is { IsBeside: true }).Select(c => c.Path).ToList();
        var answer = ExploreAnswer.Ask(service, question.PageQuery(beside), question.PageVariables, text.Language, gone);
        if (answer.Problem is { } problem)
            return view with { Problems = [problem], IsFault = answer.IsFault };

        var connection = answer.Data.GetProperty(question.Table.Description.Field);
        view = (question.Keys.Count > 0 ? Groups(view, connection.GetProperty("groups"), text) : Rows(view, connection, text)) with { Cited = answer.Cited };
        if (view.Rows is { Count: 0 } && question.Where is not null)
            view = view with { SyntheticInTable = SyntheticIn(question.Table, gone) };
        var further = new ExploreFacetQuestion(question, profile);
        if (further.Query is null)
            return view;
        var facets = ExploreAnswer.Ask(service, further.Query, further.Variables, text.Language, gone);
        return facets.Problem is not null
            ? view with { FacetsAreMissing = true }
            : view with
            {
                Facets = further.Facets(facets.Data, text.Language),
                MoreFacets = further.More,
                Synthetic = ExploreFacetQuestion.Synthetic(facets.Data),
                Names = ExploreFacetQuestion.Names(facets.Data),
                Cited = facets.Cited.Sources.Count > 0 ? facets.Cited with { HasSynthetic = answer.Cited.HasSynthetic } : answer.Cited,
            };
    }

    // Where no row matches, none says that the table's rows are made up.
    private long? SyntheticIn(ExploreTable table, CancellationToken gone)
    {
        if (table.Synthetic?.FilterPath is not { } flag)
            return null;
        var (name, where) = (table.Description.Field, ExploreWhere.At(flag, new JsonObject { ["eq"] = true }));
        var answer = ExploreAnswer.Ask(service, $"query Synthetic($where: {table.FilterType}) {{ {name}(where: $where) {{ totalCount }} }}",
            new JsonObject { ["where"] = where }, Language.Pt, gone);
        return answer.Problem is null ? answer.Data.GetProperty(name).GetProperty("totalCount").GetInt64() : null;
    }

    private IReadOnlyDictionary<string, int> Distinct(TableDescription table, CancellationToken gone)
        => Scalars(table).Select(f => f.Name).ToList() is { Count: > 0 } fields
            && ExploreAnswer.Ask(service, $"{{ {table.Field} {{ aggregates {{ countDistinct {{ {string.Join(' ', fields)} }} }} }} }}", null, Language.Pt, gone) is { Problem: null } answer
            ? answer.Data.GetProperty(table.Field).GetProperty("aggregates").GetProperty("countDistinct").EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetInt32(), StringComparer.Ordinal)
            : ExploreProfile.Unknown.Distinct;

    // Of a large table the first rows must do.
    private IReadOnlyDictionary<string, int> DistinctOfSome(TableDescription table, CancellationToken gone)
    {
        var fields = Scalars(table).ToList();
        if (fields.Count == 0 || ExploreAnswer.Ask(service, $"{{ {table.Field}(first: {RowsOfSample}) {{ nodes {{ {ExploreQuestion.Selection(fields.Select(f => f.Path))} }} }} }}", null, Language.Pt, gone) is not { Problem: null } answer)
            return ExploreProfile.Unknown.Distinct;
        var rows = answer.Data.GetProperty(table.Field).GetProperty("nodes").EnumerateArray().ToList();
        return fields.ToDictionary(f => f.Name, f => rows.Select(row => ExploreAnswer.At(row, f.Path)).OfType<string>().Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
    }

    private static IEnumerable<TableField> Scalars(TableDescription table)
        => table.Fields.Where(f => f is { CanFilter: true, Name: not "id", Kind: not (TableFieldKind.Reference or TableFieldKind.List or TableFieldKind.Count) });

    // The columns are those of the question's table, as its CSV has them: the engine adds which rows are made up.
    private IReadOnlyList<ExploreColumn> ColumnsOfTable(ExploreView view, Language language, CancellationToken gone)
    {
        var question = view.Question;
        using var given = question.Variables is null ? null : JsonDocument.Parse(question.Variables.ToJsonString());
        using var table = service.OpenTable(new TableRequest(new GraphRequest(question.Query, null, given?.RootElement ?? default, language, IsReadOnly: true)) { List = question.List }, gone);
        var rows = question.Keys.Count > 0 ? $"{question.List}." : $"{question.List}.nodes.";
        return [.. QuestionColumn.Of(table.Columns, service.Tables).Select(shown => (Asked(shown.Source.Name) ?? Beside(shown.Source)) with
        {
            Shown = shown, Label = new BilingualText(shown.Heading(Language.En), shown.Heading(Language.Pt)),
        })];

        ExploreColumn? Asked(string name) => view.Columns.FirstOrDefault(c => c.Name == name);

        ExploreColumn Beside(TableColumn column) => new(
            column.Name, column.Path.StartsWith(rows, StringComparison.Ordinal) ? column.Path[rows.Length..] : column.Path, column.Label,
            column.Kind)
        {
            Description = column.Description, Unit = column.Unit, Values = column.Values, IsBeside = true,
        };
    }

    private static ExploreView Rows(ExploreView view, JsonElement connection, SiteText text)
    {
        var (question, state) = (view.Question, view.Question.State);
        var page = connection.GetProperty("pageInfo");
        var (hasNext, hasPrevious) = (page.GetProperty("hasNextPage").GetBoolean(), page.GetProperty("hasPreviousPage").GetBoolean());
        return view with
        {
            Total = connection.GetProperty("totalCount").GetInt64(),
            Rows = [.. connection.GetProperty("nodes").EnumerateArray().Select(row => new ExploreRow(
                Cells(view, row, text, column => AddressOf(question.Table, column, row, text))))],
            Next = hasNext ? state with { After = page.GetProperty("endCursor").GetString(), Before = null } : null,
            Previous = hasPrevious ? state with { Before = page.GetProperty("startCursor").GetString(), After = null } : null,
        };
    }

    private static string? AddressOf(ExploreTable table, ExploreColumn column, JsonElement row, SiteText text)
        => column.Field is null ? null : ExploreLinks.Of(table, column.Field, path => ExploreAnswer.At(row, path), text);

    private static ExploreView Groups(ExploreView view, JsonElement groups, SiteText text)
    {
        var question = view.Question;
        var rows = question.State.FromStart with { Groups = [], Measures = [], Sorts = [], Chart = ExploreChart.Automatic, Size = ExploreState.DefaultSize };
        return view with
        {
            Rows = [.. groups.EnumerateArray()
                .Select(group => new ExploreRow(Cells(view, group, text, _ => null))
            {
                Rows = question.Keys.Aggregate(rows, (state, key) => Within(state, key, ExploreAnswer.At(group, "key." + key.ValuePath))),
            })],
        };
    }

    // The rows of a group: its key as conditions, in the place of any on the same field.
    private static ExploreState Within(ExploreState state, ExploreKey key, string? value)
    {
        var name = value is null ? key.Field.Name : key.Name;
        var condition = value is null ? new ExploreFilter(name, ExploreOperator.Unknown, ["true"]) : new ExploreFilter(name, ExploreOperator.Is, [value]);
        return state with { Filters = [.. state.Filters.Where(f => !(f.Field == name && f.Operator == ExploreOperator.Is)), condition] };
    }

    private static IReadOnlyList<ExploreCell> Cells(ExploreView view, JsonElement row, SiteText text, Func<ExploreColumn, string?> address)
    {
        var values = new QuestionRow([.. view.Columns.Select(column => ExploreAnswer.At(row, column.Path))]);
        return [.. view.Columns.Select((column, at) => Cell(column, values, values.Values[at], text, address(column)))];
    }

    // A number says in words how it is to be read, or why there is none, as on the question's own page.
    private static ExploreCell Cell(ExploreColumn column, QuestionRow row, string? raw, SiteText text, string? address)
    {
        if (column is { IsNumber: true, Shown: { } shown })
        {
            var told = CellText.Of(row, shown, text);
            return new ExploreCell(raw, raw is null ? "" : told.Text, address)
            {
                Reason = raw is null && told.IsUnknown ? told.Text : null, Marks = told.Marks, IsAim = told.IsAim,
            };
        }

        return new ExploreCell(raw, ExploreCell.Show(column.Kind, raw, column.Values, null, text.Language), address)
        {
            Reason = raw is null && column.Shown?.Reason is { } why && row[why] is not null ? CellText.Of(row, column.Shown, text).Text
                : null,
        };
    }

    private static IReadOnlyList<ExploreColumn> RowColumns(ExploreQuestion question)
    {
        return [.. question.Columns.Select(field => new ExploreColumn(Flat(field.CellPath), field.CellPath, field.Label, field.CellKind)
        {
            Description = field.Own.Description,
            Unit = field.Own.Unit,
            Values = field.Own.Values,
            SortName = field.SortPath is null ? null : field.Name,
            Field = field,
        })];
    }

    private static IReadOnlyList<ExploreColumn> GroupColumns(ExploreQuestion question)
    {
        return
        [
            .. question.Keys.Select(key => new ExploreColumn(Flat("key." + key.Path), "key." + key.Path, key.Label, key.Kind)
            {
                Description = key.Field.Description, Values = key.Field.Values, SortName = key.SortName is null ? null : key.Name,
            }),
            new ExploreColumn("count", "count", new("Number of rows", "Número de linhas"), TableFieldKind.Integer) { SortName = "count" },
            .. question.Measures.Select(measure => (Measure: measure, Field: question.Table.Find(measure.Field)!)).Select(m
                => new ExploreColumn(Flat(m.Measure.ToString()), m.Measure.ToString(), m.Field.Label, Kind(m.Measure, m.Field.Own))
            {
                Description = m.Field.Own.Description, Unit = m.Field.Own.Unit, SortName = m.Measure.ToString(),
            }),
        ];
    }

    private static TableFieldKind Kind(ExploreMeasure measure, TableField field)
        => measure.Function == "avg" && field.Kind == TableFieldKind.Integer ? TableFieldKind.Decimal : field.Kind;

    private static string Flat(string path) => string.Create(CultureInfo.InvariantCulture, $"{path.Replace('.', '_')}");

    private sealed record KnownCounts(string Version, IReadOnlyDictionary<string, long> Counts);
}
