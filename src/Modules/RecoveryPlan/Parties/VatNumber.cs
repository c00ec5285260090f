using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The tax numbers of other countries' businesses: what each country's looks like, and the digits or letters that check it. A number of the
/// right length alone is not one: nine digits may be those of a natural person in Portugal.
/// </summary>
public static partial class VatNumber
{
    private const string IrishLetters = "WABCDEFGHIJKLMNOPQRSTUV";

    // What a digit counts at the odd places of a Cypriot number.
    private static readonly int[] CypriotOdds = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

    /// <summary>
    /// True when the number has its country's form and its check is right; where the form is not known here, for any of four to sixteen
    /// signs with at least four digits.
    /// </summary>
    /// <param name="country">The country's two letters (ISO 3166-1).</param>
    /// <param name="own">The number without them, letters and digits alone, in capitals.</param>
    public static bool IsOne(string country, string own)
        => Known().IsMatch(country) ? Form().IsMatch(country + own) && IsChecked(country, own) : Any().IsMatch(own);

    private static bool IsChecked(string country, string own) => country switch
    {
        "AT" => (AddCrosswise(own.AsSpan(1, 7)) + 4 + (own[8] - '0')) % 10 == 0,
        "BE" => 97 - (Number(own[..^2]) % 97) == Number(own[^2..]),
        "BG" => IsBulgarian(own),
        "BR" => BrazilianDigit(own.AsSpan(0, 12)) == own[12] && BrazilianDigit(own.AsSpan(0, 13)) == own[13],
        "CH" => Sum(own.AsSpan(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0,
        "CY" => own[8] == (char)('A' + (Enumerable.Range(0, 8).Sum(p => p % 2 == 0 ? CypriotOdds[own[p] - '0'] : own[p] - '0') % 26)),
        "CZ" => (11 - (Sum(own, 8, 7, 6, 5, 4, 3, 2) % 11)) is var check && own[7] - '0' == (check == 11 ? 1 : check % 10),
        "DE" or "HR" => IsByTenAndEleven(own),
        "DK" => Sum(own, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        "EE" => Sum(own, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0,
        "ES" => true,
        "FI" => Sum(own, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0,
        "FR" => IsFrench(own),
        "GB" or "IM" => (Sum(own, 8, 7, 6, 5, 4, 3, 2) + Number(own[7..9])) % 97 is 0 or 42 or 55,
        "GR" => Sum(own, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == own[8] - '0',
        "HU" => Sum(own, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0,
        "IE" => IsIrish(own),
        "IT" or "SE" => IsByLuhn(country == "SE" ? own.AsSpan(0, 10) : own),
        "LT" => IsLithuanian(own),
        "LU" => Number(own[..6]) % 89 == Number(own[6..]),
        "LV" => Sum(own, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3,
        "MT" => Sum(own, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0,
        "NL" => Sum(own, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || IsBy97($"NL{own}"),
        "NO" => Sum(own, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        "PL" => Sum(own, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) % 11 == 0,
        "RO" => own.PadLeft(10, '0') is var ten && Sum(ten, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == ten[9] - '0',
        "SI" => Sum(own, 8, 7, 6, 5, 4, 3, 2) % 11 is > 0 and var rest && own[7] - '0' == (11 - rest) % 10,
        "SK" => Number(own) % 11 == 0,
        _ => true,
    };

    private static long Number(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Sum(ReadOnlySpan<char> digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var place = 0; place < weights.Length; place++)
        {
            sum += (digits[place] - '0') * weights[place];
        }

        return sum;
    }

    // Every second digit counts twice, and two digits of that as their sum.
    private static int AddCrosswise(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var value = (digits[place] - '0') * (1 + (place % 2));
            sum += value > 9 ? value - 9 : value;
        }

        return sum;
    }

    private static bool IsByLuhn(ReadOnlySpan<char> digits)
    {
        var turned = digits.ToArray();
        turned.AsSpan().Reverse();
        return AddCrosswise(turned) % 10 == 0;
    }

    // ISO 7064, modulo 11,10.
    private static bool IsByTenAndEleven(string digits)
    {
        var product = 10;
        foreach (var digit in digits.AsSpan(0, digits.Length - 1))
        {
            var sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    // ISO 7064, modulo 97: letters count from 10.
    private static bool IsBy97(string text)
    {
        var rest = 0;
        foreach (var sign in text)
        {
            rest = ((rest * (char.IsAsciiDigit(sign) ? 10 : 100)) + (char.IsAsciiDigit(sign) ? sign - '0' : sign - 'A' + 10)) % 97;
        }

        return rest == 1;
    }

    private static bool IsBulgarian(string own)
    {
        var first = Sum(own, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        return own[8] - '0' == (first < 10 ? first : Sum(own, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10);
    }

    private static char BrazilianDigit(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var place = 0; place < signs.Length; place++)
        {
            sum += (signs[place] - '0') * (2 + ((signs.Length - 1 - place) % 8));
        }

        return sum % 11 < 2 ? '0' : (char)('0' + 11 - (sum % 11));
    }

    // The first two check the nine of the company, which have a check of their own, save Monaco's; newer ones have a letter there.
    private static bool IsFrench(string own)
        => (own[2..5] == "000" || IsByLuhn(own.AsSpan(2)))
            && (own.AsSpan(0, 2).ContainsAnyExceptInRange('0', '9') || ((Number(own[2..]) * 100) + 12) % 97 == Number(own[..2]));

    private static bool IsIrish(string own)
    {
        var isOld = !char.IsAsciiDigit(own[1]);
        var digits = isOld ? $"0{own[2..7]}{own[0]}" : own[..7];
        return own[7] == IrishLetters[(Sum(digits, 8, 7, 6, 5, 4, 3, 2) + (own.Length > 8 ? 9 * (own[8] - 'A' + 1) : 0)) % 23];
    }

    private static bool IsLithuanian(string own)
    {
        int Weighted(int first) => Enumerable.Range(0, own.Length - 1).Sum(p => (own[p] - '0') * (1 + ((p + first - 1) % 9))) % 11;
        return own[^1] - '0' == (Weighted(1) is < 10 and var check ? check : Weighted(3) % 10);
    }

    [GeneratedRegex(
        "^(?:A[OT]|B[EGR]|C[HYZ]|D[EK]|E[ES]|F[IR]|G[BR]|H[RU]|I[EMT]|L[TUV]|MT|N[LO]|PL|RO|S[EIK]|US)$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    // Persons have other forms, or other first digits, in Angola, Bulgaria, Brazil, Czechia, Spain, Latvia and Romania: those are not here.
    [GeneratedRegex(@"^(?:
        AO[0-9]{10}|ATU[0-9]{8}|BE[01]?[0-9]{9}|BG[0-9]{9}|BR[0-9A-Z]{12}[0-9]{2}|CHE[0-9]{9}(?:MWST|TVA|IVA|TPV)?|CY[0-9]{8}[A-Z]
        |CZ[0-8][0-9]{7}|DE[1-9][0-9]{8}|DK[1-9][0-9]{7}|EE[0-9]{9}|ES[A-HJNP-SUVW][0-9]{7}[0-9A-J]|FI[0-9]{8}|FR[0-9A-HJ-NP-Z]{2}[0-9]{9}
        |(?:GB|IM)[0-9]{9}(?:[0-9]{3})?|GR[0-9]{9}|HR[0-9]{11}|HU[0-9]{8}|IE[0-9](?:[0-9]{6}[A-W][A-I]?|[A-Z][0-9]{5}[A-W])
        |IT[0-9]{7}(?:0[0-9]{2}|100|12[01]|888|999)[0-9]|LT(?:[0-9]{3})?[0-9]{7}1[0-9]|LU[0-9]{8}|LV[4-9][0-9]{10}|MT[0-9]{8}
        |NL[0-9]{9}B[0-9]{2}|NO[0-9]{9}(?:MVA)?|PL[0-9]{10}|RO[1-9][0-9]{3,9}|SE[0-9]{10}01|SI[1-9][0-9]{7}|SK[1-9][0-9][2-47-9][0-9]{7}
        |US[0-9]{9}
        )$", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();

    [GeneratedRegex("^(?=(?:[A-Z]*[0-9]){4})[0-9A-Z]{4,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Any();
}
