using System.Buffers;
using System.Globalization;

namespace OgpGraph.Core;

/// <summary>
/// A number as sources and readers write it: one reader for the files of every format and for what is typed. Point and comma may each be
/// the decimal or the thousands sign; what stands alone before
/// exactly three digits (1.234, 105,000) can be read two ways and is never guessed, and two groups (1.234.567) or both signs (1.234,56) are
/// clear. Spaces of any width and apostrophes divide thousands alone.
/// A sign may stand before or behind; brackets mean below zero, as in accounts; the sign of the euro may stand at either end; an exponent
/// says that point or comma is the decimal one.
/// </summary>
/// <param name="Value">The number; null when there is a doubt.</param>
/// <param name="Doubt">Why there is none.</param>
public readonly record struct StatedNumber(decimal? Value, NumberDoubt Doubt)
{
    /// <summary>The largest number that is taken, either side of zero: 10¹⁵.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    internal static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private const int LongestNumber = 64;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A number that people write: an amount or a count.</summary>
    /// <param name="text">As it is written.</param>
    public static StatedNumber Of(ReadOnlySpan<char> text) => Read(text, Largest, isShare: false);

    /// <summary>A share in percent, with or without its sign. A share is at most 100, so that 33.333 has one reading.</summary>
    /// <param name="text">As it is written.</param>
    public static StatedNumber OfShare(ReadOnlySpan<char> text) => Read(text, 100, isShare: true);

    /// <summary>A number that a program writes, as in JSON: the point is the decimal one, whatever stands behind it.</summary>
    /// <param name="number">As it is written, without the notations of people.</param>
    public static StatedNumber OfNumber(ReadOnlySpan<char> number) => Parsed(number);

    /// <summary>The number when it is whole and within <see cref="int"/>: 30.0 is 30. Null when it is not, or when there is none.</summary>
    public int? Whole
        => Value is { } value && value >= int.MinValue && value <= int.MaxValue && decimal.IsInteger(value) ? (int)value : null;

    private static StatedNumber Read(ReadOnlySpan<char> text, decimal most, bool isShare)
    {
        if (!TryStrip(text, isShare, out var number, out var isNegative))
        {
            return new(null, NumberDoubt.NotANumber);
        }

        var exponentAt = number.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        Span<char> digits = stackalloc char[LongestNumber];
        if (number.Length >= LongestNumber || !TryDecimal(mantissa, out var decimalAt)
            || (exponentAt >= 0 && mantissa.IndexOfAnyExcept(Digits) >= 0))
        {
            return new(null, NumberDoubt.NotANumber);
        }

        var length = 0;
        if (isNegative)
        {
            digits[length++] = '-';
        }

        for (var at = 0; at < mantissa.Length; at++)
        {
            if (at == decimalAt || char.IsAsciiDigit(mantissa[at]))
            {
                digits[length++] = at == decimalAt ? '.' : mantissa[at];
            }
        }

        number[mantissa.Length..].CopyTo(digits[length..]);
        var read = Parsed(digits[..(length + number.Length - mantissa.Length)]);
        return exponentAt < 0 && read.Value is { } value && MayBeThousands(mantissa, decimalAt)
            && Math.Abs(value) * 1000 <= most ? new(null, NumberDoubt.TwoReadings) : read;
    }

    private static StatedNumber Parsed(ReadOnlySpan<char> number)
    {
        if (!decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out var value))
        {
            // What has the form of a number and is no decimal is larger than one.
            return new(null, double.TryParse(number, Plain, CultureInfo.InvariantCulture, out _) ? NumberDoubt.BeyondReason
                : NumberDoubt.NotANumber);
        }

        var exponent = number.IndexOfAny('e', 'E');
        return Math.Abs(value) > Largest || (value == 0 && (exponent < 0 ? number : number[..exponent]).IndexOfAnyInRange('1', '9') >= 0)
            ? new(null, NumberDoubt.BeyondReason) : new(value, NumberDoubt.None);
    }

    // Sign, brackets, the sign of the euro and of percent, each once.
    private static bool TryStrip(ReadOnlySpan<char> text, bool isShare, out ReadOnlySpan<char> number, out bool isNegative)
    {
        number = text.Trim();
        isNegative = false;
        var (isSigned, hasUnit) = (false, false);
        while (!number.IsEmpty)
        {
            var (first, last) = (number[0], number[^1]);
            if (!hasUnit && (first == '€' || last == '€' || (isShare && last == '%')))
            {
                hasUnit = true;
                number = first == '€' ? number[1..] : number[..^1];
            }
            else if (!isSigned && first is '+' or '-' or '\u2212')
            {
                (isSigned, isNegative) = (true, first != '+');
                number = number[1..];
            }
            else if (!isSigned && first == '(' && last == ')')
            {
                (isSigned, isNegative) = (true, true);
                number = number[1..^1];
            }
            else if (!isSigned && last is '-' or '\u2212' && number.Length > 1 && number[..^1].TrimEnd() is [.., >= '0' and <= '9'])
            {
                (isSigned, isNegative) = (true, true);
                number = number[..^1];
            }
            else
            {
                return true;
            }

            number = number.Trim();
        }

        return false;
    }

    // Where the decimal sign stands; the length of the number when it has none. False when signs stand where none can.
    private static bool TryDecimal(ReadOnlySpan<char> number, out int decimalAt)
    {
        decimalAt = number.Length;
        var (points, commas, dividers, lastPoint, lastComma) = (0, 0, 0, -1, -1);
        for (var at = 0; at < number.Length; at++)
        {
            switch (number[at])
            {
                case >= '0' and <= '9': break;
                case '.': points++; lastPoint = at; break;
                case ',': commas++; lastComma = at; break;
                case var letter when IsDivider(letter): dividers++; break;
                default: return false;
            }
        }

        if (number.Length == points + commas + dividers || (dividers > 0 && points + commas > 1))
        {
            return false;
        }

        if (points + commas == 1 || (points > 0 && commas > 0))
        {
            decimalAt = Math.Max(lastPoint, lastComma);
            if ((number[decimalAt] == '.' ? points : commas) > 1)
            {
                return false;
            }
        }

        return points + commas + dividers <= (decimalAt < number.Length ? 1 : 0) || AreThousands(number[..decimalAt])
            && number[decimalAt..].IndexOfAnyExcept(Digits) < 0;
    }

    // Groups of three behind a first one of one to three digits, divided by one and the same sign.
    private static bool AreThousands(ReadOnlySpan<char> whole)
    {
        var divider = '\0';
        while (whole.LastIndexOfAnyExceptInRange('0', '9') is var at and >= 0)
        {
            if (whole.Length - at != 4 || (divider != '\0' && divider != whole[at]))
            {
                return false;
            }

            divider = whole[at];
            whole = whole[..at];
        }

        return divider != '\0' && whole.Length is >= 1 and <= 3 && whole[0] != '0';
    }

    private static bool MayBeThousands(ReadOnlySpan<char> number, int decimalAt)
        => number.Length - decimalAt == 4 && decimalAt is >= 1 and <= 3 && number[0] != '0'
            && number[..decimalAt].IndexOfAnyExceptInRange('0', '9') < 0;

    // Spaces of any width and apostrophes.
    private static bool IsDivider(char letter) => letter is ' ' or '\'' or '\u2019' or '\u00a0' or '\u2007' or '\u2009' or '\u202f';
}
