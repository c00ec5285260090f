namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Tells a portal's licence from the address or text by which a catalogue names it.</summary>
public static class DcatLicence
{
    /// <summary>The longest text that can name a licence.</summary>
    public const int Longest = 200;

    private static readonly HashSet<string> NotSpecified = new(StringComparer.OrdinalIgnoreCase) { "License Not Specified", "Licence Not Specified", "notspecified" };

    // Addresses without protocol, language and closing slash, and the titles of licences that have no address. The ids are udata's.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["creativecommons.org/licenses/by/4.0"] = "cc-by", ["creativecommons.org/licenses/by-sa/4.0"] = "cc-by-sa", ["creativecommons.org/publicdomain/zero/1.0"] = "cc-zero",
        ["publications.europa.eu/resource/authority/licence/CC_BY_4_0"] = "cc-by", ["publications.europa.eu/resource/authority/licence/CC_BYSA_4_0"] = "cc-by-sa", ["publications.europa.eu/resource/authority/licence/CC0"] = "cc-zero",
        ["opendatacommons.org/licenses/by/1-0"] = "odc-by", ["opendatacommons.org/licenses/odbl/1-0"] = "odc-odbl", ["opendatacommons.org/licenses/pddl/1-0"] = "odc-pddl",
        ["Other (Open)"] = "other-open", ["Other (Attribution)"] = "other-at", ["Other (Public Domain)"] = "other-pd",
    };

    /// <summary>The id; null when the text says that none is specified or is too long to name one.</summary>
    public static string? Id(string text)
    {
        if (NotSpecified.Contains(text) || text.Length > Longest)
        {
            return null;
        }

        var start = text.IndexOf("://", StringComparison.Ordinal);
        var bare = (start < 0 ? text : text[(start + 3)..]).TrimEnd('/');
        return Known.GetValueOrDefault(bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare, text);
    }
}
