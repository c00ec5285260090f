using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The parameters of an address of Explore: docs/explore.md tells them. What is read and written again is the same, and what is written is as short as can be.</summary>
public static class ExploreAddress
{
    /// <summary>The parameter that says that a form was sent: its answer is the short address.</summary>
    public const string Form = "_form";

    // What one address may hold; each is far above what a reader asks.
    private const int MostFilters = 40;
    private const int MostNames = 80;
    private const int MostGroups = 3;
    private const int MostSize = 1_000;
    private const int MostText = 1_000;

    private static readonly Dictionary<string, ExploreOperator> Operators = new(StringComparer.Ordinal)
    {
        ["eq"] = ExploreOperator.Is,
        ["in"] = ExploreOperator.Is,
        ["neq"] = ExploreOperator.IsNot,
        ["nin"] = ExploreOperator.IsNot,
        ["gt"] = ExploreOperator.Above,
        ["gte"] = ExploreOperator.From,
        ["lt"] = ExploreOperator.Below,
        ["lte"] = ExploreOperator.UpTo,
        ["contains"] = ExploreOperator.Contains,
        ["ncontains"] = ExploreOperator.ContainsNot,
        ["startsWith"] = ExploreOperator.StartsWith,
        ["endsWith"] = ExploreOperator.EndsWith,
        ["unknown"] = ExploreOperator.Unknown,
    };

    // Added by others to addresses that are passed on; they say nothing about the question.
    private static readonly string[] Foreign = ["fbclid", "gclid", "mc_cid", "mc_eid"];

    /// <summary>The word of an operator in addresses; the first of those that mean it.</summary>
    public static string Word(ExploreOperator operation) => Operators.First(o => o.Value == operation).Key;

