using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site.Ide;

/// <summary><c>/ide</c>: the editor, in the language of <c>lang</c> or of the browser. <c>q</c> brings a question as the token of its link; a form that is sent is answered in the page, without a script.</summary>
internal sealed class IdeEndpoint(IGraphQLService service, QuestionCatalog catalog, GraphLimits limits)
{
    private const string Address = "/ide";

    // The editor's parser runs in workers of this host and writes styles as it goes; its icons are a font beside its style sheet.
    private const string ContentSecurity = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
    {
        var endpoint = ActivatorUtilities.CreateInstance<IdeEndpoint>(app.Services);
        app.MapGet(Address, (Delegate)endpoint.Show);
        app.MapPost(Address, (Delegate)endpoint.Ask).DisableAntiforgery();
    }

    private RazorComponentResult<IdePage> Show(HttpContext context)
    {
        var token = context.Request.Query["q"].ToString();
        if (token.Length == 0)
            return Page(context, IdeQuestion.Start);
        try
        {
            using var carried = QuestionLink.Read(token, limits);
            var variables = carried.Variables.ValueKind == JsonValueKind.Object ? JsonSerializer.Serialize(carried.Variables, Readable) : "";
            return Page(context, new IdeQuestion(carried.Query, variables, carried.OperationName));
        }
        catch (RequestRefusal refusal)
        {
            return Refused(context, IdeQuestion.Start, refusal);
        }
    }

    private async Task<RazorComponentResult<IdePage>> Ask(HttpContext context)
    {
        var asked = IdeQuestion.Start;
        try
        {
            asked = await Read(context.Request);
            using var parameters = RequestParameters.FromQueryString(asked.ToParameters(), limits);
            using var answer = service.Execute(new GraphRequest(parameters.Query, parameters.OperationName, parameters.Variables, LanguageOf(context), IsReadOnly: true), context.RequestAborted);
            return Page(context, asked with
            {
                Answer = Indented(answer.Body),
                Token = answer.Kind == AnswerKind.Executed ? QuestionLink.Token(parameters.Query, parameters.Variables.ValueKind == JsonValueKind.Object ? System.Text.Json.Nodes.JsonObject.Create(parameters.Variables.Clone()) : null, parameters.OperationName) : null,
            });
        }
        catch (GraphException refusal)
        {
            using var answer = new ErrorAnswer(AnswerKind.Refused, refusal.Errors);
            return Page(context, asked with { Answer = Indented(answer.Body) });
        }
        catch (RequestRefusal refusal)
        {
            return Refused(context, asked, refusal);
        }
    }

    private async Task<IdeQuestion> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
            throw RequestRefusal.Unreadable("This page reads its own form alone. Send JSON to /graphql.");
        // A form's signs take up to three bytes each.
        if (request.ContentLength is not { } length || length > 3L * limits.BodyBytes)
            throw RequestRefusal.TooLarge("form", limits.BodyBytes);
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { ValueCountLimit = 8, KeyLengthLimit = 32, ValueLengthLimit = limits.BodyBytes, BufferBodyLengthLimit = length, MultipartBodyLengthLimit = length }, request.HttpContext.RequestAborted);
            return new IdeQuestion(form["query"].ToString(), form["variables"].ToString(), form["operation"].ToString() is { Length: > 0 } operation ? operation : null);
        }
        catch (InvalidDataException)
        {
            throw RequestRefusal.TooLarge("form", limits.BodyBytes);
        }
    }

    private static string Indented(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return JsonSerializer.Serialize(json.RootElement, Readable);
    }

    private RazorComponentResult<IdePage> Refused(HttpContext context, IdeQuestion asked, RequestRefusal refusal)
    {
        using var answer = refusal.ToAnswer();
        var page = Page(context, asked with { Answer = Indented(answer.Body) });
        page.StatusCode = answer.Status;
        return page;
    }

    private RazorComponentResult<IdePage> Page(HttpContext context, IdeQuestion question)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        var language = LanguageOf(context);
        headers.ContentLanguage = RequestLanguage.Tag(language);
        headers.ContentSecurityPolicy = ContentSecurity;
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = "Accept-Language";
        headers.CacheControl = HttpMethods.IsGet(request.Method) ? "no-cache" : "no-store";
        return new RazorComponentResult<IdePage>(new Dictionary<string, object?>
        {
            [nameof(SitePage.Text)] = new SiteText(language),
            [nameof(SitePage.Root)] = request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(request),
            [nameof(IdePage.Question)] = question,
            [nameof(IdePage.IsPlain)] = request.Query.ContainsKey("plain"),
            [nameof(IdePage.Examples)] = catalog.Questions.Select(Example).OfType<IdeExample>().ToList(),
        });
    }

    // One whose examples do not fit its variables is still a question, but none to begin with.
    private IdeExample? Example(SavedQuestion question)
    {
        var values = new QueryCollection(question.Variables.Where(v => v.Declared.IsRequired && v.Example is not null).ToDictionary(v => v.Declared.Name, v => new StringValues(v.Example)));
        try
        {
            return new IdeExample(question.Title, question.Topic.Title, QuestionLink.Token(question.Query, QuestionParameters.Read(values, [.. question.Variables.Select(v => v.Declared)], limits).Variables));
        }
        catch (RequestRefusal)
        {
            return null;
        }
    }

    private static Language LanguageOf(HttpContext context)
        => context.Request.Query["lang"].ToString() switch { "pt" => Language.Pt, "en" => Language.En, _ => RequestLanguage.Choose(context.Request.Headers.AcceptLanguage) };
}
