using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Imports open data files: kept first, then read in one transaction, noted in a journal, so that nothing is imported by half and everything can be imported again.</summary>
public sealed class ImportService
{
    private readonly string _dataFolder;
    private readonly GraphModel _graph;
    private readonly ImportLimits _limits;
    private readonly ILogger _logger;
    private readonly DatabaseFile _file;

    internal ImportService(string dataFolder, GraphModel graph, ImportLimits limits, ILogger logger)
    {
        (_dataFolder, _graph, _limits, _logger) = (dataFolder, graph, limits, logger);
        _file = new DatabaseFile(dataFolder);
    }

    /// <summary>The formats that the modules bring, by name.</summary>
    public IReadOnlyList<FormatDefinition> Formats => [.. _graph.Modules.SelectMany(m => m.Definition.Formats).OrderBy(f => f.Format, StringComparer.Ordinal)];

    /// <summary>The imports that were begun and not ended, such as by a crash, with what they are of.</summary>
    public IReadOnlyList<string> Unfinished => [.. Begun(new ImportArchive(_dataFolder)).Select(e => $"{e.Format} {e.Name}")];

    /// <summary>Imports a file, a folder or an address.</summary>
    /// <param name="format">The format.</param>
    /// <param name="source">What to import.</param>
    /// <param name="isTrial">True to undo everything at the end.</param>
    /// <param name="progress">Is told how far it is, often; null for nobody.</param>
    /// <param name="cancel">Stops it; nothing of it stays.</param>
    /// <exception cref="GraphException">The data folder cannot be used: full, locked, damaged.</exception>
    public ImportReport Import(FormatDefinition format, string source, bool isTrial, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var input = new ImportInput(source, _limits);
        return Stored(() =>
        {
            using var only = _file.Lock();
            var archive = new ImportArchive(_dataFolder, isTrial);
            try
            {
                return Archived(format, input, archive, progress, cancel) is not { Files.Count: > 0 } entry ? throw new ImportFileException(new ImportPlace(input.Name, 0), "There is nothing to import.")
                    : ImportRun.Has(_file.Path, _graph, entry.Id) ? Report(entry, ImportOutcome.AlreadyImported, ImportContent.None, null, clock, null)
                    : Import(entry, format, archive, isTrial, progress, clock, cancel);
            }
            catch (ImportFileException fault)
            {
                return Report(new JournalEntry("", format.Format, input.Name, [], default, JournalState.GivenUp), ImportOutcome.Refused, ImportContent.None, null, clock, fault.Message);
            }
            finally
            {
                archive.EndTrial();
            }
        });
    }

