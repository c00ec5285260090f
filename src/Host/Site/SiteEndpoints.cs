using Microsoft.AspNetCore.Http.HttpResults;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site.Ide;
using OgpGraph.Host.Site.Pages;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site;

/// <summary>The pages for readers, in each language under an address of its own, and the files that they need.</summary>
internal static class SiteEndpoints
{
    // Scripts and styles are of this host alone; styles in attributes are what charts set.
    private const string ContentSecurity = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Registers what <see cref="Map"/> uses.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<SiteAssets>();
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
        foreach (var (tag, language) in new[] { ("pt", Language.Pt), ("en", Language.En) })
        {
            var pages = app.MapGroup($"/{tag}").AddEndpointFilter((invocation, next) =>
            {
                var headers = invocation.HttpContext.Response.Headers;
                headers.ContentLanguage = tag;
                headers.ContentSecurityPolicy = ContentSecurity;
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                return next(invocation);
            });
            pages.MapGet("/about", (HttpContext context) => Page<AboutPage>(context, language));
        }
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext context, Language language, params (string Name, object? Value)[] parameters)
        where TPage : SitePage
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value);
        all[nameof(SitePage.Text)] = new SiteText(language);
        all[nameof(SitePage.Root)] = $"{context.Request.Scheme}://{context.Request.Host}";
        return new RazorComponentResult<TPage>(all);
    }
}
