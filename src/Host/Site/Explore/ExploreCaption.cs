using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site.Charts;

namespace OgpGraph.Host.Site.Explore;

/// <summary>
/// What Explore calls what it shows. It follows from the question alone, so that a link that carries the question has the same title and
/// conditions as the page that it was taken from.
/// </summary>
internal static partial class ExploreCaption
{
    // What always stands beside what was chosen.
    private static readonly HashSet<string> Beside = new(["isSynthetic", "currency", "unit", "comparator", "isTarget"],
        StringComparer.Ordinal);

    private static readonly string[] Arguments = ["where: $where", "order: $order"];

    /// <summary>The caption of one of Explore's questions; null for any other: its document could hold conditions of its own.</summary>
    /// <param name="query">The document.</param>
    /// <param name="values">The values of its variables.</param>
    /// <param name="chart">What is drawn of it.</param>
    /// <param name="service">Knows the tables and the names of rows.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="gone">Stops the work.</param>
    public static QuestionCaption? Read(string query, JsonObject? values, ChartChoice chart, IGraphQLService service, Language language,
        CancellationToken gone)
    {
        var document = Document().Match(query);
        var tables = service.Tables;
        if (!document.Success || tables.FirstOrDefault(t => t.Field == document.Groups["table"].Value) is not { } description
            || document.Groups["arguments"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Except(Arguments,
                StringComparer.Ordinal).Any())
            return null;
        var table = new ExploreTable(description, tables);
        var where = values?["where"] as JsonObject;
        return Of(table, [.. Paths(document.Groups["selection"].Value)], chart, where,
            ExploreNames.Of(service, ExploreConditions.Ids(table, where), table, language, gone), language);
    }

    /// <summary>The caption of what a page of Explore shows.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The titles of rows that conditions name by their id.</param>
    /// <param name="language">The reader's.</param>
    public static QuestionCaption Of(ExploreQuestion question, IReadOnlyDictionary<string, string> names, Language language)
        => Of(question.Table, question.Paths, question.Drawn, question.Where, names, language);

    private static QuestionCaption Of(ExploreTable table, IReadOnlyList<string> paths, ChartChoice chart, JsonObject? where,
        IReadOnlyDictionary<string, string> names, Language language)
        => new(Title(table, paths, chart, language),
            string.Join("; ", ExploreConditions.Words(table, where, names, language))) { NamesMeasure = true };

    private static string Title(ExploreTable table, IReadOnlyList<string> paths, ChartChoice chart, Language language)
    {
        var label = table.Description.Label.In(language);
        var keys = table.Keys.Where(key => paths.Contains("key." + key.Path)).OrderBy(key => Place(paths, "key." + key.Path)).ToList();
        if (keys.Count == 0)
            return label;
        var chosen = keys.Where(key => !Beside.Contains(key.Name)).DefaultIfEmpty(keys[0]).Select(key => key.Label.In(language));
        var columns = paths.Select(path => new ChartColumn(path.Replace('.', '_'), path, Kind(table, path), Words(table, path))).ToList();
        var values = ChartRule.ValueOf(columns, chart) is { } drawn ? [drawn] : columns.Where(c => c.IsComputed).ToList();
        var measured = values
            .Select(c => c.Label.In(language)).DefaultIfEmpty(language == Language.En ? "Number of rows" : "Número de linhas");
        return $"{label}: {string.Join(", ", measured)}, {(language == Language.En ? "by" : "por")} {string.Join(", ", chosen)}";
    }

    private static int Place(IReadOnlyList<string> paths, string path) => paths.TakeWhile(p => p != path).Count();

    private static TableFieldKind Kind(ExploreTable table, string path)
        => path == "count" ? TableFieldKind.Integer : path.Split('.') is [_, var name] && table.Find(name) is { } field ? field.Own.Kind
            : TableFieldKind.Text;

    private static BilingualText Words(ExploreTable table, string path)
        => path.Split('.') is [var function, var name] && ExploreMeasure.Functions.Contains(function) && table.Find(name) is { } field
            ? ExploreWords.Measure(function, field.Label) : new("Number of rows", "Número de linhas");

    private static IEnumerable<string> Paths(string selection)
    {
        var above = new Stack<string>();
        var last = "";
        foreach (var word in Word().Matches(selection).Select(match => match.Value))
        {
            switch (word)
            {
                case "{":
                    above.Push(last);
                    last = "";
                    break;
                case "}":
                    if (last.Length > 0)
                        yield return last;
                    last = "";
                    if (!above.TryPop(out _))
                        yield break;
                    break;
                default:
                    if (last.Length > 0)
                        yield return last;
                    last = above.TryPeek(out var on) ? $"{on}.{word}" : word;
                    break;
            }
        }

        if (last.Length > 0)
            yield return last;
    }

    // As ExploreQuestion writes it: names alone, so that all conditions are in the variables.
    [GeneratedRegex(
        @"\Aquery \w+(?:\([^(){}]*\))? \{\s+(?<table>\w+)(?:\((?<arguments>[^(){}]*)\))? \{\s+"
        + @"(?:nodes|groups\(by: \[[A-Z0-9_, ]+\](?:, order: \$order)?\)) \{(?<selection>[\w\s{}]+)\}\s+\}\s+\}\z")]
    private static partial Regex Document();

    [GeneratedRegex(@"\w+|[{}]")]
    private static partial Regex Word();
}
