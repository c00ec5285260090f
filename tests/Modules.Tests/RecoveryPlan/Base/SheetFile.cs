using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>A spreadsheet (XLSX) of one sheet: texts stand in the cells, numbers as numbers, days as the serial numbers that Excel keeps, with or without the style of a date.</summary>
internal static class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The file's bytes.</summary>
    /// <param name="rows">The headings, then the rows: string, decimal, int, DateOnly (a serial number styled as a date), (DateOnly, int)
    /// (one without style), Error, null for an empty cell. A row that is null is left out, and its number with it.</param>
    public static byte[] Of(params IReadOnlyList<object?>?[] rows)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Contratos" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select((r, i) => r is null ? "" : $"<row r=\"{i + 1}\">{string.Concat(r.Select((c, j) => Cell(c, i + 1, j)))}</row>"))}</sheetData></worksheet>""");
        }

        return content.ToArray();
    }

    /// <summary>A cell with an error.</summary>
    /// <param name="Word">What the spreadsheet shows.</param>
    public sealed record Error(string Word);

    private static string Cell(object? value, int row, int column)
    {
        var at = $"{(column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString())}{(char)('A' + (column % 26))}{row}";
        return value switch
        {
            null => "",
            string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            Error error => $"<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{error.Word}</v></c>",
            DateOnly day => $"<c r=\"{at}\" s=\"1\"><v>{Serial(day)}</v></c>",
            ValueTuple<DateOnly, int>(var day, _) => $"<c r=\"{at}\"><v>{Serial(day)}</v></c>",
            IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
            _ => throw new ArgumentException($"{value} is no cell.", nameof(value)),
        };
    }

    private static int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text));
    }
}
