namespace OgpGraph.Core;

/// <summary>Keys of legal entities: a scheme of org-id.guide and an identifier. One entity has one key, whatever alias a source writes.</summary>
public static class OrganizationKey
{
    /// <summary>The scheme of Portuguese legal entities: the number of NIPC, 9 digits (org-id.guide, PT-NIPPC).</summary>
    public const string Portugal = "PT-NIPPC";

    /// <summary>The scheme of natural persons that appear among entities, such as a supplier: an opaque token follows, never a number.</summary>
    public const string Person = "XX-PERSON";

    private static readonly HashSet<string> Aliases = new(StringComparer.OrdinalIgnoreCase) { Portugal, "PT-RNPC", "PT-NIF", "PT-NIPC", "PT-CR", "PT-VAT", "PT", "NIF", "NIPC", "NIPPC" };

    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        "PT-CC", "PT-BI", "ES-DNI", "ES-NIE", "BR-CPF", "FR-NIR", "GB-NINO", "US-SSN", "PL-PESEL", "NL-BSN", "BE-NRN", "DK-CPR", "SE-PNR", "AR-DNI", "PE-DNI",
    };

    private static readonly string[] Prefixes = ["PT", "NIF", "NIPC", "N.I.F.", "N.I.P.C.", "VAT", ":", "-"];

    /// <summary>True for a scheme of Portuguese tax numbers, which legal entities and persons share: only the number tells.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static bool IsPortuguese(string scheme) => Aliases.Contains(scheme.Trim());

    /// <summary>
    /// True for a scheme of natural persons' documents: a country of three letters, then TAXID, IDCARD or PASSPORT (BODS, identifiers of people), or a country's own name of its identity card
    /// or number, such as ES-DNI.
    /// </summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static bool IsPersonScheme(string scheme)
    {
        var text = scheme.AsSpan().Trim();
        return Documents.Contains(text.ToString()) || text.Length > 4 && text[3] == '-' && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[2])
            && (text[4..].Equals("TAXID", StringComparison.OrdinalIgnoreCase) || text[4..].Equals("IDCARD", StringComparison.OrdinalIgnoreCase) || text[4..].Equals("PASSPORT", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The key for an identifier under a scheme, aliases brought to one and spellings too; null when it is empty.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    /// <param name="identifier">The identifier as the source writes it.</param>
    public static string? From(string scheme, string? identifier)
    {
        var text = identifier?.Trim();
        if (string.IsNullOrEmpty(text) || string.IsNullOrWhiteSpace(scheme))
        {
            return null;
        }

        var list = CompanyNumber.ListOf(scheme);
        return Aliases.Contains(list) ? TaxNumber(text) is { } number ? $"{Portugal}:{number}" : null : $"{list}:{CompanyNumber.Spell(list, text)}";
    }

    /// <summary>
    /// A Portuguese tax number as nine digits, without PT or NIF before it, spaces, dots and dashes in it, a spreadsheet's <c>.0</c> or the number of a sub-unit (<c>/1</c>, <c>-0</c>) after it;
    /// null when it is none, such as a Brazilian CPF, which is written as one with a sub-unit. The check digit is not looked at.
    /// </summary>
    /// <param name="text">The number as a source writes it.</param>
    public static string? TaxNumber(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var rest = Unprefixed(text.AsSpan().Trim());
        if (rest.EndsWith(".0", StringComparison.Ordinal))
        {
            rest = rest[..^2];
        }

        Span<char> digits = stackalloc char[9];
        var count = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            var letter = rest[at];
            if (count == 9 && letter is '/' or '-')
            {
                return IsSubUnit(rest[(at + 1)..]) && !IsBrazilian(digits, rest[(at + 1)..]) ? new string(digits) : null;
            }

            if (letter is ' ' or '.' or '\u00a0' || (letter == '-' && count is 3 or 6))
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

    /// <summary>
    /// True when the number is a legal entity's: companies (5), public bodies (6), non-resident entities (71), funds (72), 77 to 79, condominiums and irregular companies (90, 91),
    /// entities without an establishment and civil societies (98, 99). Only such a number may be stored in clear: what is neither this nor a person's may be a person's with a slip of the pen.
    /// </summary>
    /// <param name="number">Nine digits, as <see cref="TaxNumber"/> gives them.</param>
    public static bool IsLegalEntity(string number)
        => number[0] is '5' or '6' || (number[0], number[1]) is ('7', '1') or ('7', '2') or ('7', '7') or ('7', '8') or ('7', '9') or ('9', '0') or ('9', '1') or ('9', '8') or ('9', '9');

    private static ReadOnlySpan<char> Unprefixed(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < Prefixes.Length; at++)
        {
            if (text.StartsWith(Prefixes[at], StringComparison.OrdinalIgnoreCase))
            {
                text = text[Prefixes[at].Length..].TrimStart();
                at = -1;
            }
        }

        return text;
    }

    private static bool IsSubUnit(ReadOnlySpan<char> text)
        => text.Trim() is { Length: >= 1 and <= 3 } unit && unit.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsBrazilian(ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
        => rest.Trim() is { Length: 2 } check && PersonalNumbers.Cpf.IsValid(string.Concat(digits, check));
}
