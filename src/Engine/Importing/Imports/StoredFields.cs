using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Fills the columns of stored computed fields. Each processor computes a part of the rows, over a connection of its own and into a file of its own, and what differs from what stands is then
/// written: the database is one that nobody else reads yet, so that a commit on the way shows nothing to anybody.
/// </summary>
/// <param name="graph">The model.</param>
/// <param name="connection">The database, in a transaction; it is in another one afterwards.</param>
internal sealed partial class StoredFields(GraphModel graph, SqliteConnection connection)
{
    // What the indexes of a million rows need, so that a row's neighbours are found in memory; for all processors together.
    private const int CacheKilobytes = 49_152;

    // With fewer rows a second connection costs more than it spares.
    private const int Many = 20_000;

    private const int MostParts = 4;

    private static readonly MethodInfo Querying = typeof(StoredFields).GetMethod(nameof(Query), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Computes those that read a table that has changed.</summary>
    /// <param name="isChanged">Tells it of a row class.</param>
    public void Compute(Func<Type, bool> isChanged)
    {
        var due = graph.Entities.Values.OrderBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => (Entity: e, Fields: e.Fields.Where(f => f.IsStored && TableFinder.In(f.Compute!).Append(e.ClrType).Any(isChanged)).ToList())).Where(e => e.Fields.Count > 0).ToList();
        if (due.Count == 0)
        {
            return;
        }

        // With the sizes of before an import that made the tables a hundred times larger, SQLite reads whole tables for each row.
        Run("ANALYZE");
        using var context = new GraphContext(GraphContext.OptionsFor(connection), graph);
        foreach (var (entity, fields) in due)
        {
            // Most rows may get other values: making an index by sorting costs a fraction of changing it entry by entry.
            var indexes = TableIndexes.Statements(graph).Where(i => TableIndexes.HoldsStored(entity, i)).ToList();
            indexes.ForEach(index => Run($"DROP INDEX IF EXISTS {index["CREATE INDEX ".Length..index.IndexOf(" ON ", StringComparison.Ordinal)]}"));
            Run("COMMIT");
            Run("PRAGMA shrink_memory");
            var parts = Parts((entity.Base ?? entity).Table);
            if (parts.Count > 1)
            {
                // What reading the files needed is given back before the processors take theirs.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            var values = Compute(context, entity, fields, parts);
            var columns = fields.Select(f => values.FindIndex(v => Printed(v) == Printed(f.Compute!))).ToList();
            parts.ForEach(part => Store(entity, fields, columns, part.File));
            Run("BEGIN IMMEDIATE");
            IndexBuild.Run(connection, indexes);
        }
    }

    [GeneratedRegex("^SELECT (?<columns>.*)\nFROM (?<table>\"[^\"]+\" AS (?<name>\"[^\"]+\"))(\nWHERE (?<condition>.*))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Select();

    // Alike whatever the module calls its parameters.
    private static string Printed(LambdaExpression value)
        => ExpressionPrinter.Print(new ReplacingExpressionVisitor(value.Parameters, [.. value.Parameters.Select((p, i) => Expression.Parameter(p.Type, $"p{i}"))]).Visit(value.Body));

    private static List<LambdaExpression> Compute(GraphContext context, Entity entity, List<Field> fields, List<(string Path, string File, long First, long Last)> parts)
    {
        // EF Core makes one column of what is the same, and all that follow would move.
        var values = fields.Select(f => f.Compute!).DistinctBy(Printed).ToList();
        using var query = (DbCommand)Querying.MakeGenericMethod(entity.ClrType).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, values], null)!;
        try
        {
            var select = Select().Match(query.CommandText);
            if (!select.Success)
            {
                throw new NotSupportedException("A stored field reads its own row and subqueries, and these need a join.");
            }

            // Made before the threads begin: neither the match nor the command may be read by two at once.
            var (sql, parameters) = (Insertion(select, values.Count), query.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)).ToList());
            Task.WhenAll(parts.Select(part => Task.Run(() => Compute(sql, parameters, part, CacheKilobytes / parts.Count)))).GetAwaiter().GetResult();
            return values;
        }
        catch (Exception fault) when (fault is NotSupportedException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR })
        {
            // Whose it is shows when each module's are computed alone.
            var owners = fields.GroupBy(f => f.Owner).Select(own => own.ToList()).ToList();
            if (owners.Count > 1)
            {
                owners.ForEach(own => Compute(context, entity, own, parts));
            }

            throw new ModuleFault(fields[0].Owner, $"The stored fields of {entity.Name} that {fields[0].Owner} brings cannot be computed", fault);
        }
    }

    private static DbCommand Query<T>(GraphContext context, IReadOnlyList<LambdaExpression> values)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var columns = values.Select(v => Expression.Convert(Rounded(v, new TableReader(context, v, row).Value()), typeof(object)));
        return context.Set<T>().Select(Expression.Lambda<Func<T, object[]>>(Expression.NewArrayInit(typeof(object), columns), row)).CreateDbCommand();
    }

    private static Expression Rounded(LambdaExpression lambda, Expression value) => DecimalForm.IsDecimal(value.Type) ? DecimalRewriter.Stored(value, DecimalFormFinder.Of(lambda).Places) : value;

    // In the order of the rows: by an index SQLite would visit them all over the table.
    private static string Insertion(Match select, int columns)
    {
        var name = select.Groups["name"].Value;
        return $"""
            CREATE TABLE cells.cell (place INTEGER PRIMARY KEY, {string.Join(", ", Enumerable.Range(0, columns).Select(i => $"c{i}"))});
            INSERT INTO cells.cell SELECT {name}.rowid, {select.Groups["columns"].Value}
            FROM {select.Groups["table"].Value} NOT INDEXED WHERE {name}.rowid BETWEEN $first AND $last {(select.Groups["condition"] is { Success: true } condition ? $"AND ({condition.Value})" : "")}
            """;
    }

    private static void Compute(string sql, IReadOnlyList<(string Name, object? Value)> parameters, (string Path, string File, long First, long Last) part, int cache)
    {
        PrivateFiles.Open(part.File, FileMode.Create, FileAccess.Write, FileShare.None).Dispose();
        using var own = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part.Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        own.Open();
        TextFunctions.Register(own.Handle!);
        DecimalConnection.Register(own.Handle!);
        using var attach = own.CreateCommand();
        attach.CommandText = $"ATTACH $file AS cells; PRAGMA cells.journal_mode = OFF; PRAGMA cells.synchronous = OFF; PRAGMA main.cache_size = -{cache}";
        attach.Parameters.AddWithValue("$file", part.File);
        attach.ExecuteNonQuery();
        using var command = own.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$first", part.First);
        command.Parameters.AddWithValue("$last", part.Last);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private List<(string Path, string File, long First, long Last)> Parts(string table)
    {
        using var last = new NativeStatement(connection, $"SELECT max(rowid) FROM \"{table}\"");
        var rows = last.Number() ?? 0;
        var count = (int)Math.Clamp(rows / Many, 1, Math.Min(MostParts, Environment.ProcessorCount));
        return [.. Enumerable.Range(0, count).Select(i => (connection.DataSource, $"{connection.DataSource}-cells{i}", (rows * i / count) + (i == 0 ? 0 : 1), rows * (i + 1) / count))];
    }

    private void Store(Entity entity, List<Field> fields, List<int> columns, string file)
    {
        using (var attach = connection.CreateCommand())
        {
            attach.CommandText = "ATTACH $file AS cells";
            attach.Parameters.AddWithValue("$file", file);
            attach.ExecuteNonQuery();
        }

        var names = string.Join(", ", fields.Select(f => $"\"{f.Name}\""));
        var stored = string.Join(", ", fields.Select(f => $"r.\"{f.Name}\""));
        var computed = string.Join(", ", columns.Select(c => $"c.c{c}"));
        Run($"UPDATE \"{(entity.Base ?? entity).Table}\" AS r SET ({names}) = ({computed}) FROM cells.cell AS c WHERE r.rowid = c.place AND ({stored}) IS NOT ({computed})");
        Run("DETACH cells");
        File.Delete(file);
    }

    private void Run(string sql)
    {
        using var statement = new NativeStatement(connection, sql);
        statement.Run();
    }
}
