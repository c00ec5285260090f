using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Host.Site;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary><c>/catalog</c> and <c>/catalog.jsonld</c>: what can be taken away, for data portals. A browser that follows the first is led to the page about the data.</summary>
internal sealed class CatalogEndpoint(CatalogEntries entries, Publisher publisher, PublicAddress address)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/ld+json; charset=utf-8";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps both addresses.</summary>
    public static void Map(WebApplication app)
    {
        var endpoint = ActivatorUtilities.CreateInstance<CatalogEndpoint>(app.Services);
        app.MapGet("/catalog", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept, Accept-Language";
            if (!ResponseMediaType.WantsPage(context.Request.Headers.Accept))
                return endpoint.Answer(context);
            context.Response.Redirect(new SiteText(RequestLanguage.Choose(context.Request.Headers.AcceptLanguage)).Page("about"));
            return Task.CompletedTask;
        });
        app.MapGet("/catalog.jsonld", endpoint.Answer);
    }

    private Task Answer(HttpContext context) => DoorAnswer.Guard(context, () =>
    {
        var request = context.Request;
        DoorParameters.AllowOnly(request, "lang", "page");
        var (only, page) = (DoorParameters.Language(request), DoorParameters.Page(request));
        var all = entries.All(context.RequestAborted);
        if (page > CatalogDocument.PagesFor(all.Count))
            throw DoorParameters.Refused($"There is no page {page}: the catalogue has {CatalogDocument.PagesFor(all.Count)}.", StatusCodes.Status404NotFound);
        return DoorAnswer.Write(context, MediaType, () => new CatalogDocument(address.Of(request), publisher, only).Page(all, page).ToJsonString(Written));
    });
}
