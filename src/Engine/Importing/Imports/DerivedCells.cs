using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>The cells of a computed column that differ from what is stored, in a temporary table: nothing of them passes through memory.</summary>
internal sealed class DerivedCells : IDisposable
{
    private const string Cells = "temp.ogp_derived";

    private readonly SqliteConnection _connection;
    private readonly TableWriter _writer;
    private readonly ColumnDerivation _derivation;

    public DerivedCells(GraphContext context, SqliteConnection connection, TableWriter writer, ColumnDerivation derivation)
    {
        (_connection, _writer, _derivation) = (connection, writer, derivation);
        Run($"CREATE TABLE {Cells} (key TEXT PRIMARY KEY, value) WITHOUT ROWID");
        using var query = (DbCommand)typeof(DerivedCells).GetMethod(nameof(Computed), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(derivation.RowType, derivation.Column.PropertyType).Invoke(null, [context, writer.Entity.Key, derivation])!;
        query.CommandText = $"INSERT INTO {Cells} SELECT \"{nameof(Cell<>.Key)}\", \"{nameof(Cell<>.Value)}\" FROM ({query.CommandText}) WHERE \"{nameof(Cell<>.Value)}\" IS NOT \"{nameof(Cell<>.Current)}\"";
        query.ExecuteNonQuery();
    }

    /// <summary>The keys of the rows that were there before an import and get another value.</summary>
    public IReadOnlyList<string> ChangedBefore(long import)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT key FROM {Cells} AS c JOIN \"{_writer.Table}\" AS r ON r.\"{_writer.Entity.Key.Name}\" = c.key WHERE r.{TableWriter.Mark} IS NOT $import ORDER BY key";
        command.Parameters.AddWithValue("$import", import);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    /// <summary>Stores them.</summary>
    public void Store()
        => Run($"UPDATE \"{_writer.Table}\" AS r SET \"{_derivation.Column.Name}\" = c.value FROM {Cells} AS c WHERE r.\"{_writer.Entity.Key.Name}\" = c.key");

    /// <inheritdoc/>
    public void Dispose() => Run($"DROP TABLE {Cells}");

    private static DbCommand Computed<TRow, TValue>(GraphContext context, System.Reflection.PropertyInfo key, ColumnDerivation derivation)
        where TRow : class
    {
        var row = derivation.Value.Parameters[0];
        var value = new TableReader(context, derivation.Value, row).Value();
        if (DecimalForm.IsDecimal(value.Type))
        {
            value = DecimalRewriter.Stored(value, DecimalForm.Of(derivation.Column).Places);
            value = value.Type == typeof(TValue) ? value : Expression.Convert(value, typeof(TValue));
        }

        var cell = Expression.MemberInit(
            Expression.New(typeof(Cell<TValue>)),
            Expression.Bind(typeof(Cell<TValue>).GetProperty(nameof(Cell<>.Key))!, Expression.Property(row, key)),
            Expression.Bind(typeof(Cell<TValue>).GetProperty(nameof(Cell<>.Value))!, value),
            Expression.Bind(typeof(Cell<TValue>).GetProperty(nameof(Cell<>.Current))!, Expression.Property(row, derivation.Column)));
        return context.Set<TRow>().Select(Expression.Lambda<Func<TRow, Cell<TValue>>>(cell, row)).CreateDbCommand();
    }

    private void Run(string sql)
    {
        using var statement = new NativeStatement(_connection, sql);
        statement.Run();
    }

    private sealed class Cell<TValue>
    {
        public required string Key { get; init; }

        public required TValue Value { get; init; }

        public required TValue Current { get; init; }
    }
}
