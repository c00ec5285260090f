using System.Collections.Concurrent;

namespace OgpGraph.Engine.Storage;

/// <summary>Read-only connections to one database file, kept with their prepared statements.</summary>
public sealed class ReadPool : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentBag<ReadConnection> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Makes the pool of a database file; connections are opened when first needed.</summary>
    public ReadPool(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _path = path;
    }

    /// <summary>An idle connection, or a new one. Give it back with <see cref="Return"/>.</summary>
    public ReadConnection Rent() => _idle.TryTake(out var connection) ? connection : new ReadConnection(_path);

    /// <summary>Gives a connection back.</summary>
    public void Return(ReadConnection connection)
    {
        // More than a few a core only hold memory.
        if (_isDisposed || _idle.Count >= Environment.ProcessorCount * 4)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
