using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>A growing UTF-8 buffer from the pool, with the few forms of JSON that answers need. What was written can be taken back.</summary>
internal sealed class JsonOutput(int most = int.MaxValue) : IDisposable
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    // How many units of the last of so many places one is.
    private static readonly uint[] Units = [.. Enumerable.Range(0, DecimalForm.MostPlaces + 1).Select(p => (uint)DecimalForm.Scale(p))];

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>How much was written; set it back to take the rest back.</summary>
    public int Length { get; set; }

    /// <summary>How much may be written.</summary>
    public int Most { get; set; } = most;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    public void Write(byte value)
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        Length += bytes.Length;
    }

    public void WriteNull() => Write("null"u8);

    public void WriteBoolean(bool value) => Write(value ? "true"u8 : "false"u8);

    public void WriteInteger(long value)
    {
        Utf8Formatter.TryFormat(value, Space(20), out var written);
        Length += written;
    }

    public void WriteReal(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNull();
            return;
        }

        value.TryFormat(Space(32), out var written, "R", CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a decimal that is stored as an integer of units of its last place, without zeros at its end.</summary>
    public void WriteScaled(long value, int places)
    {
        var space = Space(28);
        var magnitude = value < 0 ? (ulong)(-(value + 1)) + 1 : (ulong)value;
        var at = 0;
        if (value < 0)
        {
            space[at++] = (byte)'-';
        }

        var unit = Units[places];
        Utf8Formatter.TryFormat(magnitude / unit, space[at..], out var written);
        at += written;
        var fraction = (uint)(magnitude % unit);
        if (fraction > 0)
        {
            space[at++] = (byte)'.';
            for (var digit = unit / 10; fraction > 0; digit /= 10)
            {
                space[at++] = (byte)('0' + (fraction / digit));
                fraction %= digit;
            }
        }

        Length += at;
    }

    /// <summary>Writes a decimal, without zeros at its end.</summary>
    public void WriteDecimal(decimal value)
    {
        value.TryFormat(Space(40), out var written, "0.############################", CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes units of the last place as a decimal string with all its places.</summary>
    public void WriteMoney(long units, int places)
    {
        var space = Space(30);
        var magnitude = units < 0 ? (ulong)(-(units + 1)) + 1 : (ulong)units;
        var at = 0;
        space[at++] = (byte)'"';
        if (units < 0)
        {
            space[at++] = (byte)'-';
        }

        var unit = Units[places];
        Utf8Formatter.TryFormat(magnitude / unit, space[at..], out var written);
        at += written;
        if (places > 0)
        {
            var fraction = (uint)(magnitude % unit);
            space[at++] = (byte)'.';
            for (var digit = unit / 10; digit > 0; digit /= 10)
            {
                space[at++] = (byte)('0' + (fraction / digit));
                fraction %= digit;
            }
        }

        space[at++] = (byte)'"';
        Length += at;
    }

    /// <summary>Writes text as a JSON string. It is valid UTF-8 already; only what JSON forbids is escaped.</summary>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        var space = Space(text.Length + 2);
        var escape = text.IndexOfAny(Escaped);
        space[0] = (byte)'"';
        if (escape < 0)
        {
            text.CopyTo(space[1..]);
            space[text.Length + 1] = (byte)'"';
            Length += text.Length + 2;
            return;
        }

        Length++;
        while (escape >= 0)
        {
            Write(text[..escape]);
            WriteEscaped(text[escape]);
            text = text[(escape + 1)..];
            escape = text.IndexOfAny(Escaped);
        }

        Write(text);
        Write((byte)'"');
    }

    /// <summary>Writes bytes as a base64url string.</summary>
    public void WriteBase64(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        Span<byte> joined = head.Length + tail.Length <= 256 ? stackalloc byte[head.Length + tail.Length] : new byte[head.Length + tail.Length];
        head.CopyTo(joined);
        tail.CopyTo(joined[head.Length..]);
        var space = Space(Base64Url.GetEncodedLength(joined.Length) + 2);
        space[0] = (byte)'"';
        Base64Url.EncodeToUtf8(joined, space[1..], out _, out var written);
        space[written + 1] = (byte)'"';
        Length += written + 2;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            Length = 0;
        }
    }

    private void WriteEscaped(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                Write("\\\""u8);
                break;
            case (byte)'\\':
                Write("\\\\"u8);
                break;
            case (byte)'\n':
                Write("\\n"u8);
                break;
            case (byte)'\r':
                Write("\\r"u8);
                break;
            case (byte)'\t':
                Write("\\t"u8);
                break;
            default:
                Write("\\u00"u8);
                Write((byte)(value < 0x10 ? '0' : '1'));
                Write((byte)"0123456789abcdef"[value & 0xF]);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Space(int length)
    {
        if (_buffer.Length - Length < length)
        {
            Grow(length);
        }

        return _buffer.AsSpan(Length);
    }

    /// <summary>Refuses what is longer than it may be. A buffer that grows does so by itself, but a pooled one has room to spare.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.AnswerLimit"/>.</exception>
    public void CheckLength(int more = 0)
    {
        if ((long)Length + more > Most)
        {
            throw new GraphException(ErrorCode.AnswerLimit, $"The answer would have more than {Most} bytes. Ask for fewer rows (first:) or fewer fields, or take it in pages.");
        }
    }

    private void Grow(int length)
    {
        CheckLength(length);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + length));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
