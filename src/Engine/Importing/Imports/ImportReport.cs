namespace OgpGraph.Engine.Importing;

/// <summary>What an import did.</summary>
/// <param name="Id">The import's id.</param>
/// <param name="Format">The format.</param>
/// <param name="Name">What was imported.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Files">Each file with its SHA-256 and size.</param>
/// <param name="Records">How many records were read, by what they are.</param>
/// <param name="Tables">What happened to each type's rows.</param>
/// <param name="Unresolved">For each reference, how many rows lead to a row that is not there yet; a later import may bring it.</param>
/// <param name="Findings">What was found, by rule.</param>
/// <param name="FindingsFile">The file with every error and warning; null when there are none or nothing was kept.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Error">Why nothing was imported; null when something was.</param>
public sealed record ImportReport(
    string Id, string Format, string Name, ImportOutcome Outcome, IReadOnlyList<ImportedFile> Files, IReadOnlyDictionary<string, long> Records,
    IReadOnlyList<ImportedTable> Tables, IReadOnlyDictionary<string, long> Unresolved, IReadOnlyList<ImportFindings> Findings, string? FindingsFile, double Seconds, string? Error);
