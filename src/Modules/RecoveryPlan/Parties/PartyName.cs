using System.Buffers;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// A party's own name, without what a source puts around it in the place of a number: "RGPD - Exemplo Lda", "- Exemplo Lda", "N/A – Exemplo
/// Lda", "Exemplo Lda (confidencial)". They are all one party.
/// </summary>
public static class PartyName
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
    private static readonly SearchValues<char> Marks = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212*?:;,|/_\u00b7\u2022");

    /// <summary>The name alone; null when nothing else is left.</summary>
    /// <param name="name">As the source writes it; null for none.</param>
    /// <param name="isWithheld">True when something stands there that says that the number is withheld or unknown.</param>
    public static string? Own(string? name, out bool isWithheld)
    {
        isWithheld = false;
        var rest = name.AsSpan().Trim();
        for (var length = -1; length != rest.Length;)
        {
            length = rest.Length;
            rest = WithoutMarks(rest);
            var before = rest.Length;
            rest = WithoutFirst(rest);
            rest = WithoutLast(rest);
            isWithheld |= rest.Length < before;
        }

        return rest.IsEmpty ? null : rest.Length == name!.Length ? name : rest.ToString();
    }

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Marks.Contains(text[0]))
        {
            text = text[1..].TrimStart();
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutFirst(ReadOnlySpan<char> text)
    {
        foreach (var word in WithheldNumber.Words)
        {
            // Behind the words of the law on personal data a space is enough.
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && MeasureGap(text[word.Length..], WithheldNumber.WordsOfLaw.Contains(word)) is { } at)
            {
                return text[(word.Length + at)..].TrimStart();
            }
        }

        return text;
    }

    // How much stands between the word and the name; null where the word is a part of the name. A dash without a space may join two words.
    private static int? MeasureGap(ReadOnlySpan<char> behind, bool isSpaceEnough)
    {
        var rest = behind.TrimStart();
        var space = behind.Length - rest.Length;
        return rest.IsEmpty ? behind.Length
            : Marks.Contains(rest[0]) && (isSpaceEnough || rest[0] != '-' || space > 0 || (rest.Length > 1 && rest[1] == ' ')) ? space + 1
            : isSpaceEnough && space > 0 ? space
            : null;
    }

    private static ReadOnlySpan<char> WithoutLast(ReadOnlySpan<char> text)
    {
        var isBracket = text is [.., ')' or ']'];
        var body = isBracket ? text[..^1].TrimEnd() : text;
        foreach (var word in WithheldNumber.Words)
        {
            if (!body.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var before = body[..^word.Length].TrimEnd();
            if (isBracket ? before is [.., '(' or '['] : !before.IsEmpty && Dashes.Contains(before[^1]) && before is [.., ' ' or '\u00a0', _])
            {
                return before[..^1].TrimEnd();
            }
        }

        return text;
    }
}
