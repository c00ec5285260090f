using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Imports open data files: kept first, then read in one transaction, noted in a journal, so that nothing is imported by half and everything can be imported again.</summary>
public sealed class ImportService
{
    // ENOSPC of Linux and macOS; ERROR_DISK_FULL of Windows follows where it is asked.
    private const int NoSpace = 28;

    private readonly string _dataFolder;
    private readonly GraphModel _graph;
    private readonly string _fingerprint;
    private readonly ImportLimits _limits;
    private readonly DatabaseFile _file;
    private readonly ImportArchive _archive;
    private readonly ImportWork _work;
    private readonly ILogger _logger;

    internal ImportService(string dataFolder, Projection projection, ImportLimits limits, ILogger logger)
    {
        (_dataFolder, _graph, _fingerprint, _limits, _logger) = (dataFolder, projection.Graph, projection.Fingerprint, limits, logger);
        (_file, _archive, _work) = (new DatabaseFile(dataFolder), new ImportArchive(dataFolder), new ImportWork(dataFolder, _graph, limits));
    }

    /// <summary>The formats that the modules bring, by name.</summary>
    public IReadOnlyList<FormatDefinition> Formats => [.. _graph.Modules.SelectMany(m => m.Definition.Formats).OrderBy(f => f.Format, StringComparer.Ordinal)];

