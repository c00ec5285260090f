using System.Buffers;
using System.Globalization;
using System.Text;

namespace OgpGraph.Core;

/// <summary>
/// A text with the digits, letters and signs of ASCII for those that mean the same: signs of full width, mathematical digits and digits of other scripts.
/// Other signs stay as they are.
/// </summary>
internal static class PlainText
{
    // No other digit stands before it.
    private const char First = '\u0660';
    private const char Mathematical = '\ud835';

    private static readonly SearchValues<char> Others = SearchValues.Create(
    [
        Mathematical,
        .. Enumerable.Range(First, char.MaxValue - First + 1).Select(c => (char)c).Where(c => IsWide(c) || char.IsDigit(c)),
    ]);

    /// <summary>True when the text has no sign that stands for one of ASCII.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange(First, char.MaxValue);
        return at < 0 || text[at..].IndexOfAny(Others) < 0;
    }

    /// <summary>The text; itself when it is plain.</summary>
    public static string Of(string text) => Of(text, out _);

    /// <summary>The text; itself when it is plain.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="places">Where each of its signs stands in the text, and then the text's length; null when it is plain.</param>
    public static string Of(string text, out int[]? places)
    {
        places = null;
        if (IsIn(text))
        {
            return text;
        }

        var (plain, at) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var place = 0; place < text.Length; place++)
        {
            at.Add(place);
            if (text[place] == Mathematical && place + 1 < text.Length && Sign(text, place) is { } sign)
            {
                plain.Append(sign);
                place++;
            }
            else
            {
                plain.Append(IsWide(text[place]) ? (char)(text[place] - '\uff01' + '!')
                    : char.IsDigit(text[place]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text[place])) : text[place]);
            }
        }

        at.Add(text.Length);
        places = [.. at];
        return plain.ToString();
    }

    private static char? Sign(string text, int place)
        => char.IsLowSurrogate(text[place + 1]) && char.ConvertToUtf32(text[place], text[place + 1]) is >= 0x1d7ce and <= 0x1d7ff and var code
            ? (char)('0' + ((code - 0x1d7ce) % 10)) : null;

    private static bool IsWide(char sign) => sign is >= '\uff01' and <= '\uff5e';
}
