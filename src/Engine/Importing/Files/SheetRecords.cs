using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of the first sheet of a spreadsheet (XLSX). Rows stream; the shared texts of the file are held, which <see cref="ImportLimits.SheetBytes"/> bounds.</summary>
internal static class SheetRecords
{
    // The library asks for Windows-1252 whatever the file is.
    static SheetRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows.</summary>
    /// <exception cref="ImportFileException">The spreadsheet is corrupt or too large.</exception>
    public static IEnumerable<(IReadOnlyList<string?> Cells, long Row, long Line)> Read(Stream content, string file, ImportLimits limits)
    {
        Check(content, file, limits);
        using var reader = Opened(content, file);
        using var errors = new SheetErrors(content, reader.Name, () => Corrupt(file, 0, null));
        for (var row = 1L; Next(reader, file, row); row++)
        {
            var cells = new string?[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Text(reader.GetValue(column));
            }

            errors.Fill(row, cells);
            yield return (cells, row, 0);
        }
    }

    private static void Check(Stream content, string file, ImportLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Sum(e => e.Length) is var bytes && bytes > limits.SheetBytes)
            {
                throw new ImportFileException(new ImportPlace(file, 0), $"The spreadsheet unpacks to {bytes >> 20} MB; at most {limits.SheetBytes >> 20} MB are read. Use the source's JSON or CSV.");
            }

            if (zip.GetEntry("xl/workbook.xml") is null)
            {
                throw new ImportFileException(new ImportPlace(file, 0), "This is a zip file and no spreadsheet (XLSX). Unpack it, and import what is inside.");
            }
        }
        catch (InvalidDataException fault)
        {
            throw Corrupt(file, 0, fault);
        }

        content.Position = 0;
    }

    private static IExcelDataReader Opened(Stream content, string file)
    {
        try
        {
            // The library's configuration asks for Windows-1252 when it is made, whether a file needs it or not.
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            return ExcelReaderFactory.CreateOpenXmlReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception fault) when (IsCorruption(fault))
        {
            throw Corrupt(file, 0, fault);
        }
    }

    private static bool Next(IExcelDataReader reader, string file, long row)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception fault) when (IsCorruption(fault))
        {
            throw Corrupt(file, row, fault);
        }
    }

    private static bool IsCorruption(Exception fault)
        => fault is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or IndexOutOfRangeException or ArgumentException or InvalidOperationException or EndOfStreamException;

    private static ImportFileException Corrupt(string file, long row, Exception? fault)
        => new(new ImportPlace(file, 0, Row: row), "The spreadsheet is corrupt here. Get it again, or use the source's JSON or CSV.", fault);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "true" : "false",
        double number => Plain(number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // As a text 629.266 can be read two ways; in a number the point is a decimal point, which a further zero says.
    private static string Plain(string number) => number.Length > 4 && number[^4] == '.' ? number + "0" : number;
}
