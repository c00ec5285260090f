using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>A prepared statement that writes, without the cost of commands and parameters as objects.</summary>
internal sealed class NativeStatement : IDisposable
{
    private readonly sqlite3 _connection;

    public NativeStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle), _connection);
        Handle = handle;
    }

    /// <summary>The statement itself, to bind values to.</summary>
    public sqlite3_stmt Handle { get; }

    /// <summary>Runs it and makes it ready for the next time.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        var result = raw.sqlite3_step(Handle);
        raw.sqlite3_reset(Handle);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return raw.sqlite3_changes(_connection);
    }

    /// <summary>The first column of its only row; null when it has no row.</summary>
    public long? Number()
    {
        var result = raw.sqlite3_step(Handle);
        long? number = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(Handle, 0) : null;
        raw.sqlite3_reset(Handle);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return number;
    }

    /// <summary>The first column of its only row; null when it has no row.</summary>
    public string? Text()
    {
        var result = raw.sqlite3_step(Handle);
        var text = result == raw.SQLITE_ROW ? raw.sqlite3_column_text(Handle, 0).utf8_to_string() : null;
        raw.sqlite3_reset(Handle);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return text;
    }

    /// <summary>Goes to its next row, and makes it ready for the next time after the last.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step()
    {
        var result = raw.sqlite3_step(Handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(Handle);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => raw.sqlite3_finalize(Handle);
}
