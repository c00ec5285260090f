using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Does all imports of the archive again, into a database that is being built. Nothing that was committed is lost silently: either all of it is done again, or the new database is not used.</summary>
internal sealed class ImportReplay(string dataFolder, GraphModel graph, string fingerprint, ImportLimits limits, ILogger logger)
{
    private readonly DatabaseFile _file = new(dataFolder);
    private readonly ImportArchive _archive = new(dataFolder);

    /// <summary>Does them, and makes the computed tables. Needs the lock of the folder.</summary>
    /// <param name="path">The new database.</param>
    /// <exception cref="GraphException">An import cannot be done again; one error for each.</exception>
    public void Into(string path)
    {
        var committed = ImportRun.Ids(_file.Path, graph);
        foreach (var entry in _archive.Entries().Where(e => e.State == JournalState.Begun && committed.Contains(e.Id)))
        {
            // The crash came between the two.
            _archive.Note(entry with { State = JournalState.Done });
        }

        _archive.Sweep();
        var entries = _archive.Entries();
        var done = entries.Where(e => e.State == JournalState.Done).ToList();
        var formats = graph.Modules.SelectMany(m => m.Definition.Formats).DistinctBy(f => f.Format).ToDictionary(f => f.Format, StringComparer.Ordinal);
        var readable = done.Where(e => formats.ContainsKey(e.Format)).ToList();
        Check([
            .. committed.Except(entries.Select(e => e.Id), StringComparer.Ordinal).Select(id => Fault(id, id, $"{Path.Combine(dataFolder, "archive", "imports.jsonl")} says nothing of it. Put that file back from your backup")),
            .. readable.Where(e => _archive.Missing(e).Count > 0).Select(e => Fault(e.Id, $"{e.Format} {e.Name}", $"its {string.Join(" and ", _archive.Missing(e).Take(3).Select(f => $"{f.Name} is not at {_archive.PathOf(f.Sha256)}"))}. Put the file back from your backup"))]);
        foreach (var entry in done.Except(readable))
        {
            logger.LogWarning("The import {Name} stays in the archive: no module reads {Format} now", entry.Name, entry.Format);
        }

        using (var run = new ImportRun(path, graph))
        using (var findings = new FindingLog(null))
        {
            run.Derive(new ImportJob(new FormatDefinition("seed", "", "", typeof(object)), 0, "", LisbonDay.Today, false, OperatorKey.Of(dataFolder, "opaque"), OperatorKey.Of(dataFolder, "archive")), findings);
            run.Commit();
        }

        // A file of this very model that lacks an import is one of before it: its log has none of that import's changes.
        var isOfNow = _file.Stamp()?.Fingerprint == fingerprint;
        Check([.. readable.Select(e => Again(path, e, formats[e.Format], isOfNow && !committed.Contains(e.Id))).OfType<GraphError>()]);
    }

    private GraphError? Again(string path, JournalEntry entry, FormatDefinition format, bool logsChanges)
    {
        try
        {
            using var findings = new FindingLog(null);
            new ImportWork(dataFolder, graph, limits).Do(path, entry, format, _archive.Open, false, logsChanges, findings, null, CancellationToken.None);
            logger.LogInformation("Imported {Format} {Name} again from the archive", entry.Format, entry.Name);
            return null;
        }
        catch (Exception fault) when (fault is ImportFileException or IOException or InvalidDataException)
        {
            return Fault(entry.Id, $"{entry.Format} {entry.Name}", fault.Message + " Mend that");
        }
    }

    private static void Check(IReadOnlyList<GraphError> faults)
    {
        if (faults.Count > 0)
        {
            throw new GraphException(faults);
        }
    }

    private static GraphError Fault(string id, string name, string reason)
        => new(ErrorCode.Storage, $"The database must be made anew, and the import {name} cannot be done again: {reason}, or give this import up with: import --give-up {id}. The database before stays as it is.");
}
