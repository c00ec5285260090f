using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>The rows of a database in memory, as they were known on a day and as they read in a language: what storage is held against. Nothing here knows SQL.</summary>
internal sealed class OracleData
{
    private readonly IReadOnlyList<object> _rows;
    private readonly ConcurrentDictionary<(DateOnly? AsOf, Language Language), OracleData> _views;
    private readonly ConcurrentDictionary<Type, object> _lists = new();
    private readonly ConcurrentDictionary<Edge, ILookup<string, object>> _children = new();
    private readonly ConcurrentDictionary<(Field Field, object Row), object?> _computed = new();
    private readonly ConcurrentDictionary<LambdaExpression, Func<object, OracleData, object?>> _compiled;
    private readonly DateOnly? _asOf;

    public OracleData(GraphModel graph, IReadOnlyList<object> rows)
        : this(graph, rows, null, Language.Pt, new(), new())
    {
    }

    private OracleData(
        GraphModel graph, IReadOnlyList<object> rows, DateOnly? asOf, Language language,
        ConcurrentDictionary<(DateOnly? AsOf, Language Language), OracleData> views, ConcurrentDictionary<LambdaExpression, Func<object, OracleData, object?>> compiled)
    {
        Graph = graph;
        _rows = rows;
        _asOf = asOf;
        Language = language;
        _views = views;
        _compiled = compiled;
    }

    public GraphModel Graph { get; }

    /// <summary>The language of texts where none is named.</summary>
    public Language Language { get; }

    /// <summary>The same rows, as known on a day, in a language.</summary>
    public OracleData View(DateOnly? asOf, Language language) => _views.GetOrAdd((asOf, language), key => new OracleData(Graph, _rows, key.AsOf, key.Language, _views, _compiled));

    /// <summary>The rows of a class that were known on the day.</summary>
    public IReadOnlyList<object> Rows(Type type) => (IReadOnlyList<object>)_lists.GetOrAdd(
        type, t => _rows.Where(r => t.IsInstanceOfType(r) && (_asOf is null || r is not IFact fact || fact.KnownOn <= _asOf)).ToList());

    /// <summary>The same by type, for computed fields.</summary>
    public IEnumerable<T> List<T>() => Rows(typeof(T)).Cast<T>();

    /// <summary>The day that the question asks for.</summary>
    public DateOnly Day => _asOf ?? LisbonDay.Today;

    /// <summary>The entity of a row.</summary>
    public Entity EntityOf(object row) => Graph.ByType[row.GetType()];

    /// <summary>The key of a row.</summary>
    public string KeyOf(object row) => (string)EntityOf(row).Key.GetValue(row)!;

    /// <summary>The row of an entity with a key; null when there is none or it was not known.</summary>
    public object? Find(Entity entity, string? key) => key is null ? null : Rows(entity.ClrType).FirstOrDefault(r => KeyOf(r) == key);

    /// <summary>A field's value in a language; null when unknown.</summary>
    public object? Value(Field field, object row, Language? inLanguage = null)
    {
        if (field.Loader is { } loader)
        {
            return loader([KeyOf(row)], CancellationToken.None).GetValueOrDefault(KeyOf(row));
        }

        if (field.Compute is { } compute)
        {
            return _computed.GetOrAdd((field, row), _ => Run(compute, row));
        }

        if (field.IsLocalized)
        {
            var (pt, en) = Texts(field, row);
            return (inLanguage ?? Language) == Language.Pt ? pt ?? en : en ?? pt;
        }

        return field.Path.Aggregate((object?)row, (value, property) => property.GetValue(value));
    }

    /// <summary>The two texts of a field in two languages.</summary>
    public static (string? Pt, string? En) Texts(Field field, object row)
    {
        var text = (LocalizedText)field.Path.Aggregate((object?)row, (value, property) => property.GetValue(value))!;
        return (text.Pt, text.En);
    }

    /// <summary>The rows at the other end of an edge to many.</summary>
    public IReadOnlyList<object> Many(Edge edge, object row) => [.. _children.GetOrAdd(edge, Children)[KeyOf(row)]];

    /// <summary>The row at the other end of an edge to one; null when there is none.</summary>
    public object? One(Edge edge, object row)
    {
        if (edge.Kind == EdgeKind.Reference)
        {
            return Find(edge.Target, (string?)Value(edge.Reference!, row));
        }

        return Many(edge, row).Order(Comparer<object>.Create((left, right) =>
        {
            foreach (var by in edge.LatestBy)
            {
                var order = OracleValue.Compare(OracleValue.Of(Run(by, left)), OracleValue.Of(Run(by, right)), isDescending: true);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        })).FirstOrDefault();
    }

    private ILookup<string, object> Children(Edge edge)
    {
        if (edge.Query is { } query)
        {
            return Rows(query.Parameters[0].Type)
                .SelectMany(p => ((IEnumerable<object>)Run(query, p)!).Select(r => (Parent: Graph.Of(p.GetType()).Key.GetValue(p) as string, Row: r)))
                .Distinct().ToLookup(p => p.Parent!, p => p.Row);
        }

        if (edge.Link is not { } link)
        {
            return Rows(edge.Target.ClrType).Where(r => edge.Where is null || Run(edge.Where, r) is true)
                .Select(r => (Parent: (string?)edge.ForeignKey!.GetValue(r), Row: r)).Where(p => p.Parent is not null).ToLookup(p => p.Parent!, p => p.Row);
        }

        // Linked twice is still one row.
        return Rows(link).Where(l => edge.Where is null || Run(edge.Where, l) is true)
            .Select(l => (Parent: (string?)edge.ForeignKey!.GetValue(l), Row: Find(edge.Target, (string?)edge.LinkRowKey!.GetValue(l))))
            .Where(p => p.Parent is not null && p.Row is not null).Distinct().ToLookup(p => p.Parent!, p => p.Row!);
    }

    private object? Run(LambdaExpression lambda, object row) => _compiled.GetOrAdd(lambda, Compile)(row, this);

    private static Func<object, OracleData, object?> Compile(LambdaExpression lambda)
    {
        var row = Expression.Parameter(typeof(object), "row");
        var data = Expression.Parameter(typeof(OracleData), "data");
        var body = new InMemory(lambda.Parameters[0], Expression.Convert(row, lambda.Parameters[0].Type), data).Visit(lambda.Body);
        return Expression.Lambda<Func<object, OracleData, object?>>(Expression.Convert(body, typeof(object)), row, data).Compile();
    }

    // An author's expression over tables, to be run over lists.
    private sealed class InMemory(ParameterExpression from, Expression to, ParameterExpression data) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;

        protected override Expression VisitMember(MemberExpression node)
            => node.Member.DeclaringType == typeof(IGraphData) ? Expression.Property(data, nameof(Day)) : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(IGraphData))
            {
                return Expression.Call(data, nameof(List), node.Method.GetGenericArguments());
            }

            return node.Method.DeclaringType == typeof(Queryable)
                ? Expression.Call(typeof(Enumerable), node.Method.Name, node.Method.GetGenericArguments(), [.. node.Arguments.Select(a => Visit(a is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : a)!)])
                : base.VisitMethodCall(node);
        }
    }
}
