using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using SQLitePCL;

namespace OgpGraph.Engine.Storage;

/// <summary>A read-only connection with its prepared statements, for one request at a time.</summary>
public sealed class ReadConnection : IDisposable
{
    // Statements of plans that were dropped from the cache must not pile up.
    private const int MostStatements = 512;

    // Steps of SQLite's machine between two looks at the clock: about a tenth of a millisecond.
    private const int StepsALook = 4_096;

    // SQLITE_DBCONFIG_ENABLE_QPSG (sqlite.org/c3ref/c_dbconfig_defensive.html).
    private const int PlannerStability = 1007;

    private readonly sqlite3 _connection;
    private readonly Dictionary<object, PreparedStatement> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly PreparedStatement _begin;
    private readonly PreparedStatement _end;
    private TimeLimit? _time;

    internal ReadConnection(string path)
    {
        var result = raw.sqlite3_open_v2(path, out _connection, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        if (result != raw.SQLITE_OK)
        {
            _connection.Dispose();
            throw new GraphException(ErrorCode.Storage, $"The database cannot be opened: SQLite answered {result}. Is the data folder readable?");
        }

        // SQLite's planner stability guarantee: a plan does not depend on bound values, so binding never makes SQLite compile a statement again.
        _ = raw.sqlite3_db_config(_connection, PlannerStability, 1, out _);
        raw.sqlite3_busy_timeout(_connection, 2_000);
        Run("PRAGMA mmap_size = 1073741824");
        Run("PRAGMA cache_size = -32768");
        Run("PRAGMA query_only = 1");
        TextFunctions.Register(_connection);
        DecimalConnection.Register(_connection);
        raw.sqlite3_progress_handler(_connection, StepsALook, static connection => ((ReadConnection)connection)._time is { IsOver: true } ? 1 : 0, this);
        _begin = new PreparedStatement(_connection, "BEGIN", []);
        _end = new PreparedStatement(_connection, "COMMIT", []);
        try
        {
            Stamp = DatabaseStamp.Of(_connection);
        }
        catch (SqliteException fault)
        {
            Dispose();
            throw new GraphException(ErrorCode.Storage, $"{fault.Message} Try again.");
        }
    }

    /// <summary>What the database said of itself when the connection was opened.</summary>
    public DatabaseStamp Stamp { get; }

    /// <summary>The statement that is prepared for <paramref name="owner"/>, which must not be in use.</summary>
    /// <param name="owner">What the statement belongs to: one statement an object.</param>
    /// <param name="sql">Its text.</param>
    /// <param name="parameterNames">The parameters in the order in which they are bound.</param>
    public PreparedStatement Prepare(object owner, string sql, IReadOnlyList<string> parameterNames)
    {
        if (!_statements.TryGetValue(owner, out var statement))
        {
            _statements[owner] = statement = new PreparedStatement(_connection, sql, parameterNames);
        }

        return statement;
    }

    /// <summary>Begins to read one state of the database.</summary>
    /// <param name="time">When it is over, the statement that runs is stopped with an <see cref="OperationCanceledException"/>.</param>
    public void Begin(TimeLimit time)
    {
        Step(_begin);
        _time = time;
    }

    /// <summary>Resets every statement, as after an error that left some in the middle of their rows.</summary>
    public void ResetAll()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Reset();
        }
    }

    /// <summary>How SQLite goes about a statement, as <c>EXPLAIN QUERY PLAN</c> tells: a step a line, those of a part further in. Bound values have no influence on it.</summary>
    /// <param name="sql">The statement's text.</param>
    public IReadOnlyList<string> QueryPlan(string sql)
    {
        using var statement = new PreparedStatement(_connection, "EXPLAIN QUERY PLAN " + sql, []);
        var (lines, depths) = (new List<string>(), new Dictionary<long, int>());
        while (statement.Step())
        {
            // The columns are: id, parent, one that is not used, and the text.
            var depth = depths.TryGetValue(statement.Integer(1), out var above) ? above + 1 : 0;
            depths[statement.Integer(0)] = depth;
            lines.Add(new string(' ', depth * 2) + System.Text.Encoding.UTF8.GetString(statement.Text(3)));
        }

        return lines;
    }

    /// <summary>Ends reading. No statement may be in the middle of its rows.</summary>
    public void End()
    {
        _time = null;
        Step(_end);
        if (_statements.Count > MostStatements)
        {
            DisposeStatements();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        DisposeStatements();
        _begin.Dispose();
        _end.Dispose();
        _connection.Dispose();
    }

    private static void Step(PreparedStatement statement)
    {
        statement.Step();
        statement.Reset();
    }

    private void DisposeStatements()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private void Run(string sql) => _ = raw.sqlite3_exec(_connection, sql);
}
