using System.Text;
using CsvHelper;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Reads rows of a class from CSV (RFC 4180), one by one, so that memory stays flat. CsvHelper splits the cells; what they mean is said here,
/// so that each mistake has its line and the position of its cell.
/// </summary>
internal sealed class CsvSeed : IDisposable
{
    internal const int MaximumCell = 1024 * 1024;
    private const int MaximumRecord = 4 * MaximumCell;

    private readonly string _file;
    private readonly CsvTable _table;
    private readonly CsvReader _reader;
    private CsvMalformedRecord? _malformed;
    private CsvColumn[] _columns = [];
    private int _line = 1;

    private CsvSeed(string file, CsvTable table, TextReader reader)
    {
        _file = file;
        _table = table;
        _reader = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                SkipEmptyLines = false,
                TrackLineNumbers = true,
                MaxRecordSize = MaximumRecord,
                OnMalformedRecord = found => _malformed ??= found,
                PoolStrings = true,
            },
            leaveOpen: true);
    }

    /// <summary>Reads the rows while they are asked for.</summary>
    /// <param name="rowType">The row class.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="reader">The file; it stays open.</param>
    /// <exception cref="SeedException">While reading: a place does not have the form.</exception>
    public static IEnumerable<object> Read(Type rowType, string fileName, TextReader reader)
    {
        using CsvSeed seed = new(fileName, CsvTable.Of(rowType), reader);
        seed.ReadHeader();
        while (seed.Next())
        {
            yield return seed.Row();
        }
    }

    /// <summary>The cell that gives a row its reference; null when the file has no such row.</summary>
    /// <param name="rowType">The row class.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="reader">The file; it stays open.</param>
    /// <param name="row">The row.</param>
    /// <param name="reference">The reference.</param>
    public static Place? Find(Type rowType, string fileName, TextReader reader, object row, RowValue reference)
    {
        var shape = RowShape.Of(rowType);
        var key = shape.KeyOf(row);
        using CsvSeed seed = new(fileName, CsvTable.Of(rowType), reader);
        seed.ReadHeader();
        while (seed.Next())
        {
            if (shape.KeyOf(seed.Row()) == key)
            {
                return new Place(fileName, seed._line, seed.PositionOf(CsvTable.HeadingOf(reference.Property)));
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Next()
    {
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException error)
        {
            throw new SeedException(_file, (int)Math.Max(error.LineNumber, 1), 1, "a row of at most 4 MB, with the closing quote of each cell", error);
        }

        _line = (int)_reader.LineNumber;
        if (_malformed is { } malformed)
        {
            throw At(PositionIn(malformed), malformed.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => "a closing quote",
                CsvMalformedReason.TextAfterClosingQuote => "a comma or the end of the line after the closing quote; a quote inside a cell is doubled",
                _ => "a cell with quotes to be in quotes itself, with each quote inside doubled",
            });
        }

        return true;
    }

    // The reader tells of bytes; people count cells.
    private int PositionIn(CsvMalformedRecord malformed)
    {
        long left = malformed.ByteOffset - _reader.ByteOffset;
        int position = 1;
        bool isQuoted = false;
        foreach (byte found in Encoding.UTF8.GetBytes(malformed.RawRecord))
        {
            if (left-- <= 0)
            {
                break;
            }

            isQuoted ^= found == (byte)'"';
            position += found == (byte)',' && !isQuoted ? 1 : 0;
        }

        return position;
    }

    private void ReadHeader()
    {
        if (!Next())
        {
            throw At(1, "a first line with the columns' names; the file is empty");
        }

        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        _columns = new CsvColumn[_reader.FieldCount];
        for (int i = 0; i < _columns.Length; i++)
        {
            string heading = _reader.GetString(i);
            _columns[i] = _table.Columns.TryGetValue(heading, out var column) ? column : throw At(i + 1, Choice.Describe("a column's name", _table.Columns.Keys, heading));
            if (!positions.TryAdd(heading, i + 1))
            {
                throw At(i + 1, $"each column once; \"{heading}\" stands also at {positions[heading]}");
            }
        }

        var required = _table.Columns.Values.Where(c => c.IsRequired).Select(c => c.Heading)
            .Concat(_table.Dates.Where(d => d.IsRequired || _table.Columns.Keys.Any(k => k.StartsWith(d.Heading + ".", StringComparison.Ordinal) && positions.ContainsKey(k))).Select(d => d.PrecisionHeading));
        foreach (string heading in required)
        {
            if (!positions.ContainsKey(heading))
            {
                throw At(_columns.Length + 1, $"a column \"{heading}\"");
            }
        }
    }

    private object Row()
    {
        int count = _reader.FieldCount;
        if (count != _columns.Length)
        {
            throw At(Math.Min(count, _columns.Length) + 1, $"{_columns.Length} cells, as the first line has; here are {count}");
        }

        object row = _table.New();
        for (int i = 0; i < count; i++)
        {
            if (_reader.GetSpan(i).Length > MaximumCell)
            {
                throw At(i + 1, "a cell of at most 1 MB");
            }

            Set(row, _columns[i], _reader.GetString(i), i + 1);
        }

        foreach (var text in _table.Texts)
        {
            if (text.Get(row) is { Pt: null, En: null })
            {
                throw At(PositionOf(text.Heading + ".pt", text.Heading + ".en"), $"a text in {text.Heading}.pt, {text.Heading}.en or both");
            }
        }

        foreach (var date in _table.Dates)
        {
            if (PartialDateRule.Expected(date.Get(row)) is { } expected)
            {
                throw At(PositionOf(date.PrecisionHeading), $"in the columns of {date.Heading} {expected}");
            }
        }

        return row;
    }

    private void Set(object row, CsvColumn column, string cell, int position)
    {
        if (cell.Length == 0)
        {
            if (column.IsRequired)
            {
                throw At(position, $"{column.Expected} in {column.Heading}; the cell is empty");
            }

            return;
        }

        int bad = CharacterCheck.Find(cell);
        if (bad >= 0)
        {
            throw At(position, CharacterCheck.Expected(cell[bad]));
        }

        if (!column.Set(row, cell))
        {
            throw At(position, $"{column.Expected} in {column.Heading}");
        }
    }

    private int PositionOf(params IReadOnlyList<string> headings)
        => Math.Max(0, Array.FindIndex(_columns, c => headings.Contains(c.Heading))) + 1;

    private SeedException At(int position, string expected) => new(_file, _line, position, expected);

}
