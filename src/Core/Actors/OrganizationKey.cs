namespace OgpGraph.Core;

/// <summary>Keys of legal entities: a scheme of org-id.guide and an identifier. One entity has one key, whatever alias a source writes.</summary>
public static class OrganizationKey
{
    /// <summary>The scheme of Portuguese legal entities: the number of NIPC, 9 digits (org-id.guide, PT-NIPPC).</summary>
    public const string Portugal = "PT-NIPPC";

    /// <summary>The scheme of natural persons that appear among entities, such as a supplier: an opaque token follows, never a number.</summary>
    public const string Person = "XX-PERSON";

    private static readonly HashSet<string> Aliases = new(StringComparer.OrdinalIgnoreCase) { Portugal, "PT-RNPC", "PT-NIF", "PT-NIPC", "PT-CR", "PT-VAT" };

    /// <summary>The key for an identifier under a scheme, Portuguese aliases brought to one; null when it is empty.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    /// <param name="identifier">The identifier as the source writes it.</param>
    public static string? From(string scheme, string? identifier)
    {
        var text = identifier?.Trim();
        if (string.IsNullOrEmpty(text) || string.IsNullOrWhiteSpace(scheme))
        {
            return null;
        }

        return Aliases.Contains(scheme.Trim()) ? TaxNumber(text) is { } number ? $"{Portugal}:{number}" : null : $"{scheme.Trim()}:{text}";
    }

    /// <summary>A Portuguese tax number as nine digits, without PT, spaces, dots and a spreadsheet's <c>.0</c>; null when it is none. The check digit is not looked at.</summary>
    /// <param name="text">The number as a source writes it.</param>
    public static string? TaxNumber(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var rest = text.AsSpan().Trim();
        if (rest.StartsWith("PT", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[2..];
        }

        if (rest.EndsWith(".0", StringComparison.Ordinal))
        {
            rest = rest[..^2];
        }

        Span<char> digits = stackalloc char[9];
        var count = 0;
        foreach (var letter in rest)
        {
            if (letter is ' ' or '.' or '\u00a0')
            {
                continue;
            }

            if (!char.IsAsciiDigit(letter) || count == 9)
            {
                return null;
            }

            digits[count++] = letter;
        }

        return count == 9 ? new string(digits) : null;
    }

    /// <summary>True when the last of nine digits is the check digit of the others (modulo 11).</summary>
    /// <param name="number">Nine digits, as <see cref="TaxNumber"/> gives them.</param>
    public static bool HasCheckDigit(string number)
    {
        var sum = 0;
        for (var place = 0; place < 8; place++)
        {
            sum += (number[place] - '0') * (9 - place);
        }

        var check = 11 - (sum % 11);
        return number[8] - '0' == (check >= 10 ? 0 : check);
    }

    /// <summary>True when the number is, or may be, a natural person's: it must not be stored in clear. Ranges 1 to 3, 45, 70, 74, 75 and 8.</summary>
    /// <param name="number">Nine digits, as <see cref="TaxNumber"/> gives them.</param>
    public static bool IsPersonLike(string number)
        => number[0] is '1' or '2' or '3' or '8' || (number[0], number[1]) is ('4', '5') or ('7', '0') or ('7', '4') or ('7', '5');
}
