using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Core;

/// <summary>
/// A code or number by which something is known, as spreadsheets and other programs leave it: a column with a gap makes 88000750 into
/// 88000750.0, and a narrow one makes it into 8.8E+07.
/// </summary>
public static class StatedCode
{
    // Beyond it a floating-point number is no longer one whole number alone.
    private const decimal LargestExact = 9_007_199_254_740_992m;

    /// <summary>
    /// The code without what a spreadsheet added: 88000750.0 and 8.800075E+07 are 88000750. Any text that is no number stays as it is.
    /// Null when digits are lost (1.23457E+17) or when it can be read two ways (30.000).
    /// </summary>
    /// <param name="text">The code as it is written, without spaces around it.</param>
    public static string? Of(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (at <= 0 || text[at] is not ('.' or ',' or 'e' or 'E'))
        {
            return text;
        }

        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            return IsScientific(text, exponent) ? Expanded(text, exponent) : text;
        }

        var zeros = text.AsSpan(at + 1);
        return zeros.IsEmpty || zeros.IndexOfAnyExcept('0') >= 0 ? text
            : zeros.Length == 3 && at <= 3 && text[0] != '0' ? null
            : text[..at];
    }

    /// <summary>
    /// The code of a number in JSON, which a program wrote: 5.0E8 is 500000000. Null when it is so large that it has lost digits.
    /// </summary>
    /// <param name="number">A number of JSON.</param>
    public static string? Of(JsonElement number)
    {
        var raw = number.GetRawText();
        return raw.AsSpan().IndexOfAny(".eE") < 0 ? raw
            : !number.TryGetDecimal(out var value) || Math.Abs(value) > LargestExact ? null
            : decimal.IsInteger(value) ? value.ToString("0", CultureInfo.InvariantCulture)
            : raw;
    }

    // 12E3 may be a code; a fraction or a sign makes it a number.
    private static bool IsScientific(string text, int exponent)
    {
        var power = text.AsSpan(exponent + 1);
        var isSigned = power is ['+', ..] or ['-', ..];
        var mantissa = text.AsSpan(0, exponent);
        return (isSigned || mantissa.IndexOfAny('.', ',') >= 0) && mantissa.IndexOfAnyExcept(StatedNumber.Digits) < 0
            && power.Length > (isSigned ? 1 : 0) && power[(isSigned ? 1 : 0)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // Only what states each digit before the decimal sign is the number that it was.
    private static string? Expanded(string text, int exponent)
    {
        var point = text.AsSpan(0, exponent).IndexOfAny('.', ',');
        var fraction = point < 0 ? 0 : exponent - point - 1;
        return StatedNumber.Of(text) is { Value: { } value } && decimal.IsInteger(value)
            && int.TryParse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            && power >= 0 && fraction >= power
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : null;
    }
}
