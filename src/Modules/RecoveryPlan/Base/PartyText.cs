using System.Buffers;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Number and name of a party in one text. BASE writes "500000000 - Name"; its portal "Name (500000000)"; other hands write other dashes,
/// colons, bars, "NIF: 500000000" or "PT500000000".
/// The number is found where it stands first, in brackets, or behind a word such as NIF or a dash at the end; what looks like one elsewhere
/// stays in the name, and is told.
/// </summary>
public static class PartyText
{
    internal const string Withheld = "RGPD";
    private const string NoNumber = "-";

    internal static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
    private static readonly SearchValues<char> Dividers = SearchValues.Create(
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212:;/|,.\u00b7_\t\u2022");
    private static readonly string[] Words = ["NIF/NIPC", "NIPC/NIF", "NIPC", "NIF", "Contribuinte", "n.º", "nº", "n.°", "VAT"];
    private static readonly string[] LastWords = ["NIF/NIPC", "NIPC/NIF", "NIPC", "NIF", "Contribuinte n", "Contribuinte", "VAT"];

    /// <summary>Number and name; null for what is not there.</summary>
    /// <param name="text">The party as the source writes it.</param>
    public static (string? Number, string? Name) Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length >= 9 && trimmed.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var rest = trimmed.AsSpan(9).TrimStart();
            if (rest.IsEmpty || (rest[0] == '-' && !IsPersonal(trimmed, 9)))
            {
                return (trimmed[..9], Name(rest.IsEmpty ? "" : rest[1..]));
            }
        }

