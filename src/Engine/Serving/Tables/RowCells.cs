using System.Buffers;
using System.Text.Json;

namespace OgpGraph.Engine.Serving;

/// <summary>The values of one object's columns, found in its JSON. They are valid until the next object is read.</summary>
internal sealed class RowCells : IDisposable
{
    private readonly CellNode _root;
    private readonly CellNode[] _columns;
    private readonly List<CellValue>[] _values;

    // Texts that JSON writes with escapes, as they are.
    private readonly ArrayBufferWriter<byte> _plain = new();

    public RowCells(CellNode root, int mostBytes)
    {
        _root = root;
        _columns = [.. root.Values];
        _values = [.. _columns.Select(_ => new List<CellValue>(1))];
        Output = new JsonOutput(mostBytes);
    }

    /// <summary>Where the object's JSON is written.</summary>
    public JsonOutput Output { get; }

    /// <summary>The values of a column: one at most, unless it is in a list. None is the same as null.</summary>
    public List<CellValue> this[int column] => _values[column];

    /// <summary>Forgets the object before.</summary>
    public void Clear()
    {
        Output.Length = 0;
        _plain.ResetWrittenCount();
        foreach (var values in _values)
        {
            values.Clear();
        }
    }

    /// <summary>Reads the object that was written.</summary>
    public void Read()
    {
        Output.CheckLength();
        var reader = new Utf8JsonReader(Output.Written.Span);
        reader.Read();
        Read(ref reader, _root, isMany: false);
    }

    /// <summary>A value as it stands in JSON.</summary>
    public ReadOnlySpan<byte> Json(in CellValue value) => Output.Written.Span.Slice(value.Start, value.Length);

    /// <summary>A value without JSON's quotes and escapes; empty for null.</summary>
    public ReadOnlySpan<byte> Text(in CellValue value)
    {
        switch (value.Type)
        {
            case JsonTokenType.Null:
                return [];
            case JsonTokenType.String when value.IsEscaped:
                var reader = new Utf8JsonReader(Json(value));
                reader.Read();
                var space = _plain.GetSpan(value.Length);
                var length = reader.CopyString(space);
                _plain.Advance(length);
                return space[..length];
            case JsonTokenType.String:
                return Json(value)[1..^1];
            default:
                return Json(value);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Output.Dispose();

    private void Read(ref Utf8JsonReader reader, CellNode at, bool isMany)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, at, isMany);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Read(ref reader, at, isMany: true);
                }

                break;
            case JsonTokenType.Null:
                Miss(at, isMany);
                break;
            case var type when at.Column >= 0:
                var isText = type == JsonTokenType.String;
                _values[at.Column].Add(new CellValue((int)reader.TokenStartIndex, reader.ValueSpan.Length + (isText ? 2 : 0), type, isText && reader.ValueIsEscaped));
                break;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, CellNode at, bool isMany)
    {
        var (children, expected, found) = (at.Children, 0, 0);
        Span<bool> isFound = children.Count <= 128 ? stackalloc bool[children.Count] : new bool[children.Count];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(ref reader, children, expected);
            reader.Read();
            if (index < 0)
            {
                reader.Skip();
                continue;
            }

            expected = index + 1;
            found++;
            isFound[index] = true;
            Read(ref reader, children[index], isMany);
        }

        // Another type's fields: in a list each row has a value in each of the columns, so that they stay side by side.
        for (var i = 0; isMany && found < children.Count && i < children.Count; i++)
        {
            if (!isFound[i])
            {
                Miss(children[i], isMany);
            }
        }
    }

    private void Miss(CellNode at, bool isMany)
    {
        if (!isMany)
        {
            return;
        }

        if (at.Column >= 0)
        {
            _values[at.Column].Add(CellValue.Null);
        }

        foreach (var child in at.Children)
        {
            if (!child.IsList)
            {
                Miss(child, isMany);
            }
        }
    }

    // Mostly in the order of the question; not where types differ.
    private static int Find(ref Utf8JsonReader reader, List<CellNode> children, int expected)
    {
        for (var i = 0; i < children.Count; i++)
        {
            var index = expected + i < children.Count ? expected + i : expected + i - children.Count;
            if (reader.ValueTextEquals(children[index].Key))
            {
                return index;
            }
        }

        return -1;
    }
}
