using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads the files of one import into one database and commits them.</summary>
internal sealed class ImportWork(string dataFolder, GraphModel graph, ImportLimits limits)
{
    /// <summary>Does it.</summary>
    /// <param name="path">The database.</param>
    /// <param name="entry">The import.</param>
    /// <param name="format">Its format.</param>
    /// <param name="open">Opens a file by its SHA-256.</param>
    /// <param name="isTrial">True to commit nothing.</param>
    /// <param name="logsChanges">False when a database is built again: what changed then is in the log already.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancel">Stops it; nothing of it stays.</param>
    /// <exception cref="ImportFileException">A file cannot be imported.</exception>
    public ImportContent Do(
        string path, JournalEntry entry, FormatDefinition format, Func<string, Stream> open, bool isTrial, bool logsChanges, FindingLog findings, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var run = new ImportRun(path, graph);
        var number = run.Number(entry);
        var job = new ImportJob(format, number, "import:" + entry.Id, entry.On, logsChanges, OperatorKey.Of(dataFolder, "opaque"), OperatorKey.Of(dataFolder, "archive"));
        var total = entry.Files.Sum(f => f.Bytes);
        ImportSession? session = null;
        var files = new List<(string Name, Func<Stream> Open)>();
        var before = 0L;
        foreach (var file in entry.Files)
        {
            var start = before;
            files.AddRange(new Unpacking(limits, Seen).Files(file.Name, () => open(file.Sha256), file.Bytes));
            before += file.Bytes;

            void Seen(long seen)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportStage.Reading, Math.Min(total, start + seen), total, session?.Records ?? 0));
            }
        }

        var content = run.Read(
            entry, job, files, new ImportArchive(dataFolder).Spool, limits, findings, () => progress?.Report(new ImportProgress(ImportStage.Completing, total, total, session?.Records ?? 0)), started => session = started);
        cancel.ThrowIfCancellationRequested();
        if (!isTrial)
        {
            findings.Flush();
            run.Commit();
        }

        return content;
    }
}
