using OgpGraph.Host.Doors.Catalogs;
using OgpGraph.Host.Doors.Feeds;
using OgpGraph.Host.Doors.OpenApi;
using OgpGraph.Host.Doors.SearchEngines;
using OgpGraph.Host.Doors.ShareImages;

namespace OgpGraph.Host.Doors;

/// <summary>The addresses for machines: what harvesters, feed readers, search engines and makers of clients look for.</summary>
internal static class DoorEndpoints
{
    /// <summary>Registers what <see cref="Map"/> uses.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Publisher.Read(builder.Configuration));
        builder.Services.AddSingleton<DoorReader>();
        builder.Services.AddSingleton<CatalogEntries>();
        builder.Services.AddSingleton<SitemapPages>();
        builder.Services.AddSingleton<ShareCards>();
        builder.Services.AddSingleton<ShareImageEndpoint>();
    }

    /// <summary>Maps the addresses.</summary>
    public static void Map(WebApplication app)
    {
        CatalogEndpoint.Map(app);
        FeedEndpoint.Map(app);
        SearchEngineEndpoints.Map(app);
        AddressDescription.Map(app);
        ShareImageEndpoint.Map(app);
    }
}
