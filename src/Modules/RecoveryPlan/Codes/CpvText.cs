using System.Text;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// A code of the Common Procurement Vocabulary as sources write it: eight digits, with or without the check digit, behind a dash or not, in
/// groups (72.00.00.00-5) or in one, behind CPV or its address, and what a publisher writes after it. Seven digits are a code whose zero in
/// front was lost, as where it was taken for a number. All give one code, with the check digit that is right.
/// </summary>
/// <param name="Code">The code as 45000000-7; null when the text begins with none of a division that there is.</param>
/// <param name="Label">What stands behind it; null for nothing.</param>
/// <param name="HasWrongDigit">True when another check digit is stated.</param>
/// <param name="LacksZero">True when the zero in front is missing.</param>
public readonly record struct CpvText(string? Code, string? Label, bool HasWrongDigit, bool LacksZero)
{
    private const int Digits = 8;
    private const int Whole = 10;

    /// <summary>Reads one.</summary>
    /// <param name="text">As it is written, without spaces around it.</param>
    public static CpvText Of(string text) => Read(text) is { Code: not null } read ? read : Bare(text) is { } bare ? Read(bare) : default;

    private static CpvText Read(string text)
    {
        var length = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        var hasDash = length < text.Length - 1 && text[length] is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2212'
            && char.IsAsciiDigit(text[length + 1]) && (length + 2 == text.Length || !char.IsAsciiDigit(text[length + 2]));
        var isShort = length == Digits - 1;
        if (!isShort && length != Digits && (length != Digits + 1 || hasDash))
        {
            return default;
        }

        Span<char> code = stackalloc char[Whole];
        code[0] = '0';
        text.AsSpan(0, isShort ? length : Digits).CopyTo(isShort ? code[1..] : code);
        (code[Digits], code[Digits + 1]) = ('-', CpvCheckDigit.Of(code[..Digits]));
        var stated = hasDash ? text[length + 1] : length > Digits ? text[Digits] : '\0';
        var isWrong = stated != '\0' && stated != code[Digits + 1];
        if (CpvRegister.DivisionOf(code) is null || (isShort && isWrong))
        {
            return default;
        }

        var end = hasDash ? length + 2 : length;
        var rest = text.AsSpan(end);
        if (!hasDash && !rest.IsEmpty && char.IsLetterOrDigit(rest[0]))
        {
            return default;
        }

        var isItself = end == Whole && code.SequenceEqual(text.AsSpan(0, end));
        return new CpvText(isItself && rest.IsEmpty ? text : code.ToString(), LabelOf(rest), isWrong, isShort);
    }

    // The code without what stands before it and between its groups of two or three digits; null when there is nothing of the kind.
    private static string? Bare(string text)
    {
        var code = text.AsSpan();
        if (code.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            code = code[(code.LastIndexOfAny("/#-") + 1)..];
        }
        else if (code.StartsWith("CPV", StringComparison.OrdinalIgnoreCase))
        {
            code = code[3..].TrimStart(" \u00a0:.,;_/-\u2010\u2011\u2013");
        }

        var digits = new StringBuilder(text.Length);
        var (at, group) = (0, 0);
        for (; at < code.Length && digits.Length < Digits; at++)
        {
            if (char.IsAsciiDigit(code[at]))
            {
                digits.Append(code[at]);
                group++;
            }
            else if ((code[at] is '.' or ' ' or '\u00a0' or '\u202f') && at + 1 < code.Length && char.IsAsciiDigit(code[at + 1])
                && (group is 2 or 3 || (group == 1 && digits.Length == 1)))
            {
                group = 0;
            }
            else
            {
                break;
            }
        }

        return digits.Length < Digits - 1 || group == 1 || (at == digits.Length && code.Length == text.Length) ? null
            : digits.Append(code[at..]).ToString();
    }

    // A spreadsheet's .0 is no label, nor is another code.
    private static string? LabelOf(ReadOnlySpan<char> rest)
    {
        var label = rest.TrimStart(" ,;:|/-\u2013\u2014.");
        var digits = label.IndexOfAnyExceptInRange('0', '9');
        return label.IndexOfAnyExcept('0') < 0 || digits >= Digits - 1 || (digits < 0 && label.Length >= Digits - 1) ? null
            : label.Trim().ToString();
    }
}
