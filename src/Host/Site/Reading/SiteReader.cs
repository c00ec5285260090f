using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site;

/// <summary>Asks what pages show, in process. A page's own question is the file beside it, <c>PlanPage.graphql</c>; all else is a saved question or made from the description of a table.</summary>
/// <param name="service">Answers.</param>
/// <param name="catalog">The saved questions.</param>
/// <param name="assets">What ui/ built.</param>
/// <param name="cited">Tells whether made-up rows can be behind a table.</param>
public sealed class SiteReader(IGraphQLService service, QuestionCatalog catalog, SiteAssets assets, CitedTable cited)
{
    private static readonly ConcurrentDictionary<string, string> Files = new(StringComparer.Ordinal);

    /// <summary>The tables that can be explored.</summary>
    public IReadOnlyList<TableDescription> Tables => service.Tables;

    /// <summary>What the host's operator should know.</summary>
    public ServiceCondition Condition => service.Condition;

    /// <summary>What pages depend on beside the data, the program and their address: the files of questions, what ui/ built, and changes that are refused.</summary>
    public string Version => string.Join('\n', [catalog.Version, assets.Version, .. service.Condition.RefusedChanges.Select(change => $"{change.Key}={change.Value}")]);

    /// <summary>The version of the data, for citations.</summary>
    public string DataVersion => service.DataVersion;

    /// <summary>The saved questions.</summary>
    public QuestionCatalog Catalog => catalog;

    /// <summary>The table whose rows are of a type; null when there is none.</summary>
    public TableDescription? TableOf(string? type) => service.Tables.FirstOrDefault(table => table.Type == type);

    /// <summary>True when a table has made-up rows, or it cannot be seen whether it has.</summary>
    public bool HasMadeUp(TableDescription table, HttpContext context) => table.HasSyntheticFlag
        && cited.HasMadeUp(table, context.RequestAborted);

    /// <summary>The text of a page's own question.</summary>
    /// <param name="page">The file's name without the ending.</param>
    public static string OwnQuestion(string page) => Files.GetOrAdd(page, name =>
    {
        using var file = typeof(SiteReader).Assembly.GetManifestResourceStream($"{name}.graphql") ?? throw new InvalidOperationException($"There is no {name}.graphql.");
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    });

    /// <summary>The answer to a page's own question.</summary>
    /// <exception cref="GraphException">There is no answer at all, as when time is over.</exception>
    public FactNode AskOwn(string page, JsonObject? variables, Language language, HttpContext context) => Ask(OwnQuestion(page), variables, language, context);

    /// <summary>The data of an answer. A root field that failed is null in it.</summary>
    /// <exception cref="GraphException">There is no answer at all.</exception>
    public FactNode Ask(string query, JsonObject? variables, Language language, HttpContext context)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables.ToJsonString());
        using var answer = service.Execute(new GraphRequest(query, null, given?.RootElement ?? default, language, IsReadOnly: true), context.RequestAborted);
        if (answer.ErrorCodes.Count > 0)
            ConditionalAnswer.Withdraw(context);
        using var json = JsonDocument.Parse(answer.Body);
        if (json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            return new FactNode(data.Clone());
        var error = json.RootElement.GetProperty("errors")[0];
        throw new GraphException(error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    /// <summary>A question's table with its first rows.</summary>
    /// <param name="question">The question.</param>
    /// <param name="most">The most rows.</param>
    /// <param name="language">The language of texts.</param>
    /// <param name="context">The request, which may not be kept when a part of the answer failed.</param>
    /// <exception cref="GraphException">It is refused or cannot be answered.</exception>
    public QuestionTable Table(ViewedQuestion question, int most, Language language, HttpContext context)
    {
        try
        {
            using var given = question.Variables is null ? null : JsonDocument.Parse(question.Variables.ToJsonString());
            var request = new GraphRequest(question.Query, question.Operation, given?.RootElement ?? default, language, IsReadOnly: true);
            using var table = service.OpenTable(new TableRequest(request) { List = question.List }, context.RequestAborted);
            return QuestionTable.Read(table, most, service.Describe(request, context.RequestAborted), service.Tables,
                read => cited.Completed(read, request, context.RequestAborted).CanHaveSynthetic);
        }
        catch (GraphException)
        {
            ConditionalAnswer.Withdraw(context);
            throw;
        }
    }
}
