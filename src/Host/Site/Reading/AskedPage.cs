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
/// <param name="Title">What it asks.</param>
/// <param name="Variables">Its variables, those of a carried one without labels.</param>
public sealed record AskedPage(ViewedQuestion Question, SavedQuestion? Saved, string Title, IReadOnlyList<QuestionVariable> Variables)
{
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
        var question = new ViewedQuestion(asked.Query) { Name = asked.Saved?.Name, Variables = values.Count == 0 ? null : values, List = asked.List, Operation = request.OperationName };
        return new AskedPage(question, asked.Saved, asked.Saved?.Title.In(language) ?? asked.Described.Name ?? new SiteText(language)["Uma pergunta própria", "A question of one's own"], variables);
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
