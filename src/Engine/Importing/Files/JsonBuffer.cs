using System.Text.Json;
using System.Text.Unicode;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads tokens and whole values of JSON from a stream. Its memory is one buffer, as large as the largest value so far.</summary>
internal sealed class JsonBuffer(Stream content, string file, int limit)
{
    private static readonly JsonReaderOptions _options = new() { AllowMultipleValues = true, MaxDepth = 64 };

    private byte[] _bytes = new byte[256 << 10];
    private JsonReaderState _state = new(_options);
    private int _start;
    private int _end;
    private bool _isFinal;
    private long _line = 1;
    private int _counted;
    private int _held = -1;
    private long _dropped;

    /// <summary>The line of the next value.</summary>
    public long Line
    {
        get
        {
            var at = _start;
            while (at < _end && _bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)':')
            {
                at++;
            }

            Count(at);
            return _line;
        }
    }

    /// <summary>How many bytes were read.</summary>
    public long Offset => _dropped + _start;

    /// <summary>Goes forward to where a value begins, as if the content began there.</summary>
    /// <param name="offset">How many bytes from the beginning.</param>
    public void GoTo(long offset)
    {
        while (_dropped + _end <= offset && !_isFinal)
        {
            _start = _end;
            Fill();
        }

        (_start, _state) = ((int)Math.Min(offset - _dropped, _end), new JsonReaderState(_options));
    }

    /// <summary>Passes over an array or object.</summary>
    public void Skip()
    {
        var depth = 0;
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isFinal, _state);
            while (Read(ref reader))
            {
                depth += reader.TokenType switch
                {
                    JsonTokenType.StartArray or JsonTokenType.StartObject => 1,
                    JsonTokenType.EndArray or JsonTokenType.EndObject => -1,
                    _ => 0,
                };
                if (depth == 0)
                {
                    Advance(ref reader);
                    return;
                }
            }

            Advance(ref reader);
            if (_isFinal)
            {
                throw Fault("The file ends in the middle of a value: it is truncated. Get it again.");
            }

            Fill();
        }
    }

    /// <summary>Reads one token.</summary>
    /// <param name="token">The token; none at the end of the content.</param>
    /// <param name="name">The name, for a member's name; null otherwise.</param>
    public void Next(out JsonTokenType token, out string? name)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isFinal, _state);
            if (Read(ref reader))
            {
                token = reader.TokenType;
                name = token == JsonTokenType.PropertyName ? Name(ref reader) : null;
                Advance(ref reader);
                return;
            }

            if (_isFinal)
            {
                token = JsonTokenType.None;
                name = null;
                return;
            }

            Fill();
        }
    }

    /// <summary>The type of the next token, which stays to be read; none at the end of the content.</summary>
    public JsonTokenType Peek()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isFinal, _state);
            if (Read(ref reader))
            {
                return reader.TokenType;
            }

            if (_isFinal)
            {
                return JsonTokenType.None;
            }

            Fill();
        }
    }

    /// <summary>Reads a whole value.</summary>
    public JsonDocument Value()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isFinal, _state);
            if (Parse(ref reader, out var document))
            {
                var from = _start;
                Advance(ref reader);
                Check(_bytes.AsSpan(from, _start - from));
                return document!;
            }

            Fill();
        }
    }

    /// <summary>Keeps what is read from the next token on, until <see cref="Release"/>.</summary>
    public void Hold() => _held = _start;

    /// <summary>Lets go of what was kept.</summary>
    public void Release() => _held = -1;

    /// <summary>What was kept, as one value.</summary>
    public JsonDocument Held()
    {
        var span = _bytes.AsMemory(_held, _start - _held);
        var skipped = span.Span.IndexOfAnyExcept(" \t\r\n,"u8);
        Check(span.Span);
        var document = JsonDocument.Parse(span[skipped..].ToArray());
        _held = -1;
        return document;
    }

    /// <summary>An error at the place that was reached.</summary>
    public ImportFileException Fault(string reason, Exception? inner = null) => new(new ImportPlace(file, Line), reason, inner);

    private bool Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }

    private bool Parse(ref Utf8JsonReader reader, out JsonDocument? document)
    {
        try
        {
            // The separator before the value belongs to the token after it.
            document = null;
            return reader.Read() && JsonDocument.TryParseValue(ref reader, out document);
        }
        catch (JsonException fault)
        {
            throw Malformed(fault);
        }
    }

    private string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw Fault("A member's name is not valid UTF-8. Convert the file to UTF-8.", fault);
        }
    }

    private ImportFileException Malformed(JsonException fault)
    {
        var line = Line + (fault.LineNumber ?? 0);
        var reason = IsCutOff() ? "The file ends in the middle of a value: it is truncated. Get it again."
            : fault.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? "The JSON is nested deeper than 64 levels."
            : $"This is no JSON: {fault.Message.Split(". LineNumber", 2)[0].TrimEnd('.')}.";
        return new ImportFileException(new ImportPlace(file, line), reason, fault);
    }

    // What is well formed as long as more may come is cut off when no more comes.
    private bool IsCutOff()
    {
        if (!_isFinal)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Check(ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
        {
            throw Fault("The file is not UTF-8, as JSON must be (RFC 8259, section 8.1). Convert it from its encoding, often ISO-8859-1 or Windows-1252, to UTF-8.");
        }
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
    }

    private void Count(int to)
    {
        if (to > _counted)
        {
            _line += _bytes.AsSpan(_counted, to - _counted).Count((byte)'\n');
            _counted = to;
        }
    }

    private void Fill()
    {
        var keep = _held >= 0 ? _held : _start;
        Count(_start);
        if (keep > 0)
        {
            _bytes.AsSpan(keep, _end - keep).CopyTo(_bytes);
            _dropped += keep;
            (_start, _end, _counted) = (_start - keep, _end - keep, _counted - keep);
            _held = _held >= 0 ? 0 : -1;
        }

        if (_end == _bytes.Length)
        {
            if (_bytes.Length >= limit)
            {
                throw Fault($"A record is larger than {limit >> 20} MB. Is this the right format?");
            }

            Array.Resize(ref _bytes, Math.Min(_bytes.Length * 2, limit));
        }

        var read = content.Read(_bytes, _end, _bytes.Length - _end);
        _isFinal = read == 0;
        _end += read;
    }
}
