using System.Text;
using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The records of a JSON file, one by one, in whatever container they come: see <see cref="IImportFile.Json(string[])"/>.
/// </summary>
internal sealed class JsonRecords : IDisposable
{
    private readonly JsonBuffer _buffer;
    private readonly HashSet<string> _arrays;
    private readonly string _file;
    private readonly Action<ImportRule, ImportPlace> _report;
    private Dictionary<string, JsonElement> _envelope = new(StringComparer.Ordinal);
    private readonly List<JsonDocument> _members = [];
    private readonly Stream _content;
    private readonly JsonAhead? _ahead;
    private JsonDocument? _current;
    private bool _hasAny;

    public JsonRecords(
        Stream content,
        string file,
        IReadOnlyCollection<string> arrays,
        ImportLimits limits,
        Action<ImportRule, ImportPlace> report,
        JsonAhead? ahead = null)
    {
        _content = Utf8(content);
        _buffer = new JsonBuffer(_content, file, limits.RecordBytes);
        _arrays = [.. arrays];
        (_file, _report, _ahead) = (file, report, ahead);
    }

    /// <summary>The records.</summary>
    /// <exception cref="ImportFileException">The file is empty, or its only value is no data: null, an empty object, an API's error.</exception>
    public IEnumerable<ImportRecord> All()
    {
        if (_buffer.Peek() == JsonTokenType.None)
        {
            throw _buffer.Fault("The file is empty.");
        }

        while (_buffer.Peek() != JsonTokenType.None)
        {
            var isFirst = !_hasAny;
            foreach (var record in _buffer.Peek() == JsonTokenType.StartArray ? Items("", wrapped: true) : One(""))
            {
                if (isFirst && record.Place.Pointer is "" && _buffer.Peek() == JsonTokenType.None && JsonAnswer.Fault(record.Json) is { } reason)
                {
                    throw new ImportFileException(record.Place, reason);
                }

                if (isFirst && record.Place.Pointer is "/0" && _buffer.Peek() == JsonTokenType.EndArray
                    && JsonAnswer.FaultOfItem(record.Json) is { } fault)
                {
                    throw new ImportFileException(record.Place, fault);
                }

                yield return record;
            }
        }

        if (!_hasAny)
        {
            _report(FileRules.NoRecord, new ImportPlace(_file, 1));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _current?.Dispose();
        _content.Dispose();
    }

    // JSON is UTF-8; UTF-16 is seen by its mark or its zeros.
    internal static Stream Utf8(Stream content)
    {
        var head = new byte[4];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var encoding = FileKind.EncodingOf(head.AsSpan(0, read));
        var skipped = FileKind.Marked(head.AsSpan(0, read))?.GetPreamble().Length ?? 0;
        var rest = new PrefixedStream(head.AsMemory(skipped, read - skipped), content);
        return encoding is null or UTF8Encoding ? rest : Encoding.CreateTranscodingStream(rest, encoding, Encoding.UTF8);
    }

    private IEnumerable<ImportRecord> Items(string pointer, bool wrapped)
    {
        _buffer.Next(out _, out _);
        for (var index = 0L; _buffer.Peek() != JsonTokenType.EndArray; index++)
        {
            var at = $"{pointer}/{index}";
            if (wrapped)
            {
                foreach (var record in One(at))
                {
                    yield return record;
                }
            }
            else if (Whole(at) is { } record)
            {
                yield return record;
            }
        }

        _buffer.Next(out _, out _);
    }

    // An object with an array that is asked for is a package; what is none is the record itself.
    private IEnumerable<ImportRecord> One(string pointer)
    {
        if (_arrays.Count == 0 || _buffer.Peek() != JsonTokenType.StartObject)
        {
            if (Whole(pointer) is { } whole)
            {
                yield return whole;
            }

            yield break;
        }

        var line = _buffer.Line;
        Forget();
        _buffer.Hold();
        var isPackage = false;
        ImportRecord? last = null;
        _buffer.Next(out _, out _);
        var begin = _buffer.Offset - 1;
        while (true)
        {
            _buffer.Next(out var token, out var name);
            if (token == JsonTokenType.EndObject)
            {
                break;
            }

            if (name is not null && _arrays.Contains(name) && _buffer.Peek() == JsonTokenType.StartArray)
            {
                if (!isPackage)
                {
                    Around(begin);
                }

                isPackage = true;
                _buffer.Release();
                if (last is { } before)
                {
                    yield return before;
                }

                last = null;
                foreach (var record in Items($"{pointer}/{Escaped(name)}", wrapped: false))
                {
                    // The last record comes with all that stands behind it.
                    last = _buffer.Peek() == JsonTokenType.EndArray ? record : null;
                    if (last is null)
                    {
                        yield return record;
                    }
                }
            }
            else
            {
                Add(name!, _buffer.Value());
            }
        }

        if (last is { } final)
        {
            yield return final;
        }

        if (isPackage && !_hasAny && JsonAnswer.Error(_envelope.Select(m => (m.Key, m.Value))) is { } reason)
        {
            throw new ImportFileException(new ImportPlace(_file, line, pointer), reason);
        }

        if (!isPackage)
        {
            Forget();
            Take(_buffer.Held());
            if (Sound(new ImportPlace(_file, line, pointer)) is { } bare)
            {
                yield return bare;
            }
        }

        Forget();
        if (isPackage)
        {
            // Who reads can tell the next package from this one.
            _envelope = new(StringComparer.Ordinal);
        }
    }

    private void Add(string name, JsonDocument member)
    {
        _members.Add(member);
        _envelope[name] = member.RootElement;
    }

    // What stands behind the records and is wanted with them.
    private void Around(long begin)
    {
        foreach (var (name, member) in _ahead?.Behind(begin, _envelope.ContainsKey) ?? [])
        {
            Add(name, member);
        }
    }

    private ImportRecord? Whole(string pointer)
    {
        var line = _buffer.Line;
        Take(_buffer.Value());
        return Sound(new ImportPlace(_file, line, pointer));
    }

    private ImportRecord? Sound(ImportPlace place)
    {
        _hasAny = true;
        if (HasBrokenText(_current!.RootElement))
        {
            _report(FileRules.InvalidText, place);
            return null;
        }

        return new ImportRecord(_current.RootElement, place, _envelope);
    }

    private void Take(JsonDocument document)
    {
        _current?.Dispose();
        _current = document;
    }

    private void Forget()
    {
        _envelope.Clear();
        _members.ForEach(m => m.Dispose());
        _members.Clear();
    }

    // Half of a surrogate pair can only be written as an escape, and only reading it as text finds it.
    private static bool HasBrokenText(JsonElement record)
    {
        if (!System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(record).Contains((byte)0x5c))
        {
            return false;
        }

        var pending = new Stack<JsonElement>([record]);
        while (pending.TryPop(out var element))
        {
            try
            {
                switch (element.ValueKind)
                {
                    case JsonValueKind.Object:
                        foreach (var member in element.EnumerateObject())
                        {
                            _ = member.Name;
                            pending.Push(member.Value);
                        }

                        break;
                    case JsonValueKind.Array:
                        foreach (var item in element.EnumerateArray())
                        {
                            pending.Push(item);
                        }

                        break;
                    case JsonValueKind.String:
                        _ = element.GetString();
                        break;
                }
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
    }

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
