using Microsoft.AspNetCore.Http.HttpResults;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site.Pages;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Site;

/// <summary>Makes answers of pages.</summary>
internal static class SitePages
{
    /// <summary>A page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="parameters">The page's own parameters.</param>
    public static RazorComponentResult<TPage> Of<TPage>(HttpContext context, Language language, params (string Name, object? Value)[] parameters)
        where TPage : SitePage
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value);
        all[nameof(SitePage.Text)] = new SiteText(language);
        all[nameof(SitePage.Root)] = context.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request);
        return new RazorComponentResult<TPage>(all);
    }

    /// <summary>The page for an address that is none.</summary>
    public static RazorComponentResult Missing(HttpContext context, Language language) => Fault(context, language, StatusCodes.Status404NotFound, null);

    /// <summary>The page for what could not be answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="fault">Why: a refusal is told, a fault of ours is not.</param>
    public static RazorComponentResult Failed(HttpContext context, Language language, Exception fault) => fault switch
    {
        RequestRefusal refusal => Fault(context, language, refusal.Status, refusal.Error),
        GraphException refusal => Fault(context, language, StatusCodes.Status503ServiceUnavailable, refusal.Errors[0]),
        _ => Fault(context, language, StatusCodes.Status500InternalServerError, null),
    };

    private static RazorComponentResult Fault(HttpContext context, Language language, int status, GraphError? error) => new(typeof(FaultPage), new Dictionary<string, object?>
    {
        [nameof(SitePage.Text)] = new SiteText(language),
        [nameof(SitePage.Root)] = context.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request),
        [nameof(FaultPage.Status)] = status,
        [nameof(FaultPage.Error)] = error,
    })
    { StatusCode = status };
}