    /// <summary>Reads the parameters of an address or of a form.</summary>
    /// <param name="query">What follows the path, with or without a question mark.</param>
    /// <param name="problems">Takes what cannot be used.</param>
    public static ExploreState Read(string? query, ICollection<ExploreProblem> problems)
    {
        var state = new ExploreState();
        var filters = new List<(string Field, ExploreOperator Operator, List<string> Values)>();
        List<string> fields = [], operations = [], values = [];
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var (name, value) = (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
            if (value.Length > MostText || name.Length > MostText)
            {
                Refuse(name, $"it has more than {MostText} characters", $"tem mais de {MostText} caracteres");
                continue;
            }

            switch (name)
            {
                case Form or "":
                    break;
                case "_filter_field":
                    fields.Add(value);
                    break;
                case "_filter_op":
                    operations.Add(value);
                    break;
                case "_filter_value":
                    values.Add(value);
                    break;
                case "_search":
                    state = state with { Search = value.Trim() is { Length: > 0 } words ? words : null };
                    break;
                case "_columns":
                    state = state with { Columns = Names(state.Columns, value, name) };
                    break;
                case "_facet":
                    state = state with { Facets = Names(state.Facets, value, name) };
                    break;
                case "_sort":
                    state = state with { Sorts = [.. state.Sorts, .. Split(value).Select(ExploreSort.Read).Where(s => state.Sorts.All(known => known.Name != s.Name)).DistinctBy(s => s.Name)] };
                    break;
                case "_group":
                    state = state with { Groups = Names(state.Groups, value, name) };
                    break;
                case "_sum" or "_avg" or "_min" or "_max":
                    state = state with { Measures = [.. state.Measures.Concat(Split(value).Select(field => new ExploreMeasure(name[1..], field))).Distinct()] };
                    break;
                case "_chart":
                    state = state with { Chart = ReadChart(value) };
                    break;
                case "_size":
                    state = state with { Size = ReadSize(value) };
                    break;
                case "_after":
                    state = state with { After = value is "" ? null : value };
                    break;
                case "_before":
                    state = state with { Before = value is "" ? null : value };
                    break;
                default:
                    if (name.StartsWith('_'))
                        Refuse(name, "there is no such parameter; docs/explore.md lists them", "não há este parâmetro; docs/explore.md lista-os");
                    else if (!name.StartsWith("utm_", StringComparison.Ordinal) && !Foreign.Contains(name, StringComparer.Ordinal))
                        Add(name, value);
                    break;
            }
        }

        // Rows of the form; one without a field, and the empty one for a further condition, say nothing.
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Length > 0 && i < values.Count && (values[i].Length > 0 || operations.ElementAtOrDefault(i) == "unknown"))
                Add(operations.ElementAtOrDefault(i) is { Length: > 0 } operation ? $"{fields[i]}__{operation}" : fields[i], values[i].Length == 0 ? "true" : values[i]);
        }

        if (filters.Count > MostFilters)
            Refuse("", $"the address has more than {MostFilters} conditions", $"o endereço tem mais de {MostFilters} condições");
        if (state.Groups.Count > MostGroups)
            Refuse("_group", $"rows can be grouped by {MostGroups} fields at most", $"as linhas agrupam-se por {MostGroups} campos, no máximo");
        if (state.Columns.Count > MostNames || state.Sorts.Count > MostNames || state.Measures.Count > MostNames || state.Facets.Count > MostNames)
            Refuse("", $"a list has more than {MostNames} names", $"uma lista tem mais de {MostNames} nomes");
        if (state is { After: not null, Before: not null })
            Refuse("_before", "a page starts after a cursor or ends before one, not both", "uma página começa depois de um cursor ou acaba antes de um, não ambos");
        return state with
        {
            Filters = [.. filters.Take(MostFilters).Select(f => new ExploreFilter(f.Field, f.Operator, f.Values))],
            Columns = [.. state.Columns.Take(MostNames)],
            Sorts = [.. state.Sorts.Take(MostNames)],
            Groups = [.. state.Groups.Take(MostGroups)],
            Measures = [.. state.Measures.Take(MostNames)],
            Facets = [.. state.Facets.Take(MostNames)],
            Before = state.After is null ? state.Before : null,
        };

        void Add(string name, string value)
        {
            var at = name.LastIndexOf("__", StringComparison.Ordinal);
            var operation = ExploreOperator.Is;
            if (at > 0 && !Operators.TryGetValue(name[(at + 2)..], out operation))
            {
                Refuse(name, $"there is no comparison \"{ExploreProblem.Shown(name[(at + 2)..])}\"; there are {string.Join(", ", Operators.Keys)}", $"não há a comparação «{ExploreProblem.Shown(name[(at + 2)..])}»; há {string.Join(", ", Operators.Keys)}");
                return;
            }

            var field = at > 0 ? name[..at] : name;
            var same = operation is ExploreOperator.Is or ExploreOperator.IsNot ? filters.FindIndex(f => f.Field == field && f.Operator == operation) : -1;
            if (same < 0)
                filters.Add((field, operation, [value]));
            else if (!filters[same].Values.Contains(value, StringComparer.Ordinal))
                filters[same].Values.Add(value);
        }

        IReadOnlyList<string> Names(IReadOnlyList<string> known, string value, string name)
            => [.. known.Concat(Split(value)).Distinct(StringComparer.Ordinal)];

        ExploreChart ReadChart(string value)
        {
            if (value.Length == 0)
                return ExploreChart.Automatic;
            if (Enum.GetValues<ExploreChart>().FirstOrDefault(c => Name(c) == value) is var chart && chart != ExploreChart.Automatic)
                return chart;
            Refuse("_chart", "write bar, line or none", "escreva bar, line ou none");
            return ExploreChart.Automatic;
        }

        int ReadSize(string value)
        {
            if (value.Length == 0)
                return ExploreState.DefaultSize;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= MostSize)
                return size;
            Refuse("_size", $"write a number from 1 to {MostSize}", $"escreva um número de 1 a {MostSize}");
            return ExploreState.DefaultSize;
        }

        void Refuse(string parameter, string en, string pt) => problems.Add(new ExploreProblem(ExploreProblem.Shown(parameter), new BilingualText(en, pt)));
    }

    /// <summary>Writes a state as the parameters of its address, with the question mark; empty for the table as it comes.</summary>
    public static string Write(ExploreState state)
    {
        var text = new StringBuilder();
        foreach (var filter in state.Filters)
        {
            foreach (var value in filter.Values)
                Put(filter.Operator == ExploreOperator.Is && !filter.Field.Contains("__", StringComparison.Ordinal) ? filter.Field : $"{filter.Field}__{Word(filter.Operator)}", value);
        }

        Put("_search", state.Search);
        List("_group", state.Groups);
        foreach (var function in ExploreMeasure.Functions)
            List($"_{function}", state.Measures.Where(m => m.Function == function).Select(m => m.Field));
        List("_sort", state.Sorts.Select(s => s.ToString()));
        List("_columns", state.Columns);
        List("_facet", state.Facets);
        Put("_chart", state.Chart == ExploreChart.Automatic ? null : Name(state.Chart));
        Put("_size", state.Size == ExploreState.DefaultSize ? null : state.Size.ToString(CultureInfo.InvariantCulture));
        Put("_after", state.After);
        Put("_before", state.Before);
        return text.ToString();

        void Put(string name, string? value)
        {
            if (value is not null)
                text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }

        void List(string name, IEnumerable<string> names) => Put(name, string.Join(',', names) is { Length: > 0 } list ? list : null);
    }

    /// <summary>The word of a chart in addresses.</summary>
    public static string Name(ExploreChart chart) => chart.ToString().ToLowerInvariant();

    private static IEnumerable<string> Split(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
