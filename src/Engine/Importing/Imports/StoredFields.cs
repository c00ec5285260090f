using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Fills the columns of stored computed fields, inside the transaction that changed what they read: one statement a table, nothing in memory.</summary>
internal sealed class StoredFields(GraphContext context, SqliteConnection connection)
{
    private static readonly MethodInfo Updating = typeof(StoredFields).GetMethod(nameof(Update), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Computes those that read a table that has changed.</summary>
    /// <param name="isChanged">Tells it of a row class.</param>
    public void Compute(Func<Type, bool> isChanged)
    {
        var due = context.Graph.Entities.Values.OrderBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => (Entity: e, Fields: e.Fields.Where(f => f.IsStored && TableFinder.In(f.Compute!).Append(e.ClrType).Any(isChanged)).ToList())).Where(e => e.Fields.Count > 0).ToList();
        if (due.Count == 0)
        {
            return;
        }

        // With the sizes of before an import that made the tables a hundred times larger, SQLite reads whole tables for each row.
        Run("ANALYZE");
        foreach (var (entity, fields) in due)
        {
            var indexes = DropIndexes((entity.Base ?? entity).Table, fields);
            Updating.MakeGenericMethod(entity.ClrType).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [fields], null);
            indexes.ForEach(Run);
        }
    }

    private void Update<T>(IReadOnlyList<Field> fields)
        where T : class
        => context.Set<T>().ExecuteUpdate(setters =>
        {
            var set = typeof(UpdateSettersBuilder<T>).GetMethods().Single(m => m.Name == nameof(UpdateSettersBuilder<T>.SetProperty) && m.GetParameters()[1].ParameterType is { IsGenericType: true } value && value.GetGenericTypeDefinition() == typeof(Expression<>));
            foreach (var field in fields)
            {
                var compute = field.Compute!;
                var row = Expression.Parameter(typeof(T), "row");
                var column = Expression.Lambda(Expression.Call(typeof(EF), nameof(EF.Property), [compute.ReturnType], row, Expression.Constant(field.Name)), row);
                var value = Expression.Lambda(new TableReader(context, new() { [compute.Parameters[0]] = row }).Visit(compute.Body), row);
                set.MakeGenericMethod(compute.ReturnType).Invoke(setters, [column, value]);
            }
        });

    // Every row gets its value: making an index by sorting costs a fraction of changing it entry by entry.
    private List<string> DropIndexes(string table, IReadOnlyList<Field> fields)
    {
        var (names, indexes) = (new List<string>(), new List<string>());
        using (var list = connection.CreateCommand())
        {
            list.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = $table AND sql IS NOT NULL ORDER BY name";
            list.Parameters.AddWithValue("$table", table);
            using var reader = list.ExecuteReader();
            while (reader.Read())
            {
                if (fields.Any(f => reader.GetString(1).Contains($"\"{f.Name}\"", StringComparison.Ordinal)))
                {
                    names.Add(reader.GetString(0));
                    indexes.Add(reader.GetString(1));
                }
            }
        }

        names.ForEach(name => Run($"DROP INDEX \"{name}\""));
        return indexes;
    }

    private void Run(string sql)
    {
        using var statement = new NativeStatement(connection, sql);
        statement.Run();
    }

    private sealed class TableReader(GraphContext context, Dictionary<ParameterExpression, Expression> rows) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => rows.GetValueOrDefault(node, node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
            => node.Method.DeclaringType == typeof(IGraphData)
                ? ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(node.Method.GetGenericArguments()[0]).Invoke(context, null)!).Expression
                : base.VisitMethodCall(node);
    }
}