        return trimmed.Length == 0 ? (null, null)
            : First(trimmed) is { } first ? first
            : InBrackets(trimmed) is { } inside ? inside
            : Foreign(trimmed) is { } foreign ? foreign
            : Last(trimmed) is { } last ? last
            : (null, Name(trimmed));
    }

    /// <summary>True when a party without a number has digits in its name that look like one: it was not understood.</summary>
    /// <param name="number">The number that was found.</param>
    /// <param name="name">The name.</param>
    public static bool IsNotUnderstood(string? number, string? name)
    {
        if (number is not null || name is null)
        {
            return false;
        }

        var digits = 0;
        for (var at = 0; at < name.Length; at++)
        {
            digits = char.IsAsciiDigit(name[at]) ? digits + 1 : 0;
            if (digits >= 9 || (digits == 1 && NumberAt(name.AsSpan(at)) > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static (string? Number, string? Name)? First(string text)
    {
        var rest = WithoutWord(text);
        var length = NumberAt(rest);
        if (length > 0)
        {
            return (Number(rest[..length]), Name(WithoutDividers(rest[length..])));
        }

        if (text.StartsWith(Withheld, StringComparison.Ordinal) && text.AsSpan(Withheld.Length).TrimStart() is var withheld
            && (withheld.IsEmpty || Dividers.Contains(withheld[0])))
        {
            return (Withheld, Name(WithoutDividers(withheld)));
        }

        // "- - Name" has a dash for the number.
        return !Dashes.Contains(text[0]) ? null
            : text.AsSpan(1).TrimStart() is var behind && (behind.IsEmpty || Dashes.Contains(behind[0]))
                ? (NoNumber, Name(WithoutDividers(behind)))
            : null;
    }

    private static (string? Number, string? Name)? InBrackets(string text)
    {
        var at = BracketAt(text, out var number, out var end);
        return at < 0 ? null : (number, Name($"{text.AsSpan(0, at).TrimEnd()} {text.AsSpan(end).TrimStart()}"));
    }

    // A number of another country stands before a dash with a space on either side.
    private static (string? Number, string? Name)? Foreign(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (Dashes.Contains(text[at]) && text[at - 1] == ' ' && (at == text.Length - 1 || text[at + 1] == ' '))
            {
                var first = text.AsSpan(0, at - 1);
                return IsNumber(first) || WithheldNumber.IsMasked(first) ? (text[..(at - 1)], Name(text.AsSpan(at + 1)))
                    : IsNumber(text) ? (text, null)
                    : null;
            }
        }

        return IsNumber(text) ? (text, null) : null;
    }

    internal static (string? Number, string? Name)? Last(string text)
    {
        for (var at = text.Length - 9; at > 0; at--)
        {
            if (char.IsLetterOrDigit(text[at - 1]) || NumberAt(text.AsSpan(at)) != text.Length - at)
            {
                continue;
            }

            return Behind(text, at);
        }

        var begin = Math.Max(text.AsSpan().LastIndexOfAny(' ', '\u00a0', ':'), text.AsSpan().LastIndexOfAny(Dashes)) + 1;
        return begin > 0 && IsForeignNumber(text.AsSpan(begin)) && ForeignNumber.Country(text[begin..]) is not null ? Behind(text, begin) : null;
    }

    // A word or a sign between tells it from digits of the name.
    private static (string? Number, string? Name)? Behind(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var name = WithoutLastWord(before);
        return name.Length < before.Length || (!before.IsEmpty && Dividers.Contains(before[^1]))
            ? (Number(text.AsSpan(at)), Name(WithoutLastDividers(name))) : null;
    }

    internal static int BracketAt(ReadOnlySpan<char> text, out string? number, out int end)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '[' && text[at..].IndexOfAny(')', ']') is var length and > 0)
            {
                var inside = WithoutWord(text[(at + 1)..(at + length)].Trim());
                if (inside is Withheld || (NumberAt(inside) == inside.Length && !inside.IsEmpty) || IsForeignNumber(inside)
                    || WithheldNumber.IsMasked(inside))
                {
                    (number, end) = (Number(inside), at + length + 1);
                    return at;
                }
            }
        }

        (number, end) = (null, 0);
        return -1;
    }

    // How long the number is that a text begins with: nine digits, in one or in groups of three, with or without PT before and a
    // spreadsheet's .0 behind; 0 for none.
    internal static int NumberAt(ReadOnlySpan<char> text)
    {
        var at = text.StartsWith("PT", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        at += at > 0 && at < text.Length && text[at] is ' ' or '-' ? 1 : 0;
        for (var digits = 0; digits < 9; at++)
        {
            if (at >= text.Length)
            {
                return 0;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                digits++;
            }
            else if (!(digits is 3 or 6 && text[at] is ' ' or '.' or '\u00a0' && char.IsAsciiDigit(text[at - 1])))
            {
                return 0;
            }
        }

        if (text[at..] is ['.' or ',', '0', ..])
        {
            at++;
            while (at < text.Length && text[at] == '0')
            {
                at++;
            }
        }
        else if (text[at..] is ['/', >= '0' and <= '9', ..])
        {
            // The number of a sub-unit; nine digits are another party's.
            var unit = text[(at + 1)..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - at - 1;
            at += unit < 9 ? unit + 1 : 0;
        }

        return at < text.Length && (char.IsLetterOrDigit(text[at]) || IsPersonal(text, at)) ? 0 : at;
    }

    // The nine digits are the first of a person's number in Brazil (529.982.247-25): its check digits tell it from a name as "25 de Abril".
    private static bool IsPersonal(ReadOnlySpan<char> text, int at)
        => text[at..] is ['-', >= '0' and <= '9', >= '0' and <= '9', ..] && (text.Length == at + 3 || !char.IsLetterOrDigit(text[at + 3]))
            && PersonalNumbers.Cpf.IsValid(string.Concat(text[..(at + 3)].ToString().Where(char.IsAsciiDigit)));

    internal static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length..] is var rest && !rest.IsEmpty
                && !char.IsLetter(rest[0]))
            {
                return WithoutWord(rest.TrimStart(" .:º°-"));
            }
        }

        return text;
    }

    internal static ReadOnlySpan<char> WithoutLastWord(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(" .:º°-");
        foreach (var word in LastWords)
        {
            if (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) && bare[..^word.Length] is var rest
                && (rest.IsEmpty || !char.IsLetterOrDigit(rest[^1])))
            {
                return rest.TrimEnd();
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutDividers(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (!text.IsEmpty && Dividers.Contains(text[0]))
        {
            text = text[1..].TrimStart();
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutLastDividers(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (!text.IsEmpty && text[^1] != '.' && Dividers.Contains(text[^1]))
        {
            text = text[..^1].TrimEnd();
        }

        return text;
    }

    private static string Number(ReadOnlySpan<char> text)
        => text.ToString() is var number && StatedCode.Of(number) is { } code ? code : number;

    private static string? Name(ReadOnlySpan<char> text) => BaseText.Plain(text.ToString()) is { } name && name != NoNumber ? name : null;

    internal static bool IsForeignNumber(ReadOnlySpan<char> text)
        => text.Length is >= 8 and <= 20 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            && text.IndexOfAnyExceptInRange('0', 'Z') < 0 && !text.Contains(' ') && Digits(text) >= 6;

    internal static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits;
    }

    // A number has a digit and no space, save behind the two letters of a country; RGPD and a dash stand for one that is withheld.
    internal static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text is Withheld or NoNumber)
        {
            return true;
        }

        var rest = text.Length > 3 && text[2] == ' ' && char.IsAsciiLetterUpper(text[0])
            && char.IsAsciiLetterUpper(text[1]) ? text[3..] : text;
        return rest.Length is >= 4 and <= 24 && !rest.Contains(' ') && rest.IndexOfAnyInRange('0', '9') >= 0;
    }
}
