using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>One thing that rows are sorted by.</summary>
/// <param name="Path">The place in the <c>order</c> argument; cursors are checked against it.</param>
/// <param name="Value">From the row to the value.</param>
/// <param name="Kind">The kind of value, for cursors.</param>
/// <param name="IsDescending">True for greatest first. Nulls are last either way.</param>
internal sealed record OrderTerm(string Path, Func<Expression, Expression> Value, ScalarKind Kind, bool IsDescending)
{
    /// <summary>The same the other way round, for pages from the end: nulls first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>True when an index of the rows' own table has them in its order, and those of one value in the order of their keys.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>True when the rows at hand have a value here.</summary>
    public bool IsKnown { get; init; }
}
