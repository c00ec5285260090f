namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>
/// Reads a document token by token without making anything of it. The library's own lexer is not used for this: the exception that it
/// throws draws the faulty line with a loop that is quadratic in the column (17 seconds for one line of 250,000 characters).
/// </summary>
internal ref struct DocumentTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _lineStart;

    /// <summary>Where the current token starts; the end of the text after the last one.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends.</summary>
    public int End { get; private set; }

    /// <summary>True when the current token is a string or a block string.</summary>
    public bool IsString { get; private set; }

    /// <summary>The farthest column at which a token, or the end, stands.</summary>
    public int FarthestColumn { get; private set; }

    /// <summary>True once a comment had a backslash, which the library wrongly reads as an escape.</summary>
    public bool HasBackslashInComment { get; private set; }

    /// <summary>What is wrong with the text at <see cref="Start"/>; null while it is well-formed.</summary>
    public string? Error { get; private set; }

    /// <summary>Goes to the next token; false at the end and on an error.</summary>
    public bool MoveNext()
    {
        Start = SkipIgnored(End);
        FarthestColumn = Math.Max(FarthestColumn, Start - _lineStart);
        End = Start;
        IsString = false;
        if (Start == _text.Length)
            return false;

        var first = _text[Start];
        switch (first)
        {
            case '!' or '$' or '&' or '(' or ')' or ':' or '=' or '@' or '[' or ']' or '{' or '}' or '|':
                End = Start + 1;
                break;
            case '.' when _text[Start..].StartsWith("..."):
                End = Start + 3;
                break;
            case '"' when _text[Start..].StartsWith("\"\"\""):
                IsString = true;
                ReadBlockString();
                break;
            case '"':
                IsString = true;
                ReadString();
                break;
            case '-' or (>= '0' and <= '9'):
                ReadNumber();
                break;
            default:
                if (IsNameStart(first))
                    ReadName();
                else
                    Fail(Start, char.IsControl(first) || char.IsSurrogate(first) ? $"unexpected character U+{(int)first:X4}" : $"unexpected character '{first}'");
                break;
        }

        return Error is null;
    }

    private int SkipIgnored(int position)
    {
        while (position < _text.Length)
        {
            switch (_text[position])
            {
                case '\n' or '\r':
                    _lineStart = ++position;
                    break;
                case ' ' or '\t' or ',' or '\uFEFF':
                    position++;
                    break;
                case '#':
                    var length = _text[position..].IndexOfAny('\n', '\r');
                    var end = length < 0 ? _text.Length : position + length;
                    HasBackslashInComment |= _text[position..end].Contains('\\');
                    position = end;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private void ReadName()
    {
        var position = Start + 1;
        while (position < _text.Length && (IsNameStart(_text[position]) || char.IsAsciiDigit(_text[position])))
            position++;
        End = position;
    }

    private void ReadNumber()
    {
        var position = Start + (_text[Start] == '-' ? 1 : 0);
        var wellFormed = At(position) != '0' || !char.IsAsciiDigit(At(position + 1));
        wellFormed &= SkipDigits(ref position);
        if (wellFormed && At(position) == '.')
        {
            position++;
            wellFormed = SkipDigits(ref position);
        }

        if (wellFormed && At(position) is 'e' or 'E')
        {
            position++;
            if (At(position) is '+' or '-')
                position++;
            wellFormed = SkipDigits(ref position);
        }

        if (!wellFormed || At(position) == '.' || IsNameStart(At(position)))
            Fail(Start, "this is not a number");
        End = position;
    }

    private readonly bool SkipDigits(ref int position)
    {
        var start = position;
        while (char.IsAsciiDigit(At(position)))
            position++;
        return position > start;
    }

    private void ReadString()
    {
        var half = false;
        for (var position = Start + 1; position < _text.Length; position++)
        {
            var unit = _text[position];
            if (unit is '\n' or '\r')
                break;
            if (unit == '"')
            {
                if (half)
                    break;
                End = position + 1;
                return;
            }

            if (unit == '\\' && !ReadEscape(ref position, out unit))
            {
                Fail(position, "the string has an unknown escape; use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits");
                return;
            }

            if (unit < ' ' && unit != '\t' && _text[position] == unit)
            {
                Fail(position, $"the string has the control character U+{(int)unit:X4}; write it as an escape");
                return;
            }

            if (!Pair(ref half, unit))
                break;
        }

        Fail(Start, half ? "the string has half of a surrogate pair" : "the string does not end on its line; add the closing quote, or use a block string");
    }

    private readonly bool ReadEscape(ref int position, out char unit)
    {
        unit = ' ';
        var next = At(position + 1);
        if (next == 'u' && position + 6 <= _text.Length
            && ushort.TryParse(_text.Slice(position + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            position += 5;
            unit = (char)code;
            return true;
        }

        position++;
        return next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
    }

    private void ReadBlockString()
    {
        var half = false;
        for (var position = Start + 3; position < _text.Length; position++)
        {
            var unit = _text[position];
            if (unit is '\n' or '\r')
                _lineStart = position + 1;
            if (unit == '\\' && _text[(position + 1)..].StartsWith("\"\"\""))
            {
                position += 3;
                unit = '"';
            }
            else if (unit == '"' && _text[position..].StartsWith("\"\"\""))
            {
                if (half)
                    break;
                End = position + 3;
                return;
            }

            if (unit < ' ' && unit is not ('\t' or '\n' or '\r'))
            {
                Fail(position, $"the block string has the control character U+{(int)unit:X4}");
                return;
            }

            if (!Pair(ref half, unit))
                break;
        }

        Fail(Start, half ? "the block string has half of a surrogate pair" : "the block string does not end; add three closing quotes");
    }

    /// <summary>Follows surrogate pairs; false when one is broken, with <paramref name="half"/> true.</summary>
    private static bool Pair(ref bool half, char unit)
    {
        var whole = half == char.IsLowSurrogate(unit);
        half = whole ? char.IsHighSurrogate(unit) : true;
        return whole;
    }

    private readonly char At(int position) => position < _text.Length ? _text[position] : '\0';

    private static bool IsNameStart(char unit) => char.IsAsciiLetter(unit) || unit == '_';

    private void Fail(int position, string error)
    {
        Start = position;
        End = _text.Length;
        Error = error;
    }
}
