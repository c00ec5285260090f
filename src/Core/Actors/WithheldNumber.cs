using System.Buffers;

namespace OgpGraph.Core;

/// <summary>
/// What stands in the place of a number and tells nobody from another: a word such as RGPD, dashes, zeros, or a number of which signs are
/// masked (<c>***456789</c>). Two parties under one such text are never one for it.
/// </summary>
public static class WithheldNumber
{
    // Less may be a number of its own, as a short code of a list.
    private const int FewestRepeated = 5;
    private const int FewestHidden = 3;

    // "4*" says how many stars a hotel has.
    private const int FewestSigns = 5;

    // A mask that letters stand in may be a name.
    private const int MostLetters = 3;

    private static readonly SearchValues<char> Masks = SearchValues.Create("*\uff0a\u2022\u25cf\u25cb\u25a0\u25a1\u25aa\u2588\u2026");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212*\uff0a\u2022\u25cf\u25cb\u25a0\u25a1\u25aa\u2588\u2026xX?_#/. \u00a0");

    // The words of the law stand first.
    private static readonly string[] All =
    [
        "RGPD", "R.G.P.D.", "R.G.P.D", "CONFIDENCIAL", "CONFIDENTIAL", "SIGILOSO", "PROTEGIDO", "OMITIDO", "OCULTADO", "REDACTED",
        "WITHHELD", "ANONIMIZADO", "ANONIMIZADA", "ANONYMISED", "ANONYMIZED", "NÃO APLICÁVEL", "NAO APLICAVEL", "NÃO DISPONÍVEL",
        "NAO DISPONIVEL", "NÃO IDENTIFICADO", "NAO IDENTIFICADO", "DESCONHECIDO", "UNKNOWN", "NOT APPLICABLE", "NOT AVAILABLE",
        "SEM NÚMERO", "SEM NUMERO", "SEM NIF", "SEM NIPC", "S/ NIF", "S/NIF", "NIF", "NIPC",
        "N/A", "N.A.", "N.A", "NA", "N/D", "N.D.", "N.D", "ND", "S/N", "NULL", "NONE",
    ];

    /// <summary>The words, in capitals.</summary>
    public static ReadOnlySpan<string> Words => All;

    /// <summary>Those of the law on personal data.</summary>
    public static ReadOnlySpan<string> WordsOfLaw => All.AsSpan(0, 3);

    /// <summary>True for a text that stands in the place of a number. False for an empty one.</summary>
    /// <param name="text">As the source writes it.</param>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var written = text.Trim();
        return !written.IsEmpty && (IsWord(written) || written.IndexOfAnyExcept(Blanks) < 0 || IsRepeated(written) || IsMasked(written));
    }

    /// <summary>True for a number of which only some digits are shown: <c>***4567**</c>, <c>XXXXX4321</c>, <c>ES****678Z</c>.</summary>
    /// <param name="text">As the source writes it.</param>
    public static bool IsMasked(ReadOnlySpan<char> text)
    {
        var (digits, letters, masks, hidden, longest) = (0, 0, 0, 0, 0);
        foreach (var sign in text)
        {
            hidden = sign is 'x' or 'X' or '#' or '_' or '?' ? hidden + 1 : 0;
            longest = Math.Max(longest, hidden);
            masks += Masks.Contains(sign) ? 1 : 0;
            digits += char.IsDigit(sign) ? 1 : 0;
            letters += char.IsLetter(sign) && hidden == 0 ? 1 : 0;
        }

        return digits > 0 && letters <= MostLetters && (masks > 0 || longest >= FewestHidden) && digits + masks + longest >= FewestSigns;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var word in All)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 000000000 and 999999999. Other repeated digits are numbers of some list.
    private static bool IsRepeated(ReadOnlySpan<char> text)
    {
        var count = 0;
        var first = '\0';
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                first = count++ == 0 ? sign : first;
                if (sign is not ('0' or '9') || sign != first)
                {
                    return false;
                }
            }
            else if (char.IsLetter(sign))
            {
                return false;
            }
        }

        return count >= FewestRepeated;
    }
}
