using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Codes of NUTS for Portugal, levels 2 and 3, in the editions of 2010, 2013 to 2021, and 2024: from a code to the NUTS 2 region of its own
/// edition. The code says which edition that is:
/// PT16, PT17 and PT18 are of 2021 and before, PT19 and PT1A to PT1D of 2024, the others of both.
/// </summary>
public static class NutsCode
{
    // Each NUTS 2 region with the last characters of its NUTS 3 codes, of all editions.
    private const string Regions = "PT11:123456789ABCDE PT15:0 PT16:123456789ABCDEFGHIJ PT17:012 PT18:1234567 PT19:123456 PT1A:0 PT1B:0 "
        + "PT1C:1234 PT1D:123 PT20:0 PT30:0";

    // What both editions name alike is taken for a region of 2021, as places are.
    private const string Names =
        "PT11:norte,alto minho,cavado,ave,area metropolitana do porto,alto tamega,alto tamega e barroso,tamega e sousa,douro,terras de "
            + "tras-os-montes;"
        + "PT15:algarve;PT16:centro,oeste,regiao de aveiro,regiao de coimbra,regiao de leiria,viseu dao lafoes,viseu dao-lafoes,beira "
            + "baixa,medio tejo,beiras e serra da estrela;"
        + "PT17:area metropolitana de lisboa;PT18:alentejo,alentejo litoral,baixo alentejo,leziria do tejo,alto alentejo,alentejo central;"
        + "PT1A:grande lisboa;PT1B:peninsula de setubal;PT1D:oeste e vale do tejo;PT20:regiao autonoma dos acores,acores;PT30:regiao "
            + "autonoma da madeira,madeira";

    private static readonly FrozenDictionary<string, string> ByCode = Regions.Split(' ')
        .SelectMany(r => r[5..].Select(last => (Code: r[..4] + last, Region: r[..4])).Append((Code: r[..4], Region: r[..4])))
        .Append(("PT2", "PT20")).Append(("PT3", "PT30"))
        .ToFrozenDictionary(c => c.Item1, c => c.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Codes
        = ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> ByName = Names.Split(';')
        .SelectMany(r => r[5..].Split(',').Select(name => (Name: name, Region: r[..4])))
        .ToFrozenDictionary(n => n.Name, n => n.Region, StringComparer.Ordinal);

    /// <summary>True when two NUTS 2 regions have a part in common: one of 2021 with those that took its place in 2024.</summary>
    /// <param name="region">One region.</param>
    /// <param name="other">The other one.</param>
    public static bool Overlap(string region, string other)
        => region == other || HasPart(region, other) || HasPart(other, region);

    /// <summary>True for the code of a region abroad, as ES300.</summary>
    /// <param name="text">As the source writes it.</param>
    public static bool IsAbroad(string text)
    {
        var end = text.AsSpan().Trim().IndexOfAny(" -\u2013:,;".AsSpan());
        var code = end < 0 ? text.AsSpan().Trim() : text.AsSpan().Trim()[..end];
        return code.Length is >= 3 and <= 5 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            && code[2..].IndexOfAnyInRange('0', '9') >= 0 && code[2..].IndexOfAnyExceptInRange('0', 'Z') < 0
            && CountryCode.Before(code.ToString()) is not null and not "PT";
    }

    private static bool HasPart(string of2021, string of2024) => (of2021, of2024) is ("PT16", "PT19" or "PT1D")
        or ("PT17", "PT1A" or "PT1B") or ("PT18", "PT1C" or "PT1D");

    /// <summary>
    /// The NUTS 2 region of a text that has a code (PT1A0, "pt1b0 - Península de Setúbal", several with signs between them) or is a
    /// region's name; null when its codes lie in several regions, or when it has none.
    /// </summary>
    /// <param name="text">As the source writes it.</param>
    /// <param name="isUnknown">True when the text has a code that no edition has, or neither code nor known name.</param>
    public static string? RegionOf(string text, out bool isUnknown)
    {
        string? region = null;
        var (hasCode, isSeveral) = (false, false);
        isUnknown = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var length = 1;
            while (at + length < text.Length && char.IsLetterOrDigit(text[at + length]))
            {
                length++;
            }

            var word = text.AsSpan(at, length);
            at += length;
            if (length is < 2 or > 5 || !word.StartsWith("PT", StringComparison.OrdinalIgnoreCase)
                || (length > 2 && word.IndexOfAnyInRange('0', '9') < 0 && !word[2..].StartsWith("Z", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            hasCode = true;
            if (Codes.TryGetValue(word, out var found))
            {
                isSeveral |= region is not null && region != found;
                region = found;
            }
            else if (word.Length > 2 && !word.Equals("PT1", StringComparison.OrdinalIgnoreCase))
            {
                isUnknown = true;
            }
        }

        if (hasCode)
        {
            return isSeveral || isUnknown ? null : region;
        }

        isUnknown = !ByName.TryGetValue(PortugueseRegion.Fold(text), out region);
        return region;
    }
}
