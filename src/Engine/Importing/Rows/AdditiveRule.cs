using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Decides whether the observations of an indicator can be added: as its file says; where the file does not say, not when a unit is a share
/// or a rate, a value is a multiple, or a value has a caveat. A caveat can forbid adding in more ways than a rule of words finds, so that
/// somebody must have read it and said that the values can be added.
/// </summary>
internal static partial class AdditiveRule
{
    private const int Milliseconds = 1_000;

    /// <summary>True when the observations can be added.</summary>
    /// <param name="entry">The indicator.</param>
    /// <exception cref="SeedException">The file says that they can, and a caveat says that they cannot.</exception>
    public static bool Of(IndicatorEntry entry)
    {
        var forbidding = entry.All.FirstOrDefault(o => Forbids(o.Caveat));
        if (entry.Additive == true && forbidding is not null)
        {
            throw entry.At("additive").Expected($"\"additive: false\", as the caveat of the observation \"{forbidding.Id}\" says that values are not to be added; or another caveat");
        }

        return entry.Additive ?? Adds(entry);
    }

    /// <summary>True for a text that says, in one of the two languages, that values are not to be added.</summary>
    public static bool Forbids(LocalizedText? caveat)
        => caveat is not null && ((caveat.En is { } en && InEnglish().IsMatch(en)) || (caveat.Pt is { } pt && InPortuguese().IsMatch(pt)));

    private static bool Adds(IndicatorEntry entry)
        => AdditiveUnit.Adds(entry.Unit) && entry.All.All(o => o.Caveat is null or { En: null, Pt: null } && o.Comparator != Comparator.Ratio && (o.Unit is null || AdditiveUnit.Adds(o.Unit)));

    // A word of no, at most two words, a word of adding: "never add them", "not to be added", "cannot simply be summed". Or what may be counted twice, unless a word of no stands before it.
    [GeneratedRegex(
        @"\b(never|not|cannot|non|\w+n['’]t)[\s-]+(\w+\s+){0,2}(add|adds|added|adding|additive|addable|sum|sums|summed|summing|summable|total|totalled|totaled|totalling|aggregate|aggregated|combine|combined)\b"
        + @"|(?<!\b(no|not|never|without|avoids?|excludes?|\w+n['’]t)\s+(\w+\s+)?)\b(double[\s-]+count\w*|count(ed|s)?\s+(twice|double)|cumulative(ly)?|overlap(s|ped|ping)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex InEnglish();

    // "nunca somar os dois", "não se soma a outro", "não devem ser somados", "não são aditivos", "há dupla contagem".
    [GeneratedRegex(
        @"\b(nunca|não|nem|jamais)\s+(\w+\s+){0,2}(som(a|am|ar|ado|ada|ados|adas|amos|e|em|ável|áveis)(-\w+)?|adicion\w+|aditiv\w+|agreg\w+|totaliz\w+|junt(ar|e|em|am|ados|adas))\b"
        + @"|(?<!\b(sem|não|nunca|evita|exclui)\s+(\w+\s+)?)\b(dupla\s+contagem|duplas\s+contagens|contad[oa]s?\s+(duas\s+vezes|em\s+duplicado)|cumulativ[oa]s?|acumulad[oa]s?|sobrep(osição|osições|õem?|ostos|ostas))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex InPortuguese();
}
