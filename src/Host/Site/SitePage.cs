using Microsoft.AspNetCore.Components;

namespace OgpGraph.Host.Site;

/// <summary>A whole page.</summary>
public abstract class SitePage : ComponentBase
{
    /// <summary>Texts and addresses in the page's language.</summary>
    [Parameter, EditorRequired]
    public required SiteText Text { get; set; }

    /// <summary>Scheme and host of the request, for addresses that leave the site.</summary>
    [Parameter, EditorRequired]
    public required string Root { get; set; }
}
