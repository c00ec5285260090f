using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site.Errors;
using OgpGraph.Host.Site.Explore;
using OgpGraph.Host.Site.Ide;
using OgpGraph.Host.Site.Pages;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site;

/// <summary>The pages for readers, in each language under an address of its own, and the files that they need.</summary>
internal static class SiteEndpoints
{
    // Scripts and styles are of this host alone; styles in attributes are what charts set.
    private const string ContentSecurity = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

    // Told to a script that these pages do not have, and added a second time by a second page.
    private const string EnhancedNavigation = "blazor-enhanced-nav";

    /// <summary>Registers what <see cref="Map"/> uses.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<SiteReader>();
        ExploreEndpoints.Add(services);
    }

    /// <summary>Maps the addresses.</summary>
    public static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        IdeEndpoint.Map(app);
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Redirect(new SiteText(RequestLanguage.Choose(context.Request.Headers.AcceptLanguage)).Page());
        });
        var reader = app.Services.GetRequiredService<SiteReader>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OgpGraph.Site");
        foreach (var (tag, language) in new[] { ("pt", Language.Pt), ("en", Language.En) })
        {
            var pages = app.MapGroup($"/{tag}").AddEndpointFilter((invocation, next) => Answer(invocation, next, language, reader, logger));
            pages.MapGet("/", (HttpContext context) => First(context, reader, language));
            pages.MapGet("/plans/{slug}", (HttpContext context, string slug) => Found<PlanPage>(context, reader, language, "plan", nameof(PlanPage.Plan), slug));
            pages.MapGet("/commitments/{slug}", (HttpContext context, string slug) => Found<CommitmentPage>(context, reader, language, "commitment", nameof(CommitmentPage.Commitment), slug));
            pages.MapGet("/organizations/{key}", (HttpContext context, string key) => key.Contains(':', StringComparison.Ordinal)
                ? Found<OrganizationPage>(context, reader, language, "organizations", nameof(OrganizationPage.Organization), key)
                : Found<InstitutionPage>(context, reader, language, "institutions", nameof(InstitutionPage.Institution), key));
            pages.MapGet("/questions", (HttpContext context) => SitePages.Of<QuestionsPage>(context, language));
            pages.MapGet("/questions/{question}", (HttpContext context, string question) => SitePages.Of<QuestionPage>(context, language, (nameof(QuestionPage.Asked), AskedPage.Read(question, context, language))));
            pages.MapGet("/embed/{question}", (HttpContext context, string question) =>
            {
                context.Response.Headers.ContentSecurityPolicy = ContentSecurity + "; frame-ancestors *";
                return SitePages.Of<EmbedPage>(context, language, (nameof(EmbedPage.Asked), AskedPage.Read(question, context, language)));
            });
            pages.MapGet("/modules", (HttpContext context) => Answered<ModulesPage>(context, reader, language, nameof(ModulesPage.Answer)));
            pages.MapGet("/about", (HttpContext context) => Answered<AboutPage>(context, reader, language, nameof(AboutPage.Answer)));
            ExploreEndpoints.Map(pages, language);
            pages.MapGet("/errors/{code}", (HttpContext context, string code) => ErrorText.Of(code, new SiteText(language).Page("errors")) is { } error
                ? SitePages.Of<ErrorCodePage>(context, language, (nameof(ErrorCodePage.Code), code), (nameof(ErrorCodePage.Error), error))
                : SitePages.Missing(context, language));
            pages.MapGet("/{**path}", (HttpContext context) => SitePages.Missing(context, language));
        }
    }

    // Headers that hold for all pages, and a page for a fault: what cannot be answered is said in the reader's language.
    private static async ValueTask<object?> Answer(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, Language language, SiteReader reader, ILogger logger)
    {
        var context = invocation.HttpContext;
        var headers = context.Response.Headers;
        headers.ContentLanguage = RequestLanguage.Tag(language);
        headers.ContentSecurityPolicy = ContentSecurity + "; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (ConditionalAnswer.Begin(context, "text/html; charset=utf-8", reader.Version).IsNotModified)
            return Results.Empty;
        try
        {
            if (await next(invocation) is IResult page)
                await page.ExecuteAsync(context);
        }
        catch (Exception exception) when (exception is not BadHttpRequestException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            if (exception is not (GraphException or RequestRefusal))
                logger.LogError(exception, "A page failed: {Path}", context.Request.Path);
            // A renderer renders one page.
            await using var scope = context.RequestServices.CreateAsyncScope();
            context.RequestServices = scope.ServiceProvider;
            headers.Remove(EnhancedNavigation);
            await SitePages.Failed(context, language, exception).ExecuteAsync(context);
        }

        return Results.Empty;
    }

    // A page about everything of a kind: its own question has no variables.
    private static IResult Answered<TPage>(HttpContext context, SiteReader reader, Language language, string parameter)
        where TPage : SitePage
        => SitePages.Of<TPage>(context, language, (parameter, reader.AskOwn(typeof(TPage).Name, null, language, context)));

    // With one plan the first page is that plan.
    private static IResult First(HttpContext context, SiteReader reader, Language language)
    {
        var plans = reader.AskOwn("PlansPage", null, language, context).Many("plans");
        return plans.Count == 1 ? Found<PlanPage>(context, reader, language, "plan", nameof(PlanPage.Plan), plans[0]["slug"]!) : SitePages.Of<PlansPage>(context, language, (nameof(PlansPage.Plans), plans));
    }

    // A page about one row: its own question has the row's slug as its variable.
    private static IResult Found<TPage>(HttpContext context, SiteReader reader, Language language, string field, string parameter, string slug)
        where TPage : SitePage
    {
        var answer = reader.AskOwn(typeof(TPage).Name, new JsonObject { ["slug"] = slug }, language, context);
        var row = answer.Many(field) is [var first, ..] ? first : answer.One(field).IsConnection ? default : answer.One(field);
        return row.Exists ? SitePages.Of<TPage>(context, language, (parameter, row)) : SitePages.Missing(context, language);
    }
}
