namespace OgpGraph.Host.Site;

/// <summary>Which rows have a page of their own, and by which field their pages are found.</summary>
public static class SitePlace
{
    /// <summary>True when the value of a field, such as <c>Commitment.slug</c>, finds a page.</summary>
    /// <param name="field">Type and field; null for none.</param>
    public static bool IsKey(string? field) => Folder(field) is not null;

    /// <summary>The address of a row's page; null when it has none.</summary>
    /// <param name="text">The language.</param>
    /// <param name="field">Type and field, such as <c>Commitment.slug</c>.</param>
    /// <param name="key">The field's value.</param>
    public static string? Address(SiteText text, string? field, string key) => Folder(field) is { } folder ? text.Page($"{folder}/{Uri.EscapeDataString(key).Replace("%3A", ":", StringComparison.Ordinal)}") : null;

    /// <summary>The address when readers may follow it; null for what is no address of the web.</summary>
    /// <param name="url">As the source prints it.</param>
    public static string? Outside(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    /// <summary>The field by which the page of a type's row is found; null when its rows have none.</summary>
    /// <param name="type">The type; null for none.</param>
    public static string? KeyOf(string? type) => type switch
    {
        "ActionPlan" or "Commitment" => "slug",
        "Organization" or "Institution" => "key",
        _ => null,
    };

    private static string? Folder(string? field) => field switch
    {
        "ActionPlan.slug" => "plans",
        "Commitment.slug" => "commitments",
        "Organization.key" or "Institution.key" => "organizations",
        _ => null,
    };
}
