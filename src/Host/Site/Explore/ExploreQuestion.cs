using System.Text;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site.Explore;

/// <summary>
/// A state held against its table: the GraphQL question of what is shown. Its values are variables, so that all pages of one table and choice of columns are one document.
/// What does not fit is left out of it and told in <see cref="Problems"/>.
/// </summary>
public sealed class ExploreQuestion
{
    private readonly List<ExploreProblem> _problems = [];
    private readonly JsonArray? _order;

    private ExploreQuestion(ExploreTable table, ExploreState state, ExploreProfile profile)
    {
        (Table, State) = (table, state);
        Where = ExploreWhere.Build(table, state.Filters, state.Search, _problems);
        UsualColumns = ExploreChoice.Columns(table, profile);
        Columns = [.. ExploreChoice.WithHonesty(table, state.Columns.Count > 0 ? state.Columns : UsualColumns).Select(name => Known(table.Find(name), "_columns", name)).OfType<ExploreField>()];
        Measures = [.. state.Measures.Where(CanMeasure)];
        Keys = WithHonesty([.. state.Groups.Select(name => Known(table.FindKey(name), "_group", name)).OfType<ExploreKey>()]);
        _order = Order() is { Count: > 0 } order ? order : null;
        Query = Document(null);
    }

    /// <summary>Makes the question of a state.</summary>
    /// <param name="table">The table.</param>
    /// <param name="state">What is wanted of it.</param>
    /// <param name="profile">What is known of it, for what the state leaves open.</param>
    public static ExploreQuestion Of(ExploreTable table, ExploreState state, ExploreProfile profile) => new(table, state, profile);

    /// <summary>The table.</summary>
    public ExploreTable Table { get; }

    /// <summary>What is wanted of it.</summary>
    public ExploreState State { get; }

    /// <summary>What of the state does not fit the table.</summary>
    public IReadOnlyList<ExploreProblem> Problems => _problems;

    /// <summary>The conditions; null for none.</summary>
    public JsonObject? Where { get; }

    /// <summary>The columns when the reader chooses none.</summary>
    public IReadOnlyList<string> UsualColumns { get; }

    /// <summary>The columns of rows, those included that always stand beside.</summary>
    public IReadOnlyList<ExploreField> Columns { get; }

    /// <summary>What rows are grouped by; empty for rows. Made-up rows are never in one group with others, nor are amounts in several currencies.</summary>
    public IReadOnlyList<ExploreKey> Keys { get; }

    /// <summary>What is computed of each group.</summary>
    public IReadOnlyList<ExploreMeasure> Measures { get; }

    /// <summary>The question whose table is what is shown, all pages of it: for CSV, editor and links.</summary>
    public string Query { get; }

    /// <summary>Its variables; null for none.</summary>
    public JsonObject? Variables => Given(isPage: false);

    /// <summary>The response path of the list that is the table.</summary>
    public string List => Keys.Count > 0 ? $"{Table.Description.Field}.groups" : Table.Description.Field;

    /// <summary>The response paths that it asks for, within a row or group.</summary>
    public IReadOnlyList<string> Paths => Keys.Count > 0
        ? [.. Keys.Select(k => "key." + k.Path), "count", .. Measures.Select(m => m.ToString())]
        : [.. Columns.Count == 0 ? ["id"] : Columns.Select(c => c.CellPath)];

    /// <summary>What is drawn of it.</summary>
    public ChartChoice Drawn => State.Chart switch
    {
        ExploreChart.None => ChartChoice.None,
        ExploreChart.Bar or ExploreChart.Line => ChartChoice.Automatic with { Kind = ExploreAddress.Name(State.Chart) },
        _ => ChartChoice.Automatic,
    };

    /// <summary>The same question for one page, with what links on it need.</summary>
    /// <param name="beside">Response paths within a row or group that the table has beside what is asked.</param>
    public string PageQuery(IReadOnlyList<string> beside) => Document(beside);

    /// <summary>The variables of <see cref="PageQuery(IReadOnlyList{string})"/>; null for none.</summary>
    public JsonObject? PageVariables => Given(isPage: true);

    /// <summary>A question for the number of rows alone.</summary>
    public string CountQuery => Where is null
        ? $"{{ {Table.Description.Field} {{ totalCount }} }}"
        : $"query Count($where: {Table.FilterType}) {{ {Table.Description.Field}(where: $where) {{ totalCount }} }}";

    /// <summary>A selection of response paths: <c>supplier.name</c> and <c>supplier.id</c> are <c>supplier { name id }</c>.</summary>
    public static string Selection(IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        foreach (var group in paths.Distinct(StringComparer.Ordinal).Select(p => p.Split('.', 2)).GroupBy(p => p[0], StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : " ").Append(group.Key);
            if (group.Where(p => p.Length > 1).Select(p => p[1]).ToList() is { Count: > 0 } inner)
                text.Append(" { ").Append(Selection(inner)).Append(" }");
        }

        return text.ToString();
    }

    // What is made up would otherwise add to what is not, unseen; and amounts in several currencies have no sum, nor values of several
    // units, aims with results, about with exact.
    private IReadOnlyList<ExploreKey> WithHonesty(IReadOnlyList<ExploreKey> keys)
    {
        if (keys.Count == 0)
            return keys;
        var beside = Measures.SelectMany(Dividing).Concat(Table.Description.HasSyntheticFlag ? ["isSynthetic"] : []);
        return [.. keys.Concat(beside.Select(Table.FindKey).OfType<ExploreKey>()).DistinctBy(k => k.Name)];
    }

    // The fields that say what the values of a measure are of: rows that differ in one have no common value.
    private IEnumerable<string> Dividing(ExploreMeasure measure) => Table.Find(measure.Field)?.Own.ReadWith ?? [];

