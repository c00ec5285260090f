namespace OgpGraph.Core;

/// <summary>What a file's first bytes say it is.</summary>
public enum ImportFileKind
{
    /// <summary>JSON: one document, several after one another, or one a line.</summary>
    Json,

    /// <summary>A table as text: CSV with comma, semicolon or tab.</summary>
    Csv,

    /// <summary>A spreadsheet (XLSX).</summary>
    Xlsx,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>None of them.</summary>
    Unknown,
}
