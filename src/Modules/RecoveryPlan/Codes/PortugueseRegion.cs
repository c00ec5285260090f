using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The NUTS 2 region, edition of 2021, of a district and municipality. Where a district lies in two regions, its exceptions are listed.</summary>
public static class PortugueseRegion
{
    private static readonly FrozenDictionary<string, string> Districts = new Dictionary<string, string>
    {
        ["viana do castelo"] = "PT11", ["braga"] = "PT11", ["porto"] = "PT11", ["vila real"] = "PT11", ["braganca"] = "PT11",
        ["aveiro"] = "PT16", ["viseu"] = "PT16", ["guarda"] = "PT16", ["coimbra"] = "PT16", ["castelo branco"] = "PT16", ["leiria"] = "PT16",
        ["lisboa"] = "PT17", ["setubal"] = "PT17", ["santarem"] = "PT18", ["portalegre"] = "PT18", ["evora"] = "PT18", ["beja"] = "PT18", ["faro"] = "PT15",
        ["regiao autonoma dos acores"] = "PT20", ["acores"] = "PT20", ["regiao autonoma da madeira"] = "PT30", ["madeira"] = "PT30",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Districts whose municipalities lie in several regions: without the municipality their region is not known.
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Exceptions = new Dictionary<string, FrozenDictionary<string, string>>
    {
        ["aveiro"] = In("PT11", "arouca", "castelo de paiva", "espinho", "oliveira de azemeis", "santa maria da feira", "sao joao da madeira", "vale de cambra"),
        ["viseu"] = In("PT11", "armamar", "cinfaes", "lamego", "moimenta da beira", "penedono", "resende", "sao joao da pesqueira", "sernancelhe", "tabuaco", "tarouca"),
        ["guarda"] = In("PT11", "vila nova de foz coa"),
        ["lisboa"] = In("PT16", "alenquer", "arruda dos vinhos", "cadaval", "lourinha", "sobral de monte agraco", "torres vedras").Concat(In("PT18", "azambuja")).ToFrozenDictionary(StringComparer.Ordinal),
        ["santarem"] = In("PT16", "abrantes", "alcanena", "constancia", "entroncamento", "ferreira do zezere", "macao", "ourem", "sardoal", "tomar", "torres novas", "vila nova da barquinha"),
        ["setubal"] = In("PT18", "alcacer do sal", "grandola", "santiago do cacem", "sines"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The region's code; null when it is not known, or when a district without its municipality lies in several.</summary>
    /// <param name="district">The district or autonomous region, in any case and accents.</param>
    /// <param name="municipality">The municipality; null when it is not known.</param>
    public static string? Of(string district, string? municipality)
    {
        var place = Fold(district);
        if (!Districts.TryGetValue(place, out var region))
        {
            return null;
        }

        return !Exceptions.TryGetValue(place, out var others) ? region : municipality is null ? null : others.GetValueOrDefault(Fold(municipality), region);
    }

    /// <summary>True for a district or autonomous region.</summary>
    /// <param name="name">Its name, as <see cref="Fold"/> gives it.</param>
    public static bool IsDistrict(string name) => Districts.ContainsKey(name);

    /// <summary>
    /// Whether a place may lie in a region: false when it cannot, null when the district is not known. Of a district without its
    /// municipality all its regions are possible.
    /// </summary>
    /// <param name="district">The district or autonomous region, in any case and accents.</param>
    /// <param name="municipality">The municipality; null when it is not known.</param>
    /// <param name="region">The NUTS 2 code of a region, of any edition.</param>
    public static bool? MayLieIn(string district, string? municipality, string region)
    {
        var place = Fold(district);
        if (!Districts.TryGetValue(place, out var first))
        {
            return null;
        }

        var own = Of(district, municipality);
        return own is not null ? IsIn(place, own, region)
            : Exceptions[place].Values.Prepend(first).Any(possible => IsIn(place, possible, region));
    }

    // A region of 2021 was divided in 2024 along its sub-regions, which districts tell but for Leiria.
    private static bool IsIn(string place, string of2021, string region)
        => of2021 == region || (place, of2021) switch
        {
            ("leiria", "PT16") => region is "PT19" or "PT1D",
            ("lisboa" or "santarem", "PT16" or "PT18") => region == "PT1D",
            (_, "PT16") => region == "PT19",
            (_, "PT18") => region == "PT1C",
            ("lisboa", "PT17") => region == "PT1A",
            ("setubal", "PT17") => region == "PT1B",
            _ => false,
        };

    /// <summary>A name in lower case, without the accents of Portuguese and spaces around it.</summary>
    public static string Fold(string name) => string.Concat(name.Trim().ToLowerInvariant().Select(letter => letter switch
    {
        'á' or 'à' or 'â' or 'ã' => 'a', 'é' or 'ê' => 'e', 'í' => 'i', 'ó' or 'ô' or 'õ' => 'o', 'ú' => 'u', 'ç' => 'c', _ => letter,
    }));

    private static FrozenDictionary<string, string> In(string region, params string[] municipalities)
        => municipalities.ToFrozenDictionary(m => m, _ => region, StringComparer.Ordinal);
}
