namespace OgpGraph.Engine.Serving;

/// <summary>How a CSV is written.</summary>
/// <param name="Separator">What stands between cells.</param>
/// <param name="DecimalMark">What stands before decimal places.</param>
/// <param name="HasMark">True for a byte-order mark before all.</param>
internal sealed record CsvDialect(char Separator, char DecimalMark, bool HasMark);
