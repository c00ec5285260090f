using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The cells of a spreadsheet (XLSX) that hold an error, #N/A or #REF!: ExcelDataReader gives null for them and cannot be asked. The
/// sheet's bytes are searched once for the mark of such a cell;
/// only where one is found are its cells walked through, row by row beside the reader.
/// </summary>
internal sealed class SheetErrors : IDisposable
{
    private const int Block = 1 << 16;

    private readonly ZipArchive? _zip;
    private readonly XmlReader? _cells;
    private readonly Func<Exception> _corrupt;
    private (long Row, int Column, string Word)? _next;
    private long _row;
    private int _column;

    /// <summary>Looks for them.</summary>
    /// <param name="content">The file; its position is as it was.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="corrupt">What is thrown when the sheet is no XML.</param>
    public SheetErrors(Stream content, string? sheet, Func<Exception> corrupt)
    {
        _corrupt = corrupt;
        var position = content.Position;
        var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            if (Part(zip, sheet) is { } part && HasErrors(part))
            {
                _zip = zip;
                _cells = XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
                _next = Next();
            }
        }
        catch (InvalidDataException)
        {
            throw corrupt();
        }

        content.Position = position;
    }

    /// <summary>Puts the words of a row's errors into its cells.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="cells">Its cells.</param>
    public void Fill(long row, string?[] cells)
    {
        while (_next is { } error && error.Row <= row)
        {
            if (error.Row == row && error.Column < cells.Length)
            {
                cells[error.Column] = error.Word;
            }

            _next = Next();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cells?.Dispose();
        _zip?.Dispose();
    }

    // A mark that runs over two blocks is found too: the end of each is kept.
    private static bool HasErrors(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var block = new byte[Block];
        var kept = 0;
        while (content.Read(block, kept, Block - kept) is var read and > 0)
        {
            var bytes = block.AsSpan(0, kept + read);

            // A sheet in UTF-16 is walked through in any case.
            if (bytes.IndexOf("t=\"e\""u8) >= 0 || bytes.IndexOf("t='e'"u8) >= 0 || bytes is [0xfe, 0xff, ..] or [0xff, 0xfe, ..])
            {
                return true;
            }

            kept = Math.Min(4, bytes.Length);
            bytes[^kept..].CopyTo(block);
        }

        return false;
    }

    // By the workbook and its relations, as the reader finds it.
    private static ZipArchiveEntry? Part(ZipArchive zip, string? sheet)
    {
        try
        {
            var relation = Elements(zip.GetEntry("xl/workbook.xml"), "sheet")
                .Find(e => e.GetValueOrDefault("name") == sheet)?.GetValueOrDefault("id");
            var target = Elements(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship")
                .Find(e => e.GetValueOrDefault("Id") == relation)?.GetValueOrDefault("Target");
            return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
        }
        catch (XmlException)
        {
            // What is wrong with the workbook, the reader says.
            return null;
        }
    }

    private static List<Dictionary<string, string>> Elements(ZipArchiveEntry? part, string name)
    {
        var found = new List<Dictionary<string, string>>();
        using var content = part?.Open();
        if (content is null)
        {
            return found;
        }

        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                {
                    attributes.TryAdd(xml.LocalName, xml.Value);
                }

                found.Add(attributes);
            }
        }

        return found;
    }

    private (long Row, int Column, string Word)? Next()
    {
        try
        {
            while (_cells!.Read())
            {
                if (_cells.NodeType == XmlNodeType.Element && _cells.LocalName == "row")
                {
                    var number = _cells.GetAttribute("r");
                    _row = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _row + 1;
                    _column = -1;
                }
                else if (_cells.NodeType == XmlNodeType.Element && _cells.LocalName == "c")
                {
                    _column = _cells.GetAttribute("r") is { } at ? ColumnOf(at) : _column + 1;
                    if (_cells.GetAttribute("t") == "e")
                    {
                        return (_row, _column, Word());
                    }
                }
            }
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw _corrupt();
        }

        return null;
    }

    private string Word()
    {
        using var cell = _cells!.ReadSubtree();
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v" && cell.ReadElementContentAsString() is var word
                && CellError.IsOne(word))
            {
                return word;
            }
        }

        // A word that no list has is an error all the same.
        return "#UNKNOWN!";
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }
}
