using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// The statement that reads the rows of one list level: its columns and its to-one joins are asked for one by one while the selection is walked, then it is put together.
/// </summary>
internal sealed class RowQuery(StatementScope scope, Entity entity)
{
    private readonly List<(int From, Edge Edge)> _joins = [];
    private readonly List<(int Element, Func<Expression, Expression> Read)> _columns = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    /// <summary>The row itself; other elements are joined rows.</summary>
    public const int Root = 0;

    /// <summary>How many columns a row has.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>The scope of the statement.</summary>
    public StatementScope Scope => scope;

    /// <summary>The element at the other end of a reference; the same edge of the same element is joined once.</summary>
    public int Join(int element, Edge edge)
    {
        var known = _joins.IndexOf((element, edge));
        if (known >= 0)
        {
            return known + 1;
        }

        _joins.Add((element, edge));
        return _joins.Count;
    }

    /// <summary>The column of a field.</summary>
    public int Column(int element, Field field, Language inLanguage) => Column(element, row => scope.Read(field, row, inLanguage));

    /// <summary>The column of an entity's key.</summary>
    public int Key(int element, Entity of) => Column(element, row => StatementScope.Key(of, row));

    /// <summary>The column that tells the concrete type.</summary>
    public int Discriminator(int element, Entity of)
        => Column(element, row => of.ClrType.GetProperty(of.Discriminator!) is { } property
            ? Expression.Property(row, property)
            : Expression.Call(typeof(Microsoft.EntityFrameworkCore.EF), "Property", [typeof(string)], row, Expression.Constant(of.Discriminator)));

    /// <summary>The column of what rows are sorted by, for cursors.</summary>
    public int Term(OrderTerm term) => Column(Root, term.Value);

    /// <summary>A column of any expression over an element. The same expression is one column: SQL would merge them, and all that follow would move.</summary>
    /// <param name="element">The element.</param>
    /// <param name="read">From the element to the value.</param>
    public int Column(int element, Func<Expression, Expression> read)
    {
        var type = element == Root ? entity.ClrType : _joins[element - 1].Edge.Target.ClrType;

        var key = $"{element}:{PrintedSql.Of(read(Expression.Parameter(type, "row")))}";
        if (!_ordinals.TryGetValue(key, out var ordinal))
        {
            _ordinals[key] = ordinal = _columns.Count;
            _columns.Add((element, read));
        }

        return ordinal;
    }

    /// <summary>Puts the query together over a source that is filtered and sorted.</summary>
    public Expression Build(Expression source, Expression? take)
    {
        if (_columns.Count == 0)
        {
            Key(Root, entity);
        }

        for (var i = 0; i < _joins.Count; i++)
        {
            source = AddJoin(source, i);
        }

        var row = Expression.Parameter(Linq.ElementType(source), "row");
        var columns = Expression.NewArrayInit(typeof(object), _columns.Select(c => Expression.Convert(c.Read(Element(row, c.Element, _joins.Count)), typeof(object))));
        var query = Linq.Select(source, Expression.Lambda(columns, row));
        return take is null ? query : Linq.Take(query, take);
    }

    private Expression AddJoin(Expression source, int index)
    {
        var (from, edge) = _joins[index];
        var outerType = Linq.ElementType(source);
        var outer = Expression.Parameter(outerType, "outer");
        var inner = Expression.Parameter(edge.Target.ClrType, "inner");
        var pair = typeof(Pair<,>).MakeGenericType(outerType, edge.Target.ClrType);
        var result = Expression.New(pair.GetConstructors()[0], [outer, inner], pair.GetProperty("Left")!, pair.GetProperty("Right")!);
        return Linq.LeftJoin(
            source,
            scope.Set(edge.Target.ClrType),
            Expression.Lambda(scope.Read(edge.Reference!, Element(outer, from, index)), outer),
            Expression.Lambda(StatementScope.Key(edge.Target, inner), inner),
            Expression.Lambda(result, outer, inner));
    }

    private static Expression Element(Expression row, int element, int joins)
    {
        for (var i = joins; i > element; i--)
        {
            row = Expression.Property(row, "Left");
        }

        return element == Root ? row : Expression.Property(row, "Right");
    }
}