    /// <summary>Does again what was begun and not ended.</summary>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<ImportReport> Resume(IProgress<ImportProgress>? progress, CancellationToken cancel) => Stored(() =>
    {
        using var only = _file.Lock();
        var archive = new ImportArchive(_dataFolder);
        var reports = new List<ImportReport>();
        foreach (var entry in Begun(archive))
        {
            var clock = Stopwatch.StartNew();
            reports.Add(Formats.FirstOrDefault(f => f.Format == entry.Format) is { } format
                ? Import(entry, format, archive, false, progress, clock, cancel)
                : Report(entry, ImportOutcome.Refused, ImportContent.None, null, clock, $"No module reads {entry.Format} now."));
        }

        return reports;
    });

    /// <summary>Does all imports of the archive again, into a database that is being built, and makes the computed tables.</summary>
    internal void Replay(string path)
    {
        using (var run = new ImportRun(path, _graph))
        using (var findings = new FindingLog(null))
        {
            run.Derive(new ImportJob(new FormatDefinition("seed", "", "", typeof(object)), 0, "", LisbonDay.Today, false, OperatorKey.Of(_dataFolder, "opaque"), OperatorKey.Of(_dataFolder, "archive")), findings);
            run.Commit();
        }

        var archive = new ImportArchive(_dataFolder);
        foreach (var entry in archive.Entries().Where(e => e.State == JournalState.Done))
        {
            if (Formats.FirstOrDefault(f => f.Format == entry.Format) is not { } format)
            {
                _logger.LogWarning("The import {Name} stays in the archive: no module reads {Format} now", entry.Name, entry.Format);
                continue;
            }

            try
            {
                using var findings = new FindingLog(null);
                Run(path, entry, format, archive, false, findings, null, CancellationToken.None);
                _logger.LogInformation("Imported {Format} {Name} again from the archive", entry.Format, entry.Name);
            }
            catch (Exception fault) when (fault is ImportFileException or IOException or InvalidDataException)
            {
                _logger.LogError("The import {Name} stays in the archive: {Reason}", entry.Name, fault.Message);
            }
        }
    }

    private static JournalEntry Archived(FormatDefinition format, ImportInput input, ImportArchive archive, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var files = new List<ArchivedFile>();
        var (total, before) = (input.Bytes, 0L);
        input.Each((name, content) =>
        {
            var kept = archive.Keep(name, content, seen =>
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportStage.Archiving, before + seen, total, 0));
            });
            before += kept.Bytes;
            files.Add(kept);
            return () => archive.Open(kept.Sha256);
        }, cancel);
        return new JournalEntry(JournalEntry.IdOf(format.Format, files), format.Format, input.Name, files, LisbonDay.Today, JournalState.Begun);
    }

    private ImportReport Import(
        JournalEntry entry, FormatDefinition format, ImportArchive archive, bool isTrial, IProgress<ImportProgress>? progress, Stopwatch clock, CancellationToken cancel)
    {
        var path = Path.Combine(_dataFolder, "reports", entry.Id + ".findings.jsonl");
        using var findings = new FindingLog(isTrial ? null : path);
        if (!isTrial)
        {
            archive.Note(entry with { State = JournalState.Begun });
        }

        try
        {
            var content = Run(_file.Path, entry, format, archive, isTrial, findings, progress, cancel);
            if (!isTrial)
            {
                archive.Note(entry with { State = JournalState.Done });
            }

            return Report(entry, isTrial ? ImportOutcome.Tried : ImportOutcome.Imported, content, findings, clock, null, isTrial ? null : path);
        }
        catch (Exception fault) when (fault is ImportFileException or OperationCanceledException)
        {
            if (!isTrial)
            {
                archive.Note(entry with { State = JournalState.GivenUp });
            }

            if (fault is not ImportFileException)
            {
                throw;
            }

            return Report(entry, ImportOutcome.Refused, ImportContent.None, findings, clock, fault.Message, isTrial ? null : path);
        }
    }

    private ImportContent Run(
        string path, JournalEntry entry, FormatDefinition format, ImportArchive archive, bool isTrial, FindingLog findings, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var run = new ImportRun(path, _graph);
        var number = run.Number(entry);
        var job = new ImportJob(format, number, "import:" + entry.Id, entry.On, path == _file.Path, OperatorKey.Of(_dataFolder, "opaque"), OperatorKey.Of(_dataFolder, "archive"));
        var total = entry.Files.Sum(f => f.Bytes);
        ImportSession? session = null;
        var files = new List<(string Name, Func<Stream> Open)>();
        var before = 0L;
        foreach (var file in entry.Files)
        {
            var start = before;
            files.AddRange(new Unpacking(_limits, Seen).Files(file.Name, () => archive.Open(file.Sha256), file.Bytes));
            before += file.Bytes;

            void Seen(long seen)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportStage.Reading, Math.Min(total, start + seen), total, session?.Records ?? 0));
            }
        }

        var content = run.Read(
            entry, job, files, archive.Spool, _limits, findings, () => progress?.Report(new ImportProgress(ImportStage.Completing, total, total, session?.Records ?? 0)), started => session = started);
        cancel.ThrowIfCancellationRequested();
        if (!isTrial)
        {
            run.Commit();
        }

        return content;
    }

    // What is begun and in the database is done: the crash came between the two.
    private IReadOnlyList<JournalEntry> Begun(ImportArchive archive)
    {
        var begun = new List<JournalEntry>();
        foreach (var entry in archive.Entries().Where(e => e.State == JournalState.Begun))
        {
            if (ImportRun.Has(_file.Path, _graph, entry.Id))
            {
                archive.Note(entry with { State = JournalState.Done });
            }
            else
            {
                begun.Add(entry);
            }
        }

        return begun;
    }

    private static ImportReport Report(JournalEntry entry, ImportOutcome outcome, ImportContent content, FindingLog? findings, Stopwatch clock, string? error, string? findingsFile = null) => new(
        entry.Id, entry.Format, entry.Name, outcome, [.. entry.Files.Select(f => new ImportedFile(f.Name, f.Sha256, f.Bytes))], content.Records, content.Tables, content.Unresolved,
        findings?.Findings ?? [], findings is not null && findings.Count(ImportSeverity.Error) + findings.Count(ImportSeverity.Warning) > 0 ? findingsFile : null, clock.Elapsed.TotalSeconds, error);

    private T Stored<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw new GraphException(ErrorCode.Storage, $"The disk of {_dataFolder} is full. Nothing was imported. Make room, then run import --resume.");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new GraphException(ErrorCode.Storage, "Another program writes to the database. Nothing was imported. Try again when it has ended.");
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new GraphException(ErrorCode.Storage, $"The data folder {_dataFolder} cannot be used: {fault.Message} Nothing was imported.");
        }
    }
}
