using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Fills the columns of stored computed fields, inside the transaction that changed what they read: one statement a table, nothing in memory.</summary>
internal sealed class StoredFields(GraphModel graph, SqliteConnection connection)
{
    // What is not in the cache is looked for in a log of many hundred thousand pages, which costs more than the page itself.
    private const int CacheKilobytes = 49_152;

    private static readonly MethodInfo Updating = typeof(StoredFields).GetMethod(nameof(Update), BindingFlags.NonPublic | BindingFlags.Static)!;

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
        Run($"PRAGMA cache_size = -{CacheKilobytes}");
        using var context = new GraphContext(new DbContextOptionsBuilder<GraphContext>(GraphContext.OptionsFor(connection)).AddInterceptors(new RowOrder()).Options, graph);
        foreach (var (entity, fields) in due)
        {
            // Every row gets its values: making an index by sorting costs a fraction of changing it entry by entry.
            var indexes = TableIndexes.Statements(graph).Where(i => TableIndexes.HoldsStored(entity, i)).ToList();
            indexes.ForEach(index => Run($"DROP INDEX IF EXISTS {index["CREATE INDEX ".Length..index.IndexOf(" ON ", StringComparison.Ordinal)]}"));
            Updating.MakeGenericMethod(entity.ClrType).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, fields], null);
            indexes.ForEach(Run);
        }

        Run($"PRAGMA cache_size = -{ImportRun.CacheKilobytes}");
    }

    private static void Update<T>(GraphContext context, IReadOnlyList<Field> fields)
        where T : class
        => context.Set<T>().ExecuteUpdate(setters =>
        {
            var set = typeof(UpdateSettersBuilder<T>).GetMethods().Single(m => m.Name == nameof(UpdateSettersBuilder<T>.SetProperty) && m.GetParameters()[1].ParameterType is { IsGenericType: true } value && value.GetGenericTypeDefinition() == typeof(Expression<>));
            foreach (var field in fields)
            {
                var compute = field.Compute!;
                var row = Expression.Parameter(typeof(T), "row");
                var column = Expression.Lambda(Expression.Call(typeof(EF), nameof(EF.Property), [compute.ReturnType], row, Expression.Constant(field.Name)), row);
                var value = Expression.Lambda(new TableReader(context, compute, row).Value(), row);
                set.MakeGenericMethod(compute.ReturnType).Invoke(setters, [column, value]);
            }
        });

    private void Run(string sql)
    {
        using var statement = new NativeStatement(connection, sql);
        statement.Run();
    }

    // By an index SQLite would visit the rows all over the table.
    private sealed class RowOrder : DbCommandInterceptor
    {
        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            var set = command.CommandText.IndexOf("SET ", StringComparison.Ordinal);
            command.CommandText = $"{command.CommandText[..set].TrimEnd()} NOT INDEXED {command.CommandText[set..]}";
            return result;
        }
    }
}
