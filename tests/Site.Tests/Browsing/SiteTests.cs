namespace OgpGraph.Site.Tests.Browsing;

/// <summary>All tests of the site share one host and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
