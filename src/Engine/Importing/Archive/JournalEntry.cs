namespace OgpGraph.Engine.Importing;

/// <summary>A line of the journal of imports.</summary>
/// <param name="Id">The import's id: format and files, hashed.</param>
/// <param name="Format">The format.</param>
/// <param name="Name">What was named on the command line, a path shortened to its last part.</param>
/// <param name="Files">The files, in the order of their reading.</param>
/// <param name="On">The day of the import, which rows may carry.</param>
/// <param name="State">Begun, done or given up.</param>
internal sealed record JournalEntry(string Id, string Format, string Name, IReadOnlyList<ArchivedFile> Files, DateOnly On, JournalState State);