    /// <summary>The imports that were begun and not ended, such as by a crash, with what they are of. None while an import runs, which has begun too.</summary>
    public IReadOnlyList<string> Unfinished
    {
        get
        {
            var begun = _archive.Entries().Where(e => e.State == JournalState.Begun).ToList();
            if (begun.Count == 0 || new DatabaseLock(_dataFolder).IsTaken)
            {
                return [];
            }

            var committed = ImportRun.Ids(_file.Path, _graph);
            return [.. begun.Where(e => !committed.Contains(e.Id)).Select(e => $"{e.Format} {e.Name}")];
        }
    }

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
        return Stored(_dataFolder, () =>
        {
            using var staged = _archive.Stage();
            try
            {
                if (Taken(format, input, staged, progress, cancel) is not { Files.Count: > 0 } entry)
                {
                    throw new ImportFileException(new ImportPlace(input.Name, 0), "There is nothing to import.");
                }

                using var only = Locked(cancel);
                if (!ImportRun.Ids(_file.Path, _graph).Contains(entry.Id))
                {
                    return isTrial ? Tried(entry, format, staged, progress, clock, cancel) : Imported(entry, format, staged, progress, clock, cancel);
                }

                if (!isTrial)
                {
                    // What is there and archived is done, whatever the journal knew of it.
                    _archive.Adopt(staged);
                    var known = _archive.Entries().FirstOrDefault(e => e.Id == entry.Id);
                    if (known?.State != JournalState.Done)
                    {
                        _archive.Note((known ?? entry) with { State = JournalState.Done });
                    }
                }

                return Report(entry, ImportOutcome.AlreadyImported, ImportContent.None, null, clock, null);
            }
            catch (ImportFileException fault)
            {
                return Report(new JournalEntry("", format.Format, input.Name, [], default, JournalState.GivenUp), ImportOutcome.Refused, ImportContent.None, null, clock, fault.Message);
            }
        });
    }

    /// <summary>Does again what was begun and not ended.</summary>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<ImportReport> Resume(IProgress<ImportProgress>? progress, CancellationToken cancel) => Stored(_dataFolder, () =>
    {
        using var only = Locked(cancel);
        var committed = ImportRun.Ids(_file.Path, _graph);
        var reports = new List<ImportReport>();
        foreach (var entry in _archive.Entries().Where(e => e.State == JournalState.Begun))
        {
            var clock = Stopwatch.StartNew();
            if (committed.Contains(entry.Id))
            {
                // The crash came between the two.
                _archive.Note(entry with { State = JournalState.Done });
            }
            else if (_archive.Missing(entry) is [var missing, ..])
            {
                _archive.Note(entry with { State = JournalState.GivenUp });
                reports.Add(Report(entry, ImportOutcome.Refused, ImportContent.None, null, clock, $"{missing.Name} is not in the archive. Import it again."));
            }
            else
            {
                reports.Add(Formats.FirstOrDefault(f => f.Format == entry.Format) is { } format
                    ? Imported(entry, format, null, progress, clock, cancel)
                    : Report(entry, ImportOutcome.Refused, ImportContent.None, null, clock, $"No module reads {entry.Format} now."));
            }
        }

        return reports;
    });

    /// <summary>Gives an import up, so that it is not done again when the database is made anew. Needs no database.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="id">The import's id.</param>
    /// <param name="cancel">Ends the wait for another import.</param>
    /// <returns>What was given up, in words; null when the journal has no such import and the id is none.</returns>
    internal static string? GiveUp(string dataFolder, string id, CancellationToken cancel) => Stored(dataFolder, () =>
    {
        using var only = new DatabaseLock(dataFolder).Take(cancel);
        var archive = new ImportArchive(dataFolder);
        var entry = archive.Entries().FirstOrDefault(e => e.Id == id) ?? (JournalEntry.IsId(id) ? new JournalEntry(id, "", id, [], LisbonDay.Today, JournalState.GivenUp) : null);
        if (entry is not null)
        {
            archive.Note(entry with { State = JournalState.GivenUp });
            archive.Sweep();
        }

        return entry is null ? null : $"{entry.Format} {entry.Name}".Trim();
    });

    // A program that was replaced meanwhile would write rows of its own model into another's database.
    private FileStream Locked(CancellationToken cancel)
    {
        var only = new DatabaseLock(_dataFolder).Take(cancel);
        try
        {
            if (_file.Stamp()?.Fingerprint != _fingerprint)
            {
                throw new GraphException(ErrorCode.Storage, "Another program has made the database anew, from other files or for another model. Nothing was imported. Try again.");
            }

            _archive.Sweep();
            return only;
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    private static JournalEntry Taken(FormatDefinition format, ImportInput input, StagedFiles staged, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var files = new List<ArchivedFile>();
        var (total, before) = (input.Bytes, 0L);
        input.Each((name, content) =>
        {
            var kept = staged.Keep(name, content, seen =>
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ImportStage.Archiving, before + seen, total, 0));
            });
            before += kept.Bytes;
            files.Add(kept);
            return () => staged.Open(kept.Sha256);
        }, cancel);
        return new JournalEntry(JournalEntry.IdOf(format.Format, files), format.Format, input.Name, files, LisbonDay.Today, JournalState.Begun);
    }

    private ImportReport Tried(JournalEntry entry, FormatDefinition format, StagedFiles staged, IProgress<ImportProgress>? progress, Stopwatch clock, CancellationToken cancel)
    {
        using var findings = new FindingLog(null);
        try
        {
            return Report(entry, ImportOutcome.Tried, _file.Change(isKept: false, path => _work.Do(path, entry, format, staged.Open, true, true, findings, progress, cancel)), findings, clock, null);
        }
        catch (Exception fault) when (fault is ImportFileException or ModuleFault)
        {
            return Report(entry, ImportOutcome.Refused, ImportContent.None, findings, clock, fault.Message);
        }
    }

    // Files that no line of the journal leads to would stay for ever: the line comes first.
    private ImportReport Imported(JournalEntry entry, FormatDefinition format, StagedFiles? staged, IProgress<ImportProgress>? progress, Stopwatch clock, CancellationToken cancel)
    {
        var path = Path.Combine(_dataFolder, "reports", entry.Id + ".findings.jsonl");
        using var findings = new FindingLog(path);
        _archive.Note(entry with { State = JournalState.Begun });
        if (staged is not null)
        {
            _archive.Adopt(staged);
        }

        try
        {
            var content = _file.Change(isKept: true, path => _work.Do(path, entry, format, _archive.Open, false, true, findings, progress, cancel));
            NoteDone(entry);
            return Report(entry, ImportOutcome.Imported, content, findings, clock, null, path);
        }
        catch (Exception fault) when (fault is ImportFileException or ModuleFault or OperationCanceledException)
        {
            _archive.Note(entry with { State = JournalState.GivenUp });
            _archive.Sweep();
            if (fault is OperationCanceledException)
            {
                throw;
            }

            return Report(entry, ImportOutcome.Refused, ImportContent.None, findings, clock, fault.Message, path);
        }
    }

    // It is done already: a fault in noting it undoes nothing.
    private void NoteDone(JournalEntry entry)
    {
        try
        {
            _archive.Note(entry with { State = JournalState.Done });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("{Format} {Name} is imported; that it is noted is left for the next import or start: {Reason}", entry.Format, entry.Name, fault.Message);
        }
    }

    private static ImportReport Report(JournalEntry entry, ImportOutcome outcome, ImportContent content, FindingLog? findings, Stopwatch clock, string? error, string? findingsFile = null) => new(
        entry.Id, entry.Format, entry.Name, outcome, [.. entry.Files.Select(f => new ImportedFile(f.Name, f.Sha256, f.Bytes))], content.Records, content.Tables, content.Unresolved,
        findings?.Findings ?? [], findings is not null && findings.Count(ImportSeverity.Error) + findings.Count(ImportSeverity.Warning) > 0 ? findingsFile : null, clock.Elapsed.TotalSeconds, error);

    private static T Stored<T>(string dataFolder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } || (fault is IOException && fault.HResult is NoSpace or unchecked((int)0x80070070)))
        {
            throw new GraphException(ErrorCode.Storage, $"The disk of {dataFolder} is full. Nothing was imported. Make room, then run import --resume.");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new GraphException(ErrorCode.Storage, "Another program writes to the database. Nothing was imported. Try again when it has ended.");
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new GraphException(ErrorCode.Storage, $"The data folder {dataFolder} cannot be used: {fault.Message} Nothing was imported.");
        }
    }
}
