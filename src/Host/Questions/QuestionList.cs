using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary><c>/q</c>: the saved questions, with all that is needed to ask them, and those that cannot be asked here.</summary>
internal static class QuestionList
{
    private static readonly QuestionForm[] Listed = [QuestionForm.Json, QuestionForm.Csv, QuestionForm.Xlsx, QuestionForm.JsonLines, QuestionForm.Schema, QuestionForm.CitationText, QuestionForm.CitationBibTeX, QuestionForm.CitationCsl];

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app) => app.MapGet("/q", async (HttpContext context, QuestionCatalog catalog) =>
    {
        if (!ConditionalAnswer.Begin(context, ResponseMediaType.JsonUtf8, catalog.Version).IsNotModified && !HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(JsonText.Of(Of(catalog, context.Request.PathBase)), context.RequestAborted);
    });

    private static JsonObject Of(QuestionCatalog catalog, string root) => new()
    {
        ["questions"] = new JsonArray([.. catalog.Questions.Select(question => Of(question, root))]),
        ["leftOut"] = new JsonArray([.. catalog.LeftOut.Select(question => new JsonObject { ["name"] = question.Name, ["reason"] = question.Reason })]),
    };

    private static JsonObject Of(SavedQuestion question, string root) => new()
    {
        ["name"] = question.Name,
        ["title"] = JsonText.ByLanguage(question.Title),
        ["text"] = JsonText.ByLanguage(question.Text),
        ["topic"] = question.Topic.Id,
        ["module"] = question.Module,
        ["commitments"] = new JsonArray([.. question.Commitments.Select(slug => JsonValue.Create(slug))]),
        ["list"] = question.List,
        ["variables"] = new JsonArray([.. question.Variables.Select(Of)]),
        ["query"] = question.Query,
        ["links"] = Links(question, root),
    };

    private static JsonObject Of(QuestionVariable variable)
    {
        var declared = variable.Declared;
        var described = new JsonObject
        {
            ["name"] = declared.Name,
            ["type"] = declared.Type,
            ["label"] = JsonText.ByLanguage(variable.Label),
            ["isRequired"] = declared.IsRequired,
            ["default"] = declared.Default is { } value ? JsonNode.Parse(value) : null,
            ["example"] = variable.Example,
        };
        if (declared.Kind == VariableKind.Enum)
            described["values"] = new JsonArray([.. declared.Values.Select(value => JsonValue.Create(value))]);
        return described;
    }

    // What must be given is given by its example, so that each link can be followed.
    private static JsonObject Links(SavedQuestion question, string root)
    {
        var parameters = new QueryBuilder();
        foreach (var variable in question.Variables.Where(v => v.Declared.IsRequired && v.Example is not null))
            parameters.Add(variable.Declared.Name, variable.Example!);
        return new JsonObject(Listed.Select(form => KeyValuePair.Create<string, JsonNode?>(form.Ending, $"{root}/q/{question.Name}.{form.Ending}{parameters}")));
    }
}