    private bool CanMeasure(ExploreMeasure measure)
    {
        var field = Table.Find(measure.Field);
        if (field is { Through: null } && ExploreMeasure.CanBe(measure.Function, field.Own))
            return true;
        return field is { Through: null, Own.CanRange: true }
            && field.Own.Kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money
            ? Refuse(
                $"_{measure.Function}", measure.Field,
                $"its values have no {(measure.Function == "avg" ? "average" : "sum")}: the answer can only be empty",
                $"os seus valores não têm {(measure.Function == "avg" ? "média" : "soma")}: a resposta só pode ser vazia")
            : Refuse($"_{measure.Function}", measure.Field, "this cannot be computed of it", "isto não se calcula dele");
    }

    private JsonArray Order()
    {
        var order = new JsonArray();

        // What cannot be compared is not mixed in one order either: the amounts of one currency, then those of the next.
        foreach (var name in Keys.Count == 0 ? []
            : State.Sorts.SelectMany(sort => Measures.Where(m => m.ToString() == sort.Name)).SelectMany(Dividing).Distinct())
        {
            if (Keys.FirstOrDefault(k => k.Name == name)?.SortName is { } divides && State.Sorts.All(sort => sort.Name != name))
                order.Add(ExploreWhere.At("key." + divides, "ASC"));
        }

        foreach (var sort in State.Sorts)
        {
            var direction = sort.IsDescending ? "DESC" : "ASC";
            var path = Keys.Count == 0 ? Table.Find(sort.Name)?.SortPath
                : sort.Name == "count" ? "count"
                : Measures.Any(m => m.ToString() == sort.Name) ? sort.Name
                : Keys.FirstOrDefault(k => k.Name == sort.Name)?.SortName is { } key ? "key." + key
                : null;
            if (path is null)
                Refuse("_sort", sort.Name, Keys.Count == 0 ? "rows cannot be sorted by it" : "groups cannot be sorted by it; they can by count, by what is computed and by keys that are no rows of other tables", Keys.Count == 0 ? "as linhas não se ordenam por ele" : "os grupos não se ordenam por ele; ordenam-se por count, pelo que se calcula e por chaves que não são linhas de outras tabelas");
            else
                order.Add(ExploreWhere.At(path, direction));
        }

        // Time runs forward, and the largest group is otherwise first.
        if (order.Count == 0 && Keys is [{ Field.Kind: TableFieldKind.Date or TableFieldKind.DateTime } first, ..])
            order.Add(ExploreWhere.At("key." + first.SortName, "ASC"));
        return order;
    }

    // The page's when paths are given, and there may be none; else the table's.
    private string Document(IReadOnlyList<string>? beside)
    {
        var isPage = beside is not null;
        var description = Table.Description;
        var isGrouped = Keys.Count > 0;
        List<string> declared = [], arguments = [], ofGroups = [];
        Declare(Where is not null, "where", Table.FilterType, arguments);
        Declare(_order is not null, "order", isGrouped ? $"[{description.Type}GroupSortInput!]" : $"[{description.Type}SortInput!]", isGrouped ? ofGroups : arguments);
        if (isPage)
        {
            var isBack = State.Before is not null && !isGrouped;
            Declare(true, isBack ? "last" : "first", "Int", isGrouped ? ofGroups : arguments);
            Declare(State.After is not null && !isGrouped, "after", "String", arguments);
            Declare(isBack, "before", "String", arguments);
        }

        var text = new StringBuilder("query ").Append(char.ToUpperInvariant(description.Field[0])).Append(description.Field.AsSpan(1)).Append(InBrackets(declared)).Append(" {\n  ").Append(description.Field).Append(InBrackets(arguments)).Append(" {\n");
        if (isGrouped)
        {
            text.Append("    groups(by: [").AppendJoin(", ", Keys.Select(k => k.By)).Append(']').Append(string.Concat(ofGroups.Select(a => ", " + a))).Append(") { ")
                .Append(Selection([.. Paths, .. isPage ? Keys.Select(k => "key." + k.ValuePath) : [], .. beside ?? []])).Append(" }\n");
        }
        else
        {
            text.Append("    nodes { ").Append(Selection(
                [.. Paths, .. isPage ? ExploreLinks.Paths(Table, Columns) : [], .. beside ?? []])).Append(" }\n");
            if (isPage)
                text.Append("    totalCount\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n");
        }

        return text.Append("  }\n}").ToString();

        void Declare(bool isThere, string name, string type, List<string> where)
        {
            if (!isThere)
                return;
            declared.Add($"${name}: {type}");
            where.Add($"{name}: ${name}");
        }
    }

    private JsonObject? Given(bool isPage)
    {
        var variables = new JsonObject();
        if (Where is not null)
            variables["where"] = Where.DeepClone();
        if (_order is not null)
            variables["order"] = _order.DeepClone();
        if (isPage)
        {
            var isBack = State.Before is not null && Keys.Count == 0;
            variables[isBack ? "last" : "first"] = State.Size;
            if (Keys.Count == 0 && State.After is not null)
                variables["after"] = State.After;
            if (isBack)
                variables["before"] = State.Before;
        }

        return variables.Count == 0 ? null : variables;
    }

    private T? Known<T>(T? found, string parameter, string name)
        where T : class
    {
        if (found is null)
            Refuse(parameter, name, "the table has no such field", "a tabela não tem este campo");
        return found;
    }

    private bool Refuse(string parameter, string name, string en, string pt)
    {
        _problems.Add(new ExploreProblem(parameter, new($"{ExploreProblem.Shown(name)}: {en}", $"{ExploreProblem.Shown(name)}: {pt}")));
        return false;
    }

    private static string InBrackets(List<string> parts) => parts.Count == 0 ? "" : $"({string.Join(", ", parts)})";
}
