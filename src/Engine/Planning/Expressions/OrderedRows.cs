using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>The rows of one page, between its cursors. Where an index has them in the order that is asked for, it is entered at the cursor and read no further than the page goes, however many rows come before or after.</summary>
/// <param name="scope">The scope of the statement.</param>
/// <param name="entity">The rows' entity.</param>
/// <param name="terms">The order, in its forward direction.</param>
/// <param name="page">The page.</param>
/// <param name="nulls">Which values of its cursors are null.</param>
/// <param name="isFirstKnown">True when the filter leaves no row without a value of the first term.</param>
internal sealed class OrderedRows(StatementScope scope, Entity entity, IReadOnlyList<OrderTerm> terms, PagePlan page, CursorNulls nulls, bool isFirstKnown)
{
    /// <summary>True when the filter leaves no row without a value of the first term: one that lies above or below something has one. So an index of the filter's other fields gives the order too, and nothing is sorted.</summary>
    /// <param name="terms">The order.</param>
    /// <param name="where">The filter; null for none.</param>
    public static bool IsFirstKnown(IReadOnlyList<OrderTerm> terms, Argument? where)
        => terms is [{ Path: var path }, ..] && where is { IsNull: false }
            && where.Fields.Any(f => f.Key == path && !f.Value.IsNull && f.Value.Fields.Any(o => o.Key is "gt" or "gte" or "lt" or "lte" && !o.Value.IsNull));

    /// <summary>
    /// True when rows are to be read from an index in its order. Not with a filter by anything else: of a rare kind of rows, a page may lie all over the index, and to collect the kind and sort it takes less.
    /// </summary>
    /// <param name="terms">The order.</param>
    /// <param name="where">The filter; null for none.</param>
    public static bool AreRead(IReadOnlyList<OrderTerm> terms, Argument? where)
        => terms is [{ IsIndexed: true } first, { Path: "key" } key] && first.IsDescending == key.IsDescending && (where is null || where.IsNull || where.Fields.All(f => f.Key == first.Path));

    /// <summary>An order from its end.</summary>
    public static IReadOnlyList<OrderTerm> Reversed(IReadOnlyList<OrderTerm> terms) => [.. terms.Select(t => t with { IsReversed = true })];

    /// <summary>The rows between the cursors.</summary>
    public Expression Filter(Expression source) => Between(source, isFirstKnown ? true : null);

    /// <summary>The rows between the cursors, as many as the page takes, by way of an index that starts with the first term.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="take">How many the page takes.</param>
    public Expression Read(Expression source, Expression take)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var value = terms[0].Value(row);
        if (!OrderBuilder.IsNullable(value))
        {
            return Filter(source);
        }

        // SQLite has null before all values, and the order has it behind them: it is two readings.
        var nothing = Expression.Constant(null, value.Type);
        Expression? read = null;
        foreach (var isKnown in (bool[])[true, false])
        {
            if (isKnown ? nulls.After is [true, ..] : page.Before is not null && nulls.Before is not [true, ..])
            {
                continue;
            }

            IReadOnlyList<OrderTerm> order = isKnown ? [terms[0] with { IsKnown = true }, .. terms.Skip(1)] : [.. terms.Skip(1)];
            var condition = isKnown ? Expression.NotEqual(value, nothing) : Expression.Equal(value, nothing);
            var rows = Between(Linq.Where(source, Expression.Lambda(condition, row)), isKnown);
            rows = Linq.Take(OrderBuilder.Sort(rows, entity, page.IsBackward ? Reversed(order) : order), take);
            read = read is null ? rows : Linq.Concat(read, rows);
        }

        // Nothing lies after the last null and before the first value.
        return read ?? Linq.Where(source, Expression.Lambda(Expression.Constant(false), row));
    }

    private Expression Between(Expression rows, bool? isFirstKnown)
    {
        var keyset = new Keyset(scope, isFirstKnown);
        if (page.After is not null)
        {
            rows = keyset.Filter(rows, entity, terms, nulls.After ?? new bool[terms.Count], isBefore: false);
        }

        return page.Before is null ? rows : keyset.Filter(rows, entity, terms, nulls.Before ?? new bool[terms.Count], isBefore: true);
    }
}
