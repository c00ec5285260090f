using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>What the expressions of one statement are built from: tables, fields, edges, and the statement's slots.</summary>
internal sealed class StatementScope(GraphContext context, Language language, ValueSource? asOf, ConditionCount? conditions = null, PersonalReads? personal = null)
{
    private static readonly Field Day = new()
    {
        Name = "asOf", FlatName = "asOf", Owner = PlanModule.Owner, En = "", Pt = "", Kind = ScalarKind.Date, ClrType = typeof(DateOnly), IsNullable = false,
    };

    /// <summary>The model.</summary>
    public GraphModel Graph => context.Graph;

    /// <summary>The language of texts where a field names none.</summary>
    public Language Language => language;

    /// <summary>Counts the conditions of the whole operation; null where nobody asks from outside.</summary>
    public ConditionCount? Conditions => conditions;

    /// <summary>The statement's parameters.</summary>
    public SlotList Slots { get; } = new();

    /// <summary>True when some rows of a class are left out, as facts that were not known on the day that is asked for.</summary>
    public bool IsFiltered(Entity entity) => asOf is not null && entity.IsFact;

    /// <summary>The day that the question asks for; without one, the day on which it is asked.</summary>
    private Expression AskedDay => Slots.Add(asOf is null ? new TodaySlot() : new ValueSlot(asOf, Day), typeof(DateOnly));

    /// <summary>All rows of a class; of facts, those known on the day that is asked for.</summary>
    public Expression Set(Type type)
    {
        var set = ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(context, null)!).Expression;
        if (asOf is null || !typeof(IFact).IsAssignableFrom(type))
        {
            return set;
        }

