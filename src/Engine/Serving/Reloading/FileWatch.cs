using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Serving;

/// <summary>Tells when YAML, CSV or question files change: once a while after the last of several changes, as an editor or a copy makes them.</summary>
internal sealed class FileWatch : IDisposable
{
    // Editors write a file in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;

    /// <summary>Watches folders, and what lies in them.</summary>
    /// <param name="folders">The folders; those that do not exist are made, so that what is put there later is seen.</param>
    /// <param name="changed">Is called on a thread of the pool, one call at a time: once soon, for what changed before the watch began, then after changes. Gives true to be called again later.</param>
    /// <param name="logger">Is told of a folder that cannot be watched.</param>
    public FileWatch(IEnumerable<string> folders, Func<bool> changed, ILogger logger)
    {
        var calling = new Lock();
        _timer = new Timer(_ =>
        {
            lock (calling)
            {
                if (changed())
                {
                    Call(Later);
                }
            }
        });
        foreach (var folder in folders)
        {
            try
            {
                Directory.CreateDirectory(folder);
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
                watcher.Changed += Seen;
                watcher.Created += Seen;
                watcher.Deleted += Seen;
                watcher.Renamed += Seen;

                // Too many changes at once for the system's queue: which ones is not known.
                watcher.Error += (_, _) => Call(Quiet);
                watcher.EnableRaisingEvents = true;
                _watchers.Add(watcher);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                logger.LogWarning("Changes in {Folder} are seen at the next start alone: {Reason}", folder, fault.Message);
            }
        }

        Call(Quiet);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watchers.ForEach(w => w.Dispose());
        _timer.Dispose();
    }

    // With a folder come the files in it. What a build writes is none of it.
    private void Seen(object sender, FileSystemEventArgs change)
    {
        var parts = Path.GetRelativePath(((FileSystemWatcher)sender).Path, change.FullPath).Split(Path.DirectorySeparatorChar);
        var isBuilt = parts.Contains("obj") || parts.Contains("bin");
        var isData = Path.GetExtension(change.FullPath) is ".yaml" or ".csv" or ModuleFolder.QuestionEnding || parts.Contains("seed") || Directory.Exists(change.FullPath) || change.ChangeType == WatcherChangeTypes.Deleted;
        if (isData && !isBuilt)
        {
            Call(Quiet);
        }
    }

    private void Call(TimeSpan after)
    {
        try
        {
            _timer.Change(after, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The host ends.
        }
    }
}
