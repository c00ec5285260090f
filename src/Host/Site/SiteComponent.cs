using Microsoft.AspNetCore.Components;

namespace OgpGraph.Host.Site;

/// <summary>A part of a page, which knows the language of its reader.</summary>
public abstract class SiteComponent : ComponentBase
{
    /// <summary>Texts and addresses in the page's language.</summary>
    [CascadingParameter]
    public required SiteText Say { get; set; }
}
