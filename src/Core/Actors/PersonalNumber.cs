namespace OgpGraph.Core;

/// <summary>
/// Finds tax numbers of natural persons inside texts: nine digits in one piece, or three groups of three with a space, dot or dash between, with or without PT or NIF before.
/// What is an amount, a decimal or part of a longer number or hash is none.
/// </summary>
public static class PersonalNumber
{
    internal const int Digits = 9;
    internal const int Group = 3;
    private const int Grouped = 11;

    // Where a label ends, these and the words for "number" may stand between it and the number.
    private const string Between = " \t\u00a0.:;-–/(=#ºª°_\"'";

    private static readonly string[] Labels = ["NIF", "N.I.F", "CONTRIBUINTE", "FISCAL", "TAXID", "IDCARD", "PRT"];
    private static readonly string[] NumberWords = ["NÚMERO", "NUMERO", "NR", "NO", "N"];
    private static readonly string[] Currencies = ["€", "EUR", "euro"];

    /// <summary>The first one's digits; null when there is none.</summary>
    /// <param name="text">Any text; null for none.</param>
    /// <param name="search">How sure it must be.</param>
    public static string? First(string? text, PersonalNumberSearch search)
        => text is not null && PlainText.Of(text) is var plain && Next(plain, 0, search, out var at, out var length)
            ? Number(plain.AsSpan(at, length)) : null;

    /// <summary>
    /// The text with asterisks for each natural person's number, of the other countries that are always known too
    /// (<see cref="PersonalNumbers"/>);
    /// the text itself when there is none.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="search">How sure they must be.</param>
    /// <param name="count">How many there were.</param>
    public static string Masked(string text, PersonalNumberSearch search, out int count)
    {
        var masked = PersonalNumberFinder.Known.Masked(text, search, out var kinds);
        count = kinds.Count;
        return masked;
    }

    /// <summary>The nine digits of a number as it is written.</summary>
    internal static string Number(ReadOnlySpan<char> written)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var letter in written)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[count++] = letter;
            }
        }

        return new string(digits);
    }

    /// <summary>True when a number begins at a place where a piece of digits does.</summary>
    internal static bool IsAt(ReadOnlySpan<char> text, int at, int run, PersonalNumberSearch search, out int length)
    {
        length = run == Digits ? Digits : run == Group && IsGrouped(text[at..]) ? Grouped : 0;
        return length > 0 && IsOne(text, at, length, search);
    }

    private static bool Next(ReadOnlySpan<char> text, int start, PersonalNumberSearch search, out int at, out int length)
    {
        for (at = start; at + Digits <= text.Length;)
        {
            var found = text[at..].IndexOfAnyInRange('0', '9');
            if (found < 0)
            {
                break;
            }

            at += found;
            var run = RunAt(text, at);
            if (IsAt(text, at, run, search, out length))
            {
                return true;
            }

            at += run;
        }

        length = 0;
        return false;
    }

    private static bool IsOne(ReadOnlySpan<char> text, int at, int length, PersonalNumberSearch search)
    {
        var number = Number(text.Slice(at, length));
        if (!OrganizationKey.IsPersonLike(number))
        {
            return false;
        }

        return search == PersonalNumberSearch.Possible || IsLabelled(text[..at])
            || (search == PersonalNumberSearch.Probable && OrganizationKey.HasCheckDigit(number) && !IsPartOfAnother(text, at, length) && !IsAmount(text[(at + length)..]));
    }

    /// <summary>How many digits stand in one piece.</summary>
    internal static int RunAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].IndexOfAnyExceptInRange('0', '9');
        return rest < 0 ? text.Length - at : rest;
    }

    private static bool IsGrouped(ReadOnlySpan<char> text)
        => text.Length >= Grouped && IsSeparator(text[3]) && RunAt(text, 4) == 3 && IsSeparator(text[7]) && RunAt(text, 8) == 3;

    private static bool IsSeparator(char letter) => letter is ' ' or '.' or '-' or '\u00a0' or '\u202f' or '\u2009' or '\u2011' or '–';

    // A hash has digits beyond the letters beside the number; a decimal has a digit before its point.
    private static bool IsPartOfAnother(ReadOnlySpan<char> text, int at, int length)
    {
        var before = text[..at].TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        var after = text[(at + length)..].TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return (before.Length < at && before.Length > 0 && char.IsAsciiDigit(before[^1]))
            || (after.Length < text.Length - at - length && after.Length > 0 && char.IsAsciiDigit(after[0]))
            || (before.Length == at && at > 1 && text[at - 1] is '.' or ',' && char.IsAsciiDigit(text[at - 2]));
    }

    /// <summary>True when what follows a number makes it an amount: two decimals or a currency.</summary>
    internal static bool IsAmount(ReadOnlySpan<char> after)
    {
        if (after is [',', >= '0' and <= '9', >= '0' and <= '9', ..] && (after.Length == 3 || !char.IsAsciiDigit(after[3])))
        {
            return true;
        }

        var rest = after.TrimStart(" \u00a0");
        foreach (var currency in Currencies)
        {
            if (rest.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelled(ReadOnlySpan<char> before)
    {
        if (EndsWithWord(before, "PT") || (before.Length > 0 && IsSeparator(before[^1]) && EndsWithWord(before[..^1], "PT")))
        {
            return true;
        }

        return IsBehind(before, Labels);
    }

    /// <summary>True when one of some words stands before a number, with a word for "number" and signs between.</summary>
    internal static bool IsBehind(ReadOnlySpan<char> before, IReadOnlyList<string> labels)
    {
        var rest = before.TrimEnd(Between);
        foreach (var word in NumberWords)
        {
            if (EndsWithWord(rest, word))
            {
                rest = rest[..^word.Length].TrimEnd(Between);
                break;
            }
        }

        foreach (var label in labels)
        {
            if (EndsWithWord(rest, label))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
        => text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
}
