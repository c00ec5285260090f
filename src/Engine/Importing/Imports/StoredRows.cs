using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of the database as an import has left them, streamed.</summary>
internal sealed class StoredRows(GraphContext context) : IStoredRows
{
    /// <inheritdoc/>
    public IEnumerable<T> All<T>()
        where T : class => InOrder<T>(context).AsEnumerable();

    /// <inheritdoc/>
    public IEnumerable<T> Where<T>(Expression<Func<T, bool>> condition)
        where T : class => InOrder<T>(context).Where((Expression<Func<T, bool>>)DecimalRewriter.Of(condition)).AsEnumerable();

    /// <inheritdoc/>
    public IEnumerable<T> All<T>(Expression<Func<T, string?>> column)
        where T : class => context.Set<T>().AsNoTracking().OrderBy(column).ThenBy(Key<T>(context)).AsEnumerable();

    /// <summary>The rows of a table in the order of their keys, as a query.</summary>
    public static IQueryable<T> InOrder<T>(GraphContext context)
        where T : class => context.Set<T>().AsNoTracking().OrderBy(Key<T>(context));

    /// <summary>The key of a table, as a selector.</summary>
    public static Expression<Func<T, string>> Key<T>(GraphContext context)
        where T : class
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, string>>(Expression.Property(row, context.Graph.Of<T>().Key), row);
    }
}
