using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Finds rows by their key or by a column, each question compiled once: an importer may ask it for each record.</summary>
/// <param name="context">The database.</param>
internal sealed class RowFinder(GraphContext context)
{
    private readonly Dictionary<(Type Row, string? Column), Delegate> _questions = [];

    /// <summary>The row with a key; null when there is none.</summary>
    public T? Find<T>(string key)
        where T : class
    {
        if (!_questions.TryGetValue((typeof(T), null), out var question))
        {
            var isMeant = Equal<T>(context.Graph.Of<T>().Key.Name, out var value);
            Expression<Func<GraphContext, IQueryable<T>>> rows = graph => graph.Set<T>().AsNoTracking();
            var first = Expression.Call(
                typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(T)], rows.Body, Expression.Quote(isMeant));
            question = EF.CompileQuery(Expression.Lambda<Func<GraphContext, string, T?>>(first, rows.Parameters[0], value));
            _questions.Add((typeof(T), null), question);
        }

        return ((Func<GraphContext, string, T?>)question)(context, key);
    }

    /// <summary>All rows with a value in a column, by key.</summary>
    public IReadOnlyList<T> FindAll<T>(string column, string value)
        where T : class
    {
        if (!_questions.TryGetValue((typeof(T), column), out var question))
        {
            var isMeant = Equal<T>(column, out var parameter);
            Expression<Func<GraphContext, IQueryable<T>>> rows = graph => graph.Set<T>().AsNoTracking();
            var some = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], rows.Body, Expression.Quote(isMeant));
            var inOrder = Expression.Call(
                typeof(Queryable), nameof(Queryable.OrderBy), [typeof(T), typeof(string)], some, Expression.Quote(StoredRows.Key<T>(context)));
            question = EF.CompileQuery(Expression.Lambda<Func<GraphContext, string, IQueryable<T>>>(inOrder, rows.Parameters[0], parameter));
            _questions.Add((typeof(T), column), question);
        }

        return [.. ((Func<GraphContext, string, IEnumerable<T>>)question)(context, value)];
    }

    private static Expression<Func<T, bool>> Equal<T>(string column, out ParameterExpression value)
    {
        var row = Expression.Parameter(typeof(T), "row");
        value = Expression.Parameter(typeof(string), "value");
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, column), value), row);
    }
}
