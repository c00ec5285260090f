using System.Diagnostics;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Access;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/graphql</c>: GraphQL over HTTP by POST and GET; for who accepts a table, the question's table. Where the browser of a person comes without a question, it is sent to the editor.</summary>
internal sealed class GraphQLEndpoint(IGraphQLService service, GraphLimits limits, ExplainSwitch explain, RequestLog log, PersonalAnswers personal, TableAnswer tables)
{
    private const string Address = "/graphql";
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    private const string Vary = "Accept, Accept-Language, Accept-Encoding, Authorization";

    /// <summary>Maps the address. The service is made here: what it cannot load is said before the host listens.</summary>
    public static void Map(WebApplication app) => app.Map(Address, ActivatorUtilities.CreateInstance<GraphQLEndpoint>(app.Services).Answer);

    private async Task Answer(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var (request, response) = (context.Request, context.Response);
        var language = RequestLanguage.Choose(request.Headers.AcceptLanguage);
        response.Headers.Vary = Vary;
        response.Headers.ContentLanguage = RequestLanguage.Tag(language);
        var mediaType = ResponseMediaType.Choose(request.Headers.Accept);
        try
        {
            if (HttpMethods.IsPost(request.Method))
            {
                CheckAcceptable(mediaType, request);
                var reader = await personal.Reader(context);
                using var body = await RequestBody.Read(request, limits);
                using var parameters = RequestParameters.FromJson(body.Bytes, limits);
                await Execute(context, parameters, reader, language, mediaType ?? ResponseMediaType.JsonUtf8, start);
            }
            else if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            {
                if (!request.Query.ContainsKey("query") && ResponseMediaType.WantsPage(request.Headers.Accept))
                {
                    response.Redirect("/ide");
                    return;
                }

                CheckAcceptable(mediaType, request);
                var reader = await personal.Reader(context);
                using var parameters = RequestParameters.FromQueryString(request.Query, limits);
                await Execute(context, parameters, reader, language, mediaType ?? ResponseMediaType.JsonUtf8, start);
            }
            else if (HttpMethods.IsOptions(request.Method))
            {
                response.StatusCode = StatusCodes.Status204NoContent;
                response.Headers.Allow = Methods;
            }
            else
            {
                throw new RequestRefusal(StatusCodes.Status405MethodNotAllowed, ErrorCode.Method, "Send GraphQL requests by POST or GET.") { Allow = Methods };
            }
        }
        catch (RequestRefusal refusal)
        {
            using var answer = refusal.ToAnswer();
            log.Answered(null, answer.Kind, answer.Status, answer.Body.Length, Stopwatch.GetElapsedTime(start));
            await answer.Write(context, mediaType ?? ResponseMediaType.JsonUtf8);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task Execute(HttpContext context, RequestParameters parameters, CredentialedReader? reader, Language language, string mediaType, long start)
    {
        explain.Check(parameters);
        if (TableForm.Choose(context.Request.Headers.Accept, isExcelPt: false) is not null)
        {
            await ExecuteTable(context, parameters, reader, language);
            return;
        }

        var question = new GraphRequest(parameters.Query, parameters.OperationName, parameters.Variables, language, !HttpMethods.IsPost(context.Request.Method))
        {
            Reader = reader is null ? GraphReader.Anonymous : GraphReader.Credentialed,
            IsExplained = parameters.IsExplained,
        };
        // Anything else is of its moment: a POST, the times of an explanation.
        if (question is { IsReadOnly: true, IsExplained: false } && ConditionalAnswer.Begin(context, mediaType).IsNotModified)
        {
            log.Answered(parameters.OperationName, AnswerKind.Executed, StatusCodes.Status304NotModified, 0, Stopwatch.GetElapsedTime(start));
            return;
        }

        using var answer = Run(question, context.RequestAborted);
        if (reader is not null)
            personal.Record(context, reader, question, answer);

        var response = context.Response;
        if (answer.Kind != AnswerKind.Executed || answer.ErrorCodes.Count > 0)
            ConditionalAnswer.Withdraw(context);
        response.StatusCode = answer.Kind switch
        {
            AnswerKind.Executed => StatusCodes.Status200OK,
            AnswerKind.Refused => mediaType == ResponseMediaType.GraphQLResponseUtf8 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            AnswerKind.NotReadOnly => StatusCodes.Status405MethodNotAllowed,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (answer.Kind == AnswerKind.NotReadOnly)
            response.Headers.Allow = "POST";

        log.Answered(parameters.OperationName, answer.Kind, response.StatusCode, answer.Body.Length, Stopwatch.GetElapsedTime(start));
        response.ContentType = mediaType;
        response.ContentLength = answer.Body.Length;
        await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task ExecuteTable(HttpContext context, RequestParameters parameters, CredentialedReader? reader, Language language)
    {
        var wanted = QuestionParameters.ReadForm(context.Request.Query);
        var form = TableForm.Choose(context.Request.Headers.Accept, wanted.IsExcelPt)!;
        var question = new GraphRequest(parameters.Query, parameters.OperationName, parameters.Variables, wanted.Language ?? language, IsReadOnly: true)
        {
            Reader = reader is null ? GraphReader.Anonymous : GraphReader.Credentialed,
        };
        context.Response.Headers.ContentLanguage = RequestLanguage.Tag(question.Language);
        if (!HttpMethods.IsPost(context.Request.Method) && ConditionalAnswer.Begin(context, form.Form.MediaType).IsNotModified)
            return;

        TableAnswer.SetName(context.Response, $"{(parameters.OperationName is { Length: <= 60 } name ? name : "ogpgraph")}-{LisbonDay.Today:yyyy-MM-dd}", form.Form, wanted.IsDownload);
        if (!HttpMethods.IsPost(context.Request.Method) && ConditionalAnswer.Begin(context, form.Form.MediaType).IsNotModified)
            return;

        try
        {
            await tables.Write(context, new TableRequest(question) { List = wanted.List }, form, reader);
        }
        catch (Exception refusal) when (TableRefusal.Is(refusal, context.Response))
        {
            using var answer = TableRefusal.Of(refusal);
            await TableRefusal.Write(context, answer, log);
        }
    }

    private GraphAnswer Run(GraphRequest request, CancellationToken clientGone)
    {
        try
        {
            return service.Execute(request, clientGone);
        }
        catch (GraphException exception)
        {
            return new ErrorAnswer(AnswerKind.Refused, exception.Errors);
        }
        catch (Exception exception) when (!clientGone.IsCancellationRequested)
        {
            log.Failed(request.OperationName, exception);
            return ErrorAnswer.Internal();
        }
    }

    private static void CheckAcceptable(string? mediaType, HttpRequest request)
    {
        if (mediaType is null && TableForm.Choose(request.Headers.Accept, isExcelPt: false) is null)
            throw new RequestRefusal(StatusCodes.Status406NotAcceptable, ErrorCode.MediaType, $"Answers are {ResponseMediaType.GraphQLResponse} or {ResponseMediaType.Json}, or the question's table as text/csv, application/jsonl or a spreadsheet (.xlsx); accept one of them.");
    }
}
