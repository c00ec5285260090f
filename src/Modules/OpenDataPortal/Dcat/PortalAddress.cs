using System.Text.RegularExpressions;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The permanent addresses of a udata portal, which carry the ids that its API gives: what a catalogue and the API have in common, whatever identifier the publisher of a harvested dataset gave it.</summary>
public static partial class PortalAddress
{
    /// <summary>The portal's id of a dataset; null when it is none of a portal's addresses.</summary>
    /// <param name="address">Such as <c>https://dados.gov.pt/datasets/0123456789abcdef01234567/</c>, also with a resource behind a number sign.</param>
    public static string? Dataset(string? address) => Id(DatasetAddress(), address);

    /// <summary>The portal's id of an organisation; null when it is none of a portal's addresses.</summary>
    /// <param name="address">Such as <c>https://dados.gov.pt/organizations/0123456789abcdef01234567/</c>.</param>
    public static string? Organization(string? address) => Id(OrganizationAddress(), address);

    private static string? Id(Regex form, string? address) => address is not null && form.Match(address) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^(?:https?://[^?#]*)?/?datasets/([0-9a-f]{24})/?(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatasetAddress();

    [GeneratedRegex("^(?:https?://[^?#]*)?/?organizations/([0-9a-f]{24})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrganizationAddress();
}