        var row = Expression.Parameter(type, "fact");
        var known = Expression.Property(row, type.GetProperty(nameof(IFact.KnownOn))!);
        return Linq.Where(set, Expression.Lambda(Expression.LessThanOrEqual(known, AskedDay), row));
    }

    /// <summary>What the text search knows, by SQL that is written by hand.</summary>
    /// <param name="sql">The SQL of a parameter's name; its columns are those of <see cref="SearchResult"/>.</param>
    /// <param name="words">The parameter.</param>
    public Expression Found(Func<string, string> sql, SearchSlot words)
    {
        var name = Slots.Name(words);
        return ((IQueryable)context.Set<SearchResult>().FromSqlRaw(sql(name), new Microsoft.Data.Sqlite.SqliteParameter(name, ""))).Expression;
    }

    /// <summary>The key of a row.</summary>
    public static Expression Key(Entity entity, Expression row) => Expression.Property(row, entity.Key);

    /// <summary>A field of a row, in a language when it is a text in two.</summary>
    public Expression Read(Field field, Expression row, Language? inLanguage = null)
    {
        personal?.Add(field);
        if (field.IsStored)
        {
            return Expression.Call(typeof(EF), nameof(EF.Property), [field.StoredType], row, Expression.Constant(field.Name));
        }

        if (field.Compute is { } compute)
        {
            return Computed(field, Inline(compute, row));
        }

        var value = row;
        foreach (var property in field.Path)
        {
            if (!property.DeclaringType!.IsAssignableFrom(value.Type))
            {
                value = Expression.Convert(value, property.DeclaringType);
            }

            value = Expression.Property(value, property);
        }

        if (!field.IsLocalized)
        {
            return value;
        }

        var (first, second) = (inLanguage ?? language) == Language.Pt ? (nameof(LocalizedText.Pt), nameof(LocalizedText.En)) : (nameof(LocalizedText.En), nameof(LocalizedText.Pt));
        return Expression.Coalesce(Expression.Property(value, first), Expression.Property(value, second));
    }

    /// <summary>The two texts of a field in two languages, Portuguese first.</summary>
    public (Expression Pt, Expression En) ReadBoth(Field field, Expression row)
    {
        personal?.Add(field);
        var value = field.Path.Aggregate(row, (owner, property) => Expression.Property(property.DeclaringType!.IsAssignableFrom(owner.Type) ? owner : Expression.Convert(owner, property.DeclaringType), property));
        return (Expression.Property(value, nameof(LocalizedText.Pt)), Expression.Property(value, nameof(LocalizedText.En)));
    }

    /// <summary>The rows at the other end of an edge of the row with the given key, unordered.</summary>
    public Expression Rows(Edge edge, Expression parentKey)
    {
        personal?.Add(edge);
        var target = edge.Target;
        var row = Expression.Parameter(target.ClrType, "row");
        if (edge.Kind == EdgeKind.Reference)
        {
            return Linq.Where(Set(target.ClrType), Expression.Lambda(Expression.Equal(Key(target, row), parentKey), row));
        }

        if (edge.Query is { } query)
        {
            var parent = Expression.Parameter(query.Parameters[0].Type, "parent");
            var reached = new ParentReader(this, parent, parentKey).Visit(Inline(query, parent));
            var found = Expression.Parameter(target.ClrType, "found");
            return Linq.Where(Set(target.ClrType), Expression.Lambda(Linq.Contains(Linq.Select(reached, Expression.Lambda(Key(target, found), found)), Key(target, row)), row));
        }

        if (edge.Link is not { } link)
        {
            Expression condition = Expression.Equal(Property(row, edge.ForeignKey!), parentKey);
            return Linq.Where(Set(target.ClrType), Expression.Lambda(edge.Where is null ? condition : Expression.AndAlso(condition, Inline(edge.Where, row)), row));
        }

        var linkRow = Expression.Parameter(link, "link");
        Expression isParents = Expression.Equal(Property(linkRow, edge.ForeignKey!), parentKey);
        var links = Linq.Where(Set(link), Expression.Lambda(edge.Where is null ? isParents : Expression.AndAlso(isParents, Inline(edge.Where, linkRow)), linkRow));
        var keys = Linq.Select(links, Expression.Lambda(Property(linkRow, edge.LinkRowKey!), linkRow));
        return Linq.Where(Set(target.ClrType), Expression.Lambda(Linq.Contains(keys, Key(target, row)), row));
    }

    /// <summary>The rows of a <see cref="EdgeKind.First"/> edge in its order, the first to be taken.</summary>
    public Expression Latest(Edge edge, Expression parentKey)
    {
        var rows = Rows(edge, parentKey);
        var isFirst = true;
        foreach (var by in edge.LatestBy)
        {
            var row = Expression.Parameter(edge.Target.ClrType, "row");
            var value = Inline(by, row);
            if (value is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand })
            {
                value = operand;
            }

            value = DecimalRewriter.Key(value);

            // SQLite sorts null as the least, so that descending puts it last.
            rows = Linq.OrderBy(rows, Expression.Lambda(value, row), isFirst, isDescending: true);
            isFirst = false;
        }

        return rows;
    }

    /// <summary>The body of an author's lambda over a row, with the tables that it names.</summary>
    public Expression Inline(LambdaExpression lambda, Expression row)
        => new DataInliner(this, new Dictionary<ParameterExpression, Expression> { [lambda.Parameters[0]] = row }, lambda.Parameters.ElementAtOrDefault(1)).Visit(DecimalRewriter.Of(lambda).Body);

    // A decimal is rounded here, once; what can have no value where C# would throw can be null in SQL.
    private static Expression Computed(Field field, Expression value)
        => DecimalForm.IsDecimal(value.Type) ? DecimalRewriter.Stored(value, field.Places)
            : field.IsNullable && value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
            : value;

    private static MemberExpression Property(Expression row, System.Reflection.PropertyInfo property)
        => Expression.Property(property.DeclaringType!.IsAssignableFrom(row.Type) ? row : Expression.Convert(row, property.DeclaringType), property);

    // The parent's key is at hand; what else is asked of it comes by a question of one row and one column. A join with the parent would be an APPLY, which SQLite has not.
    private sealed class ParentReader(StatementScope scope, ParameterExpression parent, Expression parentKey) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression != parent)
            {
                return base.VisitMember(node);
            }

            var entity = scope.Graph.Of(parent.Type);
            if (node.Member.Name == entity.Key.Name)
            {
                return parentKey;
            }

            var row = Expression.Parameter(parent.Type, "row");
            var same = Linq.Where(scope.Set(parent.Type), Expression.Lambda(Expression.Equal(Key(entity, row), parentKey), row));
            return Linq.FirstOrDefault(Linq.Select(same, Expression.Lambda(Expression.MakeMemberAccess(row, node.Member), row)));
        }
    }

    private sealed class DataInliner(StatementScope scope, Dictionary<ParameterExpression, Expression> rows, ParameterExpression? data) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => rows.GetValueOrDefault(node, node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
            => data is not null && node.Object == data && node.Method.Name == nameof(IGraphData.Of)
                ? scope.Set(node.Method.GetGenericArguments()[0])
                : base.VisitMethodCall(node);

        protected override Expression VisitMember(MemberExpression node)
            => data is not null && node.Expression == data && node.Member.Name == nameof(IGraphData.Day) ? Expression.Call(typeof(DayFunctions), nameof(DayFunctions.Asked), null, scope.AskedDay) : base.VisitMember(node);
    }
}
