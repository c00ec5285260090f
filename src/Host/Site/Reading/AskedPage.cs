using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site;

/// <summary>A question as a page's address asks it, saved or carried.</summary>
/// <param name="Question">The question with the values of its variables.</param>
/// <param name="Saved">The saved question; null for one that the address carries.</param>
/// <param name="Caption">What it asks, and with which values.</param>
/// <param name="Chart">What is drawn of its answer.</param>
/// <param name="Variables">Its variables, those of a carried one without labels.</param>
public sealed record AskedPage(ViewedQuestion Question, SavedQuestion? Saved, QuestionCaption Caption, ChartChoice Chart,
    IReadOnlyList<QuestionVariable> Variables)
{
    /// <summary>What it asks.</summary>
    public string Title => Caption.Title;

    /// <summary>Reads an address.</summary>
    /// <param name="stem">The question's name, or its token with the mark.</param>
    /// <param name="context">Has the parameters.</param>
    /// <param name="language">The language of the page.</param>
    /// <exception cref="RequestRefusal">There is no such question, a parameter cannot be used, or a carried question does not fit the schema.</exception>
    internal static AskedPage Read(string stem, HttpContext context, Language language)
    {
        try
        {
            return Find(stem, context, language);
        }
        catch (GraphException exception)
        {
            throw new RequestRefusal(StatusCodes.Status400BadRequest, exception.Errors[0].Code, exception.Errors[0].Message);
        }
    }

    private static AskedPage Find(string stem, HttpContext context, Language language)
    {
        var services = context.RequestServices;
        var address = QuestionAddress.Read(stem + "." + QuestionForm.Json.Ending);
        using var asked = AskedQuestion.Read(address, context.Request, services.GetRequiredService<QuestionCatalog>(), services.GetRequiredService<IGraphQLService>(), services.GetRequiredService<GraphLimits>(), GraphReader.Anonymous);
        var request = asked.For(GraphReader.Anonymous);
        var values = request.Variables.ValueKind == JsonValueKind.Object ? JsonObject.Create(request.Variables.Clone())! : [];
        var variables = asked.Saved?.Variables ?? [.. asked.Described.Variables.Select(v => new QuestionVariable(v, new BilingualText(v.Name, v.Name), null))];

        // The first look at a question shows its example.
        foreach (var variable in variables.Where(v => v.Declared.IsRequired && v.Example is not null && !values.ContainsKey(v.Declared.Name)))
            values[variable.Declared.Name] = ExampleOf(variable, services.GetRequiredService<GraphLimits>());
        var caption = asked.CaptionIn(language, values, context.RequestAborted);
        var question = new ViewedQuestion(asked.Query)
        {
            Name = asked.Saved?.Name,
            Variables = values.Count == 0 ? null : values,
            List = asked.List,
            Operation = request.OperationName,
            Chart = asked.Parameters.Chart,
        };
        if (asked.Parameters.Chart is { } drawn)
            Check(drawn, question, services.GetRequiredService<IGraphQLService>(), language, context.RequestAborted);
        return new AskedPage(question, asked.Saved, caption, asked.Chart, variables);
    }

    private static void Check(ChartChoice chart, ViewedQuestion question, IGraphQLService service, Language language,
        CancellationToken gone)
    {
        using var given = question.Variables is null ? null : JsonDocument.Parse(question.Variables.ToJsonString());
        var request = new GraphRequest(question.Query, question.Operation, given?.RootElement ?? default, language, IsReadOnly: true);
        using var table = service.OpenTable(new TableRequest(request) { List = question.List }, gone);
        try
        {
            chart.Check(table.Columns);
        }
        catch (FormatException fault)
        {
            throw new RequestRefusal(StatusCodes.Status400BadRequest, ErrorCode.BadParameter,
                $"The parameter chart is \"{chart}\": {fault.Message}.");
        }
    }

    /// <summary>The value of a variable as it stands in an address; empty for none.</summary>
    public string ValueOf(QuestionVariable variable) => Question.Variables?[variable.Declared.Name] switch
    {
        null => variable.Declared.Default is { } json and not "null" ? json.Trim('"') : "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray items when items.All(item => item is JsonValue) => string.Join(",", items.Select(item => item!.ToString())),
        var other => other.ToJsonString(),
    };

    private static JsonNode? ExampleOf(QuestionVariable variable, GraphLimits limits)
        => QuestionParameters.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { [variable.Declared.Name] = variable.Example }), [variable.Declared], limits).Variables[variable.Declared.Name]?.DeepClone();
}
