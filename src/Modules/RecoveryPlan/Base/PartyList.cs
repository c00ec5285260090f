using System.Buffers;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Divides a text that names several parties, each with its number: "A (500000000), B (500000001)", "500000000 - A; 500000001 - B",
/// "500000000 - A e 500000001 - B". A name that holds such signs and no further number stays whole.
/// </summary>
public static class PartyList
{
    // Behind so many letters no number belongs to a name; a hostile text must not be read to its end at each of its spaces.
    private const int LongestParty = 500;

    // Of a foreign number; a house or a year in a name has fewer.
    private const int FewestDigits = 6;

    private static readonly SearchValues<char> EntityLetters
        = SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly char[] Between = [' ', '\u00a0', ',', ';', '|', '/', '\t', '\r', '\n'];
    private static readonly string[] Words = ["e", "&", "+", "and", "y"];

    private enum Divider
    {
        None,
        Sign,
        Word,
        Comma,
        Space,
    }

    /// <summary>Adds the parties of a text, as they stand there.</summary>
    /// <param name="text">One party or several.</param>
    /// <param name="parties">What they are added to.</param>
    public static void Divide(string text, List<string> parties)
    {
        var hasFurtherNumber = PartyText.Digits(text.AsSpan(Math.Min(9, text.Length))) >= FewestDigits
            || text.LastIndexOf(PartyText.Withheld, StringComparison.Ordinal) > 0;
        var begin = 0;
        for (var at = 1; at < text.Length - 1; at++)
        {
            // Nearly all signs are letters, and each party of a contract is read.
            if (char.IsAsciiLetterOrDigit(text[at]) && text[at - 1] is not (')' or ']'))
            {
                continue;
            }

            var divider = DividerAt(text, at, out var next);
            if (divider == Divider.None || (!hasFurtherNumber && divider is Divider.Comma or Divider.Space)
                || !IsBetween(text.AsSpan(begin, at - begin), divider, text.AsSpan(next).TrimStart(Between)))
            {
                continue;
            }

            parties.Add(Trimmed(text[begin..at]));
            begin = next;
            at = next;
        }

        parties.Add(begin == 0 ? text : text[begin..].Trim(Between));
    }

    /// <summary>True when two numbers have the same digits, of which nine count.</summary>
    internal static bool IsSame(string? number, string? other)
        => number is not null && other is not null && Digits(number) is { Length: > 0 } digits && digits == Digits(other);

    /// <summary>True when a name has a sign or a word between two parts of it.</summary>
    internal static bool HasDivider(string name)
    {
        for (var at = 1; at < name.Length; at++)
        {
            if (DividerAt(name, at, out _) is not (Divider.None or Divider.Space))
            {
                return true;
            }
        }

        return false;
    }

