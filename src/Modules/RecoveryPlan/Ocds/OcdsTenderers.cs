using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Who submitted a tender, wherever a release lists it: the tender's list, the bids of the extension, the parties of the role.</summary>
public static class OcdsTenderers
{
    /// <summary>The references, with where each stands; one entity may be among them several times. Who was only invited is left out.</summary>
    /// <param name="release">The compiled release.</param>
    public static IEnumerable<(JsonElement? Reference, string Pointer)> Of(JsonElement? release)
    {
        foreach (var tenderer in release.Member("tender").Objects("tenderers"))
        {
            yield return (tenderer, "/tender/tenderers");
        }

        var index = 0;
        foreach (var bid in release.Member("bids").Objects("details"))
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/bids/details/{index++}/tenderers");
            if (bid.Text("status") == "invited")
            {
                continue;
            }

            foreach (var tenderer in bid.Objects("tenderers"))
            {
                yield return (tenderer, pointer);
            }
        }

        foreach (var party in OcdsParties.WithRole(release, "tenderer"))
        {
            yield return (party, "/parties");
        }
    }

    /// <summary>
    /// How many submitted a tender: as the tender states it, else how many are listed, and the suppliers, who cannot but have tendered.
    /// Null when nobody is listed, or zero is stated where something was awarded.
    /// </summary>
    /// <param name="release">The compiled release.</param>
    public static int? Count(JsonElement? release)
    {
        if (release.Member("tender").Number("numberOfTenderers") is > 0 and var stated)
        {
            return stated;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (reference, _) in Of(release))
        {
            if (Identity(reference) is { } identity)
            {
                known.Add(identity);
            }
        }

        if (known.Count == 0)
        {
            return null;
        }

        var made = release.Objects("awards").Concat(release.Objects("contracts"));
        known.UnionWith(made.SelectMany(a => a.Objects("suppliers")).Select(Identity).OfType<string>());
        return known.Count;
    }

    /// <summary>How many of a list are different entities.</summary>
    public static int Distinct(IEnumerable<JsonElement?> references)
        => references.Select(Identity).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    // By the id in the release where there is one: persons' names and numbers may be withheld, and two of them are two all the same.
    private static string? Identity(JsonElement? reference)
        => reference.Id() is { } id ? "#" + id : reference.Member("identifier").Id() ?? reference.Text("name");
}
