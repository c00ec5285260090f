namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A licence of a made-up portal.</summary>
internal sealed record PortalLicence(string Id, string Title, string? Url)
{
    public static readonly PortalLicence[] All =
    [
        new("cc-by", "Creative Commons Attribution", "https://creativecommons.org/licenses/by/4.0/"), new("cc-zero", "Creative Commons Zero", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new("other-pd", "Other (Public Domain)", null), new("notspecified", "License Not Specified", null),
    ];
}
