using System.Collections.Frozen;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where a contract is carried out, as "Portugal, Lisboa, Amadora" names it, and which regions that excludes.</summary>
/// <param name="Region">Its NUTS 2 region; null when it is abroad, not known, or in several.</param>
/// <param name="IsPortuguese">True when it is said to be in Portugal.</param>
/// <param name="IsAbroad">True when another country is named.</param>
/// <param name="District">The district; null when none is named.</param>
/// <param name="Municipality">The municipality; null when none is named.</param>
public readonly record struct StatedPlace(string? Region, bool IsPortuguese, bool IsAbroad, string? District, string? Municipality)
{
    private const string Home = "portugal";

    // As the portal writes them, in English, and by their letters; without accents.
    private static readonly FrozenSet<string> Countries = string.Concat(
        "espanha,spain,espana,españa,franca,france,alemanha,germany,italia,italy,belgica,belgium,paises baixos,holanda,",
        "netherlands,luxemburgo,luxembourg,reino unido,united kingdom,inglaterra,irlanda,ireland,suica,switzerland,austria,",
        "dinamarca,denmark,suecia,sweden,noruega,norway,finlandia,finland,islandia,iceland,polonia,poland,republica checa,",
        "chequia,czechia,czech republic,eslovaquia,slovakia,hungria,hungary,romenia,romania,bulgaria,grecia,greece,croacia,",
        "croatia,eslovenia,slovenia,estonia,letonia,latvia,lituania,lithuania,malta,chipre,cyprus,ucrania,ukraine,turquia,",
        "turkey,servia,serbia,albania,andorra,monaco,brasil,brazil,angola,mocambique,mozambique,cabo verde,cape verde,",
        "guine-bissau,guinea-bissau,guine bissau,sao tome e principe,sao tome and principe,timor-leste,timor leste,east timor,",
        "macau,china,japao,japan,india,estados unidos,estados unidos da america,eua,usa,united states,canada,mexico,argentina,",
        "chile,colombia,peru,venezuela,uruguai,uruguay,paraguai,paraguay,equador,ecuador,cuba,africa do sul,south africa,",
        "namibia,senegal,marrocos,morocco,tunisia,argelia,algeria,egito,egypt,etiopia,ethiopia,quenia,kenya,nigeria,israel,",
        "emirados arabes unidos,united arab emirates,arabia saudita,saudi arabia,catar,qatar,australia,nova zelandia,",
        "new zealand,coreia do sul,south korea,singapura,singapore,tailandia,thailand,indonesia,vietname,vietnam,russia,",
        "egipto,irao,iran,iraque,iraq,libano,lebanon,jordania,jordan,paquistao,pakistan,bangladesh,panama,costa rica,",
        "republica dominicana,dominican republic,filipinas,philippines,malasia,malaysia,hong kong,taiwan,guine equatorial,",
        "equatorial guinea,moldavia,moldova,bosnia e herzegovina,montenegro,kosovo,macedonia do norte,north macedonia,",
        "georgia,armenia,azerbaijao,azerbaijan,cazaquistao,kazakhstan,bielorrussia,belarus,liechtenstein,bolivia,guatemala,",
        "honduras,nicaragua,el salvador,kuwait,oma,oman,barem,bahrain,gana,ghana,costa do marfim,camaroes,cameroon,tanzania,",
        "uganda,ruanda,rwanda,zambia,zimbabwe,botsuana,botswana,madagascar,libia,libya,mauritania,mali,gabao,gabon,sudao,sudan")
        .Split(',').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the places of a text, which may name several: divided by a semicolon, or each with its country.</summary>
    /// <param name="text">As the source writes them.</param>
    /// <param name="places">What they are added to.</param>
    public static void Divide(string text, List<string> places)
    {
        if (!text.Contains(';') && text.LastIndexOf(Home, StringComparison.OrdinalIgnoreCase) <= 0)
        {
            places.Add(text);
            return;
        }

        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var begin = 0;
            for (var at = part.IndexOf(',', StringComparison.Ordinal); at >= 0; at = part.IndexOf(',', at + 1))
            {
                var rest = part.AsSpan(at + 1).TrimStart();
                if (rest.StartsWith(Home, StringComparison.OrdinalIgnoreCase) && (rest.Length == Home.Length || rest[Home.Length] == ','))
                {
                    places.Add(part[begin..at].Trim());
                    begin = at + 1;
                }
            }

            places.Add(part[begin..].Trim());
        }
    }

    /// <summary>Reads a place.</summary>
    /// <param name="text">As the source writes it: country, district, municipality, or a region's code.</param>
    public static StatedPlace Of(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var country = parts.Length > 0 ? PortugueseRegion.Fold(parts[0]) : "";
        var isPortuguese = country is Home or "pt" or "prt";
        var isAbroad = !isPortuguese && (Countries.Contains(country) || (parts.Length > 0 && IsCountryCode(parts[0])));

        // Some leave the country out.
        var at = isPortuguese ? 1 : !isAbroad && PortugueseRegion.IsDistrict(country) ? 0 : parts.Length;
        var (district, municipality) = (parts.ElementAtOrDefault(at), parts.ElementAtOrDefault(at + 1));
        if (isPortuguese && district is not null && PortugueseRegion.Of(district, municipality) is { } region)
        {
            return new(region, true, false, district, municipality);
        }

        // Some write the code of the region for the place.
        var stated = text.Contains("PT", StringComparison.OrdinalIgnoreCase) ? NutsCode.RegionOf(text, out _) : null;
        return new(stated, isPortuguese, isAbroad && stated is null, district, municipality);
    }

    /// <summary>
    /// True when the place cannot lie in a region: it is abroad, or the district and municipality are elsewhere. False when it may.
    /// </summary>
    /// <param name="region">The NUTS 2 code of a region of Portugal, of any edition; null for a region abroad.</param>
    public bool Excludes(string? region)
        => region is null ? IsPortuguese || District is not null || Region is not null
            : IsAbroad || (District is not null && PortugueseRegion.MayLieIn(District, Municipality, region) == false)
                || (Region is not null && District is null && !NutsCode.Overlap(Region, region));

    private static bool IsCountryCode(string text)
        => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            && CountryCode.Before(text + "0") is not null and not "PT";
}