    private static Divider DividerAt(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at + 1;
        if (text[at] is ';' or '|' or '\t' or '\n')
        {
            return text[at] == ';' && IsEntityEnd(text[..at]) ? Divider.None : Divider.Sign;
        }

        if (text[at] is ',' or '/')
        {
            return Divider.Comma;
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            next = at;
            return text[at - 1] is ')' or ']' && char.IsLetter(text[at]) ? Divider.Space : Divider.None;
        }

        foreach (var word in next < text.Length && text[next] is 'e' or 'E' or '&' or '+' or 'a' or 'A' or 'y' or 'Y' ? Words : [])
        {
            if (text[next..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && next + word.Length < text.Length
                && char.IsWhiteSpace(text[next + word.Length]))
            {
                next += word.Length;
                return Divider.Word;
            }
        }

        return Divider.Space;
    }

    // The portal writes "Silva &amp; Irmão".
    private static bool IsEntityEnd(ReadOnlySpan<char> before)
        => before.LastIndexOf('&') is var begin and >= 0 && before[(begin + 1)..] is { Length: > 1 and < 9 } name
            && name.IndexOfAnyExcept(EntityLetters) < 0;

    private static bool IsBetween(ReadOnlySpan<char> left, Divider divider, ReadOnlySpan<char> rest)
    {
        left = left.Trim(Between);
        rest = rest[..Math.Min(rest.Length, LongestParty)];
        if (left.IsEmpty || rest.IsEmpty)
        {
            return false;
        }

        var isClear = divider is Divider.Sign or Divider.Word;
        if (NumberFirst(rest, isClear, out var isNamed) is { } first)
        {
            return NumberOf(left) is { } own ? !IsSame(own, first) && (divider != Divider.Space || (isNamed && HasLetter(left)))
                : isClear && isNamed;
        }

        var isBehind = IsNumberBehind(rest, out var behind);
        if (!isBehind && !isClear)
        {
            return false;
        }

        var number = HasLetter(left) ? NumberOf(left) : null;
        return number is not null && !IsSame(number, behind)
            && (IsNumberLast(left) ? isBehind || HasLetter(rest)
                : isBehind && (divider == Divider.Sign || (divider != Divider.Space && HasFormLast(left))));
    }

    // The number that a text begins with, or what stands in the place of one; null for none. A name is behind it when a dash or colon is.
    private static string? NumberFirst(ReadOnlySpan<char> text, bool isClear, out bool isNamed)
    {
        var bare = PartyText.WithoutWord(text);
        if (PartyText.NumberAt(bare) is var length and > 0)
        {
            isNamed = IsNamed(bare[length..]);
            return bare[..length].ToString();
        }

        isNamed = true;
        if (bare.StartsWith(PartyText.Withheld, StringComparison.Ordinal) && IsNamed(bare[PartyText.Withheld.Length..]))
        {
            return PartyText.Withheld;
        }

        if (isClear && PartyText.Dashes.Contains(bare.IsEmpty ? ' ' : bare[0]) && IsNamed(bare[1..]))
        {
            return PartyText.Withheld;
        }

        for (var at = 2; at < bare.Length; at++)
        {
            if (PartyText.Dashes.Contains(bare[at]) && char.IsWhiteSpace(bare[at - 1]))
            {
                var token = bare[..at].TrimEnd();
                return IsNamed(bare[at..]) && (IsForeign(token) || (isClear && IsBlank(token))) ? token.ToString() : null;
            }
        }

        isNamed = false;
        return null;
    }

    private static bool IsNamed(ReadOnlySpan<char> behind)
        => behind.TrimStart() is [var sign, ..] rest && (sign == ':' || PartyText.Dashes.Contains(sign)) && HasLetter(rest);

    // A number of another country has letters, which a span of years has not, or it is a person's.
    private static bool IsForeign(ReadOnlySpan<char> token)
        => PartyText.Digits(token) >= FewestDigits && PartyText.IsNumber(token) && token.IndexOfAny(Between.AsSpan(1)) < 0
            && (token.ContainsAnyInRange('A', 'Z') || IsPerson(token.ToString()));

    private static bool IsPerson(string token)
    {
        PersonalNumber.Masked(token, PersonalNumberSearch.Possible, out var count);
        return count > 0;
    }

    private static bool IsBlank(ReadOnlySpan<char> token)
        => token.Length > 1 && WithheldNumber.IsOne(token);

    // A name stands first, and its number behind it: in brackets, or behind a dash or a word such as NIF. A name behind a number between
    // two dashes is its own, but where it may be a person's no name before it is safe.
    private static bool IsNumberBehind(ReadOnlySpan<char> text, out string? number)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '[' && PartyText.BracketAt(text[at..], out number, out _) == 0)
            {
                return true;
            }

            if (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && PartyText.NumberAt(text[at..]) is var length and > 0)
            {
                number = text.Slice(at, length).ToString();
                var before = text[..at].TrimEnd();
                return PartyText.WithoutLastWord(before).Length < before.Length
                    || (before is [.., var sign] && (sign == ':' || PartyText.Dashes.Contains(sign))
                        && (!IsNamed(text[(at + length)..]) || OrganizationKey.IsPersonLike(Digits(number))));
            }
        }

        number = null;
        return false;
    }

    private static bool IsNumberLast(ReadOnlySpan<char> text)
        => text[^1] is ')' or ']' ? PartyText.BracketAt(text, out _, out var end) >= 0 && end == text.Length
            : char.IsAsciiDigit(text[^1]) && PartyText.NumberAt(PartyText.WithoutWord(text)) == 0
                && PartyText.Last(text.ToString()) is not null;

    private static bool HasFormLast(ReadOnlySpan<char> text) => LegalForm.IsIn($"X, {text[(text.LastIndexOf(' ') + 1)..]}");

    private static string? NumberOf(ReadOnlySpan<char> text) => PartyText.Of(text.ToString()).Number;

    private static string Trimmed(string text)
    {
        var trimmed = text.Trim(Between);
        return HasLetter(trimmed) ? trimmed.TrimEnd([.. Between, '-', '\u2013', '\u2014', ':']) : trimmed;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit).Take(9));
}
