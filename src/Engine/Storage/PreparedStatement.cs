using System.Diagnostics;
using OgpGraph.Engine.Graph;
using SQLitePCL;

namespace OgpGraph.Engine.Storage;

/// <summary>A prepared SQLite statement, for one thread at a time. Columns are read as bytes: no strings are made.</summary>
public sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;
    private readonly int[] _parameters;

    internal PreparedStatement(sqlite3 connection, string sql, IReadOnlyList<string> parameterNames)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _parameters = [.. parameterNames.Select(name => raw.sqlite3_bind_parameter_index(_statement, name))];
        _handle = _statement.DangerousGetHandle();
        ColumnCount = raw.sqlite3_column_count(_statement);
    }

    /// <summary>True once the values that never change are bound.</summary>
    public bool HasConstants { get; set; }

    /// <summary>How many columns a row has.</summary>
    public int ColumnCount { get; }

    /// <summary>Where its steps are noted; null, as for all but a question that is explained, for nowhere: then no clock is read.</summary>
    public StatementMeasure? Measure { get; set; }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step() => Measure is null ? Next() : Measured(Measure);

    /// <summary>Makes the statement ready to be stepped from the first row again; bound values stay.</summary>
    public void Reset()
    {
        _ = NativeColumns.Reset(_handle);
        Measure?.WasReset();
    }

    /// <summary>Binds text given as UTF-8. The bytes are copied.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> text) => Check(raw.sqlite3_bind_text(_statement, _parameters[parameter], text));

    /// <summary>Binds an integer.</summary>
    public void Bind(int parameter, long value) => Check(raw.sqlite3_bind_int64(_statement, _parameters[parameter], value));

    /// <summary>Binds a double.</summary>
    public void Bind(int parameter, double value) => Check(raw.sqlite3_bind_double(_statement, _parameters[parameter], value));

    /// <summary>Binds null.</summary>
    public void BindNull(int parameter) => Check(raw.sqlite3_bind_null(_statement, _parameters[parameter]));

    /// <summary>True when the column of the current row is null.</summary>
    public bool IsNull(int column) => NativeColumns.Type(_handle, column) == raw.SQLITE_NULL;

    /// <summary>True when the column of the current row is a binary number, as what SQLite calculates with integers becomes when it is too large for one.</summary>
    public bool IsReal(int column) => NativeColumns.Type(_handle, column) == raw.SQLITE_FLOAT;

    /// <summary>The storage class of the column of the current row, a constant of SQLite.</summary>
    public int StorageClass(int column) => NativeColumns.Type(_handle, column);

    /// <summary>The column's text as UTF-8, valid until the next step.</summary>
    public unsafe ReadOnlySpan<byte> Text(int column)
    {
        var start = NativeColumns.Blob(_handle, column);
        return start == 0 ? [] : new ReadOnlySpan<byte>((void*)start, NativeColumns.Bytes(_handle, column));
    }

    /// <summary>The column's integer.</summary>
    public long Integer(int column) => NativeColumns.Integer(_handle, column);

    /// <summary>The column's double.</summary>
    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private bool Next()
    {
        var result = NativeColumns.Step(_handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    private bool Measured(StatementMeasure measure)
    {
        var start = Stopwatch.GetTimestamp();
        var hasRow = false;
        try
        {
            return hasRow = Next();
        }
        finally
        {
            measure.Stepped(start, hasRow);
        }
    }

    private void Check(int result)
    {
        if (result == raw.SQLITE_OK)
        {
            return;
        }

        if (result == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The SQL statement was interrupted.");
        }

        // What SQLite says when integers are summed up to more than one holds: the only calculation at which it gives up.
        throw result == raw.SQLITE_ERROR && raw.sqlite3_errmsg(_connection).utf8_to_string() == "integer overflow"
            ? new GraphException(ErrorCode.SumLimit, "A sum is too large: it has more than 18 digits, its decimal places included. Ask for the sums of fewer rows with where, or of groups.")
            : new GraphException(ErrorCode.Storage, $"SQLite answered {result}: {raw.sqlite3_errmsg(_connection).utf8_to_string()}");
    }
}
