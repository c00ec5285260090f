using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>The rows of the database, for a derivation.</summary>
public interface IStoredRows
{
    /// <summary>All rows of a table, streamed in the order of their keys.</summary>
    IEnumerable<T> All<T>()
        where T : class;

    /// <summary>The rows of a table that meet a condition, streamed in the order of their keys: a few among very many cost little.</summary>
    /// <param name="condition">Of the row's own columns, as <c>s => s.EndsOn != null</c>; what cannot be asked in SQL is refused.</param>
    IEnumerable<T> Where<T>(Expression<Func<T, bool>> condition)
        where T : class;

    /// <summary>All rows of a table, streamed in the order of a column, then of their keys: what belongs together comes together, and need not be held.</summary>
    /// <param name="column">A reference or an indexed property, as <c>s => s.SubjectId</c>.</param>
    IEnumerable<T> All<T>(Expression<Func<T, string?>> column)
        where T : class;
}
