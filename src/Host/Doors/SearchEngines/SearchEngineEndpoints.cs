using System.Globalization;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.SearchEngines;

/// <summary><c>/robots.txt</c>, <c>/sitemap.xml</c> with its parts, and the site's sign.</summary>
internal sealed class SearchEngineEndpoints(SitemapPages pages, PublicAddress address)
{
    private const string Xml = "application/xml; charset=utf-8";

    // Two leaves of an open door.
    private const string Sign = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5d4e"/><path d="M6 7l8 3v12l-8 3zM26 7l-8 3v12l8 3z" fill="#fff"/></svg>
        """;

    /// <summary>Maps the addresses.</summary>
    public static void Map(WebApplication app)
    {
        var endpoints = ActivatorUtilities.CreateInstance<SearchEngineEndpoints>(app.Services);
        app.MapGet("/robots.txt", context => DoorAnswer.Write(context, "text/plain; charset=utf-8", () => Robots(endpoints.Root(context))));
        app.MapGet("/favicon.svg", context => DoorAnswer.Write(context, "image/svg+xml", () => Sign));
        app.MapGet("/sitemap.xml", context => DoorAnswer.Write(context, Xml, () => endpoints.Index(context)));
        app.MapGet("/sitemap/pages.xml", context => DoorAnswer.Write(context, Xml, () => new Sitemap(endpoints.Root(context)).Pages(endpoints.Pages.Site(context.RequestAborted))));
        app.MapGet("/sitemap/organizations-{number}.xml", endpoints.Organizations);
    }

    // What is left out are answers of any number, which pages link to and describe better.
    private static string Robots(string root) => $"""
        User-agent: *
        Disallow: /graphql
        Disallow: /q/~
        Disallow: /pt/explore/*?
        Disallow: /en/explore/*?

        Sitemap: {root}/sitemap.xml

        """;

    private SitemapPages Pages => pages;

    private string Root(HttpContext context) => address.Of(context.Request);

    private byte[] Index(HttpContext context)
        => new Sitemap(Root(context)).Index(["/sitemap/pages.xml", .. Enumerable.Range(1, pages.OrganizationFiles(context.RequestAborted)).Select(number => FormattableString.Invariant($"/sitemap/organizations-{number}.xml"))]);

    private Task Organizations(HttpContext context) => DoorAnswer.Guard(context, () =>
    {
        var text = (string)context.Request.RouteValues["number"]!;
        var files = pages.OrganizationFiles(context.RequestAborted);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > files)
            throw DoorParameters.Refused($"There is no such part of the sitemap. All parts are named in /sitemap.xml.", StatusCodes.Status404NotFound);
        return DoorAnswer.Write(context, Xml, () => new Sitemap(Root(context)).Pages(pages.Organizations(number, context.RequestAborted)));
    });
}
