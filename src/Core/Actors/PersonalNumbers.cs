namespace OgpGraph.Core;

/// <summary>
/// The kinds of natural persons' numbers that every import knows beside Portugal's. A module for one of these countries names its kind,
/// so that it is looked for in keys without a separator or label too.
/// </summary>
public static class PersonalNumbers
{
    private const string SpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

    // What a sign counts at the odd places of a codice fiscale: 0 to 9, which count as A to J, and A to Z.
    private static readonly int[] ItalianOdds =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>Brazil's CPF, as 529.982.247-25: eleven digits, of which the last two check the others.</summary>
    public static PersonalNumberPattern Cpf { get; } = new("CPF", "BR", ["###.###.###-##"], ["C.P.F", "CPF/MF"], IsCpf);

    /// <summary>
    /// Spain's DNI, as 12345678Z: eight digits and a letter that checks them. Without its letter it is one behind a label alone.
    /// </summary>
    public static PersonalNumberPattern Dni { get; } = new("DNI", "ES", ["##.###.###-@", "##.###.###"], ["D.N.I", "NIF", "N.I.F"], IsDni);

    /// <summary>
    /// Spain's NIE, as X1234567L, and the numbers of the same form with K, L or M: a letter, seven digits and a letter that checks them.
    /// </summary>
    public static PersonalNumberPattern Nie { get; }
        = new("NIE", "ES", [.. "XYZKLM".Select(first => $"{first}-#.###.###-@")], ["N.I.E", "NIF", "N.I.F"], IsNie);

    /// <summary>
    /// Italy's codice fiscale, as RSSMRA80A01H501U: six letters, the day of birth, the place, and a letter that checks them.
    /// </summary>
    public static PersonalNumberPattern CodiceFiscale { get; }
        = new("codice fiscale", "IT", ["@@@@@@##@##@###@"], ["C.F", "CF"], IsCodiceFiscale);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PersonalNumberPattern> All { get; } = [Cpf, Dni, Nie, CodiceFiscale];

    private static bool IsCpf(string number)
        => number.AsSpan().IndexOfAnyExcept(number[0]) >= 0
            && CpfDigit(number.AsSpan(0, 9)) == number[9] && CpfDigit(number.AsSpan(0, 10)) == number[10];

    // Modulo 11: the weights go down to 2, and a remainder of 10 is written 0.
    private static char CpfDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            sum += (digits[place] - '0') * (digits.Length + 1 - place);
        }

        return (char)('0' + (sum * 10 % 11 % 10));
    }

    private static bool IsDni(string number) => number.Length == 9 && number[8] == SpanishLetter(number.AsSpan(0, 8));

    // X, Y and Z stand for the digits 0, 1 and 2.
    private static bool IsNie(string number)
        => number[8] == SpanishLetter(number[0] is >= 'X' and <= 'Z' ? $"{number[0] - 'X'}{number.AsSpan(1, 7)}" : number.AsSpan(1, 7));

    private static char SpanishLetter(ReadOnlySpan<char> digits)
        => SpanishLetters[int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) % SpanishLetters.Length];

    private static bool IsCodiceFiscale(string number)
    {
        var sum = 0;
        for (var place = 0; place < 15; place++)
        {
            var value = char.IsAsciiDigit(number[place]) ? number[place] - '0' : number[place] - 'A';
            sum += place % 2 == 0 ? ItalianOdds[value] : value;
        }

        return number[15] == (char)('A' + (sum % 26));
    }
}
