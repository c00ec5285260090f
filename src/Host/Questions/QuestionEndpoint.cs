using System.Diagnostics;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Access;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Questions;

/// <summary><c>/q/{question}</c>: a saved question, or one that its address carries, in the form that the address ends with.</summary>
internal sealed class QuestionEndpoint(IGraphQLService service, QuestionCatalog catalog, GraphLimits limits, TableAnswer tables, PersonalAnswers personal, PublicAddress site, CitedTable cited, RequestLog log)
{
    private const string Vary = "Accept-Language, Accept-Encoding, Authorization";

    // A reader's own question may be long; what programs take of headers is not.
    private const int LongestLink = 4_000;

    /// <summary>Registers what <see cref="Map"/> uses.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<QuestionCatalog>();
        services.AddSingleton<TableAnswer>();
        services.AddSingleton<CitedTable>();
    }

    /// <summary>Maps the addresses. The questions are read here: which are left out is said before the host listens.</summary>
    public static void Map(WebApplication app)
    {
        _ = app.Services.GetRequiredService<QuestionCatalog>().Questions;
        QuestionList.Map(app);
        app.MapGet("/q/{question}", ActivatorUtilities.CreateInstance<QuestionEndpoint>(app.Services).Answer);
    }

    private async Task Answer(HttpContext context)
    {
        var response = context.Response;
        response.Headers.Vary = Vary;
        try
        {
            var address = QuestionAddress.Read((string)context.Request.RouteValues["question"]!);
            var reader = await personal.Reader(context);
            using var asked = AskedQuestion.Read(address, context.Request, catalog, service, limits, reader is null ? GraphReader.Anonymous : GraphReader.Credentialed);
            await Answer(context, address.Form, asked, reader);
        }
        catch (Exception refusal) when (TableRefusal.Is(refusal, response))
        {
            using var answer = TableRefusal.Of(refusal);
            await TableRefusal.Write(context, answer, log);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task Answer(HttpContext context, QuestionForm form, AskedQuestion asked, CredentialedReader? reader)
    {
        var response = context.Response;
        response.Headers.ContentLanguage = RequestLanguage.Tag(asked.Language);

        if (ConditionalAnswer.Begin(context, form.MediaType, catalog.Version).IsNotModified)
            return;

        SetLinks(response, form, asked);
        TableAnswer.SetName(response, asked.FileName, form, asked.Parameters.IsDownload);
        if (TableForm.Of(form, asked.Parameters.IsExcelPt) is { } table)
        {
            var question = asked.For(reader is null ? GraphReader.Anonymous : GraphReader.Credentialed);
            var (title, conditions) = form == QuestionForm.Xlsx ? (asked.Caption.Title, asked.Caption.Conditions) : (null, null);
            var request = new TableRequest(question) { List = asked.List, Title = title, Conditions = conditions };
            await tables.Write(context, request, table, reader);
        }
        else if (form == QuestionForm.Json)
            await WriteJson(context, asked, reader);
        else
            await WriteAbout(context, form, asked);
    }

    private async Task WriteJson(HttpContext context, AskedQuestion asked, CredentialedReader? reader)
    {
        var start = Stopwatch.GetTimestamp();
        var question = asked.For(reader is null ? GraphReader.Anonymous : GraphReader.Credentialed);
        using var answer = service.Execute(question, context.RequestAborted);
        if (reader is not null)
            personal.Record(context, reader, question, answer);
        if (answer.Kind != AnswerKind.Executed)
            TableRefusal.Forget(context.Response);
        if (answer.ErrorCodes.Count > 0)
            ConditionalAnswer.Withdraw(context);

        context.Response.StatusCode = answer.Kind switch
        {
            AnswerKind.Executed => StatusCodes.Status200OK,
            AnswerKind.Failed => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
        log.Answered(asked.Described.Name, answer.Kind, context.Response.StatusCode, answer.Body.Length, Stopwatch.GetElapsedTime(start));
        await Send(context, QuestionForm.Json.MediaType, answer.Body);
    }

    // What is told about a question is of what anybody may ask: it has no line in the access log.
    private async Task WriteAbout(HttpContext context, QuestionForm form, AskedQuestion asked)
    {
        var question = asked.For(GraphReader.Anonymous);
        if (form == QuestionForm.Schema || form == QuestionForm.Cube)
        {
            using var table = service.OpenTable(new TableRequest(question) { List = asked.List, MaximumRows = form == QuestionForm.Cube ? TableCube.MostRows : null }, context.RequestAborted);
            await Send(context, form.MediaType, form == QuestionForm.Schema ? TableSchema.Of(table, asked, Root(context.Request)) : TableCube.Of(table, asked, Root(context.Request), service.DataVersion));
            return;
        }

        var citation = Citation.Of(asked, Root(context.Request), service.DataVersion, cited.Of(question, asked.List, context.RequestAborted));
        await Send(context, form.MediaType, form == QuestionForm.CitationText ? citation.ToText(asked.Language) : form == QuestionForm.CitationBibTeX ? citation.ToBibTeX() : citation.ToCsl());
    }

    private static Task Send(HttpContext context, string mediaType, string text) => Send(context, mediaType, System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task Send(HttpContext context, string mediaType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    // The address of the host, without a slash at its end.
    private string Root(HttpRequest request) => site.Of(request) + request.PathBase;

    private static void SetLinks(HttpResponse response, QuestionForm form, AskedQuestion asked)
    {
        var root = response.HttpContext.Request.PathBase;
        var links = new List<string> { $"<{Licence.Address}>; rel=\"license\"" };
        Add(QuestionForm.Csv == form ? QuestionForm.Schema : null, "describedby", "; type=\"application/csvm+json\"");
        Add(form, "canonical", "");
        if (asked.PermanentAddressOf(form.IsAnswer ? form : QuestionForm.Csv) is { Length: <= LongestLink } permanent)
            links.Add($"<{root}{permanent}>; rel=\"cite-as\"");
        response.Headers.Link = string.Join(", ", links);

        void Add(QuestionForm? to, string relation, string type)
        {
            if (to is not null && asked.AddressOf(to) is { Length: <= LongestLink } address)
                links.Add($"<{root}{address}>; rel=\"{relation}\"{type}");
        }
    }
}
