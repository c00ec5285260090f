using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Site;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Doors.Feeds;

/// <summary><c>/feed.atom</c>: what changed, the newest first; of everything, a plan, a commitment, or what a saved question reads.</summary>
internal sealed class FeedEndpoint(IGraphQLService service, DoorReader reader, Publisher publisher, PublicAddress address)
{
    private const int PageSize = 50;
    private const int LongestCursor = 1_000;
    private const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Query = $$"""
        query($where: ChangeFilterInput, $first: Int!, $after: String) {
          changes(where: $where, first: $first, after: $after, order: [{recordedAt: DESC}, {key: ASC}]) { nodes { {{FeedEntry.Selection}} } pageInfo { hasNextPage endCursor } }
        }
        """;

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app) => app.MapGet("/feed.atom", ActivatorUtilities.CreateInstance<FeedEndpoint>(app.Services).Answer);

    private Task Answer(HttpContext context) => DoorAnswer.Guard(context, () =>
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.Vary = "Accept-Language";
        DoorParameters.AllowOnly(request, ["lang", "after", .. FeedSubject.Parameters]);
        var language = DoorParameters.Language(request) ?? RequestLanguage.Choose(request.Headers.AcceptLanguage);
        var after = DoorParameters.Text(request, "after");
        if (after?.Length > LongestCursor)
            throw DoorParameters.Refused("The parameter after is no cursor of this feed. Follow the feed's own link to its next page.");
        response.Headers.ContentLanguage = RequestLanguage.Tag(language);
        var subject = FeedSubject.Of(context, reader, language);
        return DoorAnswer.Write(context, MediaType, () => Page(request, subject, language, after));
    });

    private byte[] Page(HttpRequest request, FeedSubject subject, Language language, string? after)
    {
        var variables = new JsonObject { ["where"] = subject.Where?.DeepClone(), ["first"] = PageSize, ["after"] = after };
        var changes = reader.Ask(Query, variables, language, request.HttpContext.RequestAborted).GetProperty("changes");
        var info = changes.GetProperty("pageInfo");
        return new ChangeFeed(address.Of(request), publisher, new SiteText(language), subject, type => service.Tables.FirstOrDefault(table => table.Type == type)?.Label.In(language) ?? type).Page(
            [.. changes.GetProperty("nodes").EnumerateArray().Select(FeedEntry.Read)], after, info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null);
    }
}
