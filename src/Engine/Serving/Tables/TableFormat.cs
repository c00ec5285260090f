namespace OgpGraph.Engine.Serving;

/// <summary>The forms in which a table is written: docs/tables.md tells each.</summary>
public enum TableFormat
{
    /// <summary>RFC 4180: UTF-8, commas, CRLF, decimal point.</summary>
    Csv,

    /// <summary>What a Portuguese Excel opens by a double click: UTF-8 with a byte-order mark, semicolons, CRLF, decimal comma.</summary>
    CsvExcelPt,

    /// <summary>One flat JSON object a line.</summary>
    JsonLines,

    /// <summary>Office Open XML: a sheet with the rows and a sheet about them.</summary>
    Xlsx,
}
