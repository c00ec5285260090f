using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// Read-only connections to one database file, kept with their prepared statements. Another process may put another file in its place: one that is built from the same is read from then on;
/// of one that is built from something else this model knows nothing, so that the connections to the file before are all there is.
/// </summary>
public sealed class ReadPool : IDisposable
{
    // How often the file is looked at, in milliseconds. The look costs about two microseconds.
    private const int Pace = 10;

    // How long a question waits for one of the connections that are left, in milliseconds.
    private const int Patience = 2_000;

    private readonly string _path;
    private readonly string _fingerprint;
    private readonly ILogger _logger;
    private readonly ConcurrentBag<ReadConnection> _idle = [];
    private readonly Lock _judging = new();
    private (long Length, DateTime Written, DateTime Made) _seen;
    private long _nextLook;
    private volatile string? _build;
    private volatile bool _isReplaced;
    private volatile bool _isHeld;
    private volatile bool _isDisposed;

    /// <summary>Makes the pool of a database file; connections are opened when first needed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">What it must be built from.</param>
    /// <param name="logger">Is told when another file takes its place.</param>
    public ReadPool(string path, string fingerprint, ILogger logger)
    {
        SQLitePCL.Batteries_V2.Init();
        (_path, _fingerprint, _logger) = (path, fingerprint, logger);
    }

    /// <summary>Why the answers are not of the file that is there now; null when they are.</summary>
    public string? Fault => _isReplaced ? "Another program has made the database anew, from other files or for another model. This host goes on with the one before: end it, or start it again." : null;

    /// <summary>The build of the file that is read from now on (<see cref="DatabaseStamp.Build"/>): another one whenever anything in it changed, whoever changed it. No statement runs unless the file on disk is another one.</summary>
    /// <exception cref="GraphException">The file cannot be opened.</exception>
    public string? Build
    {
        get
        {
            if ((_build is null ? Rent() : Look()) is { } fresh)
            {
                Return(fresh);
            }

            return _build;
        }
    }

    /// <summary>An idle connection, or a new one. Give it back with <see cref="Return"/>.</summary>
    /// <exception cref="GraphException">The file cannot be opened, or is another one and no connection to the one before is left.</exception>
    public ReadConnection Rent()
    {
        if (Look() is { } fresh)
        {
            return fresh;
        }

        while (_idle.TryTake(out var connection))
        {
            if (IsOfNow(connection))
            {
                return connection;
            }

            connection.Dispose();
        }

        return (_isReplaced ? null : Judged(new ReadConnection(_path))) ?? Left();
    }

    /// <summary>Gives a connection back.</summary>
    public void Return(ReadConnection connection)
    {
        // More than a few a core only hold memory.
        if (_isDisposed || !IsOfNow(connection) || _idle.Count >= Environment.ProcessorCount * 4)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
    }

    /// <summary>Takes a connection whose file could not be read; true when another file has taken that one's place, so that it helps to ask again.</summary>
    public bool Discard(ReadConnection connection)
    {
        var build = connection.Stamp.Build;
        connection.Dispose();
        Volatile.Write(ref _nextLook, 0);
        if (Look() is { } fresh)
        {
            Return(fresh);
        }

        return !_isReplaced && _build != build;
    }

    /// <summary>
    /// Goes on with the file that is open, without a fault, while this host itself makes another and then has another pool for it. Enough connections are opened first.
    /// </summary>
    /// <param name="isHeld">False to look at the file again.</param>
    public void Hold(bool isHeld)
    {
        _isHeld = isHeld;
        if (isHeld)
        {
            List<ReadConnection> open = [];
            while (open.Count < Environment.ProcessorCount * 2 && Judged(new ReadConnection(_path)) is { } connection)
            {
                open.Add(connection);
            }

            open.ForEach(Return);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        Drain();
    }

    private bool IsOfNow(ReadConnection connection) => _isReplaced || connection.Stamp.Build == _build;

    // A connection to a file that took the place of another since the last look; null when there is nothing new.
    private ReadConnection? Look()
    {
        var (now, due) = (Environment.TickCount64, Volatile.Read(ref _nextLook));
        if (now < due || Interlocked.CompareExchange(ref _nextLook, now + Pace, due) != due)
        {
            return null;
        }

        var file = new FileInfo(_path);
        if (!file.Exists)
        {
            return null;
        }

        var seen = (file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc);
        if (seen == _seen)
        {
            return null;
        }

        return Judged(new ReadConnection(_path), seen);
    }

    // Null when the connection leads to a file that is built from something else.
    private ReadConnection? Judged(ReadConnection connection, (long Length, DateTime Written, DateTime Made) seen = default)
    {
        lock (_judging)
        {
            // Whoever did not look may come late, with a connection to the file before: then the next look judges again.
            if (seen != default || connection.Stamp.Build != _build)
            {
                _seen = seen;
            }

            if (connection.Stamp.Fingerprint != _fingerprint)
            {
                connection.Dispose();
                if (!_isReplaced && !_isHeld)
                {
                    _isReplaced = true;
                    _logger.LogError("{Fault}", Fault);
                }

                return null;
            }

            if (_isReplaced || connection.Stamp.Build != _build)
            {
                (_build, _isReplaced) = (connection.Stamp.Build, false);
                Drain();
            }

            return connection;
        }
    }

    private ReadConnection Left()
    {
        ReadConnection? connection = null;
        return SpinWait.SpinUntil(() => _idle.TryTake(out connection), Patience) ? connection! : throw new GraphException(ErrorCode.Storage, Fault ?? "The database was replaced. Try again.");
    }

    private void Drain()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
