using System.Globalization;
using System.Net;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Amounts, parties and texts in the notations of BASE.</summary>
public static class BaseText
{
    /// <summary>The currency of all amounts of BASE: the portal writes them in euro, with the sign or without it, and has no field for another.</summary>
    public const string Currency = "EUR";

    private const decimal LargestAmount = 1_000_000_000_000m;
    private const string Withheld = "RGPD";

    /// <summary>
    /// An amount as 105000,00 or 105000.00 or 105.000,00, with or without the euro sign; null when it is none or could be read two ways, as 105.000.
    /// </summary>
    /// <param name="text">As the source writes it.</param>
    public static decimal? Amount(string text)
    {
        Span<char> digits = stackalloc char[32];
        var (length, points, commas) = (0, 0, 0);
        foreach (var letter in text)
        {
            if (letter is ' ' or '\u00a0' or '\u202f' or '€')
            {
                continue;
            }

            if (length == digits.Length || !(char.IsAsciiDigit(letter) || letter is '.' or ',' or '-' or '+' or 'e' or 'E'))
            {
                return null;
            }

            points += letter == '.' ? 1 : 0;
            commas += letter == ',' ? 1 : 0;
            digits[length++] = letter;
        }

        var number = digits[..length];
        var decimals = commas == 0 && points == 1 ? '.' : commas == 1 && (points == 0 || number.LastIndexOf('.') < number.IndexOf(',')) ? ',' : points == 1 && commas > 0 && number.LastIndexOf(',') < number.IndexOf('.') ? '.' : '\0';
        if (decimals == '\0' ? points + commas > 0 : points + commas > 1 && !AreThousands(number, decimals))
        {
            return null;
        }

        if (decimals == '.' && commas == 0 && length - number.IndexOf('.') == 4 && number.IndexOf('.') is >= 1 and <= 3 && number[0] != '0' && number.IndexOfAny('e', 'E') < 0)
        {
            return null;
        }

        var plain = 0;
        foreach (var letter in number)
        {
            if (letter is not ('.' or ',') || letter == decimals)
            {
                digits[plain++] = letter == decimals ? '.' : letter;
            }
        }

        return decimal.TryParse(digits[..plain], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= LargestAmount
            ? amount
            : null;
    }

    /// <summary>Number and name of a party as "500000000 - Name", "500000000-Name", "RGPD - Name", "RGPD-Name" or "- - Name"; the name may have dashes of its own.</summary>
    /// <param name="text">The party as the source writes it.</param>
    public static (string? Number, string? Name) Party(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length >= 9 && trimmed.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var rest = trimmed.AsSpan(9).TrimStart();
            if (rest.IsEmpty || rest[0] == '-')
            {
                return (trimmed[..9], Name(rest.IsEmpty ? "" : rest[1..].ToString()));
            }
        }

        if (trimmed.StartsWith(Withheld, StringComparison.Ordinal) && trimmed.AsSpan(Withheld.Length).TrimStart() is ['-', .. var withheld])
        {
            return (Withheld, Name(withheld.ToString()));
        }

        var dash = trimmed.IndexOf(" - ", StringComparison.Ordinal);
        if (dash < 0 && trimmed.EndsWith(" -", StringComparison.Ordinal))
        {
            dash = trimmed.Length - 2;
        }

        if (dash > 0 && IsNumber(trimmed.AsSpan(0, dash)))
        {
            return (trimmed[..dash], Name(trimmed[Math.Min(dash + 3, trimmed.Length)..]));
        }

        return IsNumber(trimmed) ? (trimmed, null) : (null, Name(trimmed));
    }

    /// <summary>A text with its HTML entities and line breaks as characters; null when nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        plain = plain.Contains("<br", StringComparison.OrdinalIgnoreCase) ? plain.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase) : plain;
        plain = plain.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0 ? string.Concat(plain.Where(c => c is not (>= '\0' and <= '\b'))) : plain;
        plain = plain.Trim();
        return plain.Length == 0 ? null : plain;
    }

    // Groups of three before the decimals, none after.
    private static bool AreThousands(ReadOnlySpan<char> number, char decimals)
    {
        var whole = number[..number.IndexOf(decimals)].TrimStart("+-");
        var groups = 0;
        while (whole.LastIndexOfAny('.', ',') is var at and >= 0)
        {
            if (whole.Length - at != 4 || at == 0)
            {
                return false;
            }

            whole = whole[..at];
            groups++;
        }

        return whole.Length is >= 1 and <= 3 && groups > 0 && number[(number.IndexOf(decimals) + 1)..].IndexOfAny('.', ',') < 0;
    }

    private static string? Name(string text) => Plain(text) is { } name && name != "-" ? name : null;

    // A number has a digit and no space, save behind the two letters of a country; RGPD and a dash stand for one that is withheld.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text is Withheld or "-")
        {
            return true;
        }

        var rest = text.Length > 3 && text[2] == ' ' && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) ? text[3..] : text;
        return rest.Length is >= 4 and <= 24 && !rest.Contains(' ') && rest.IndexOfAnyInRange('0', '9') >= 0;
    }
}
