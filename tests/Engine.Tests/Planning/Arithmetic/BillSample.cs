using System.Linq.Expressions;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Bills with computed fields: served by a real database, and calculated in C#.</summary>
internal sealed class BillSample : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-bills-");
    private readonly GraphQLService _service;
    private readonly FaultLog _faults = new();
    private readonly List<Bill> _bills;
    private readonly List<BillLine> _lines;

    public BillSample(IReadOnlyList<LambdaExpression> fields, GraphReader reader, IReadOnlyList<Bill> bills, IReadOnlyList<BillLine> lines,
        Action<Extension<Bill>>? more = null)
    {
        (_bills, _lines) = ([.. bills], [.. lines]);
        var builder = new ModuleBuilder();
        builder.Table<Bill>().Table<BillLine>();
        var extension = builder.Extend<Bill>();
        for (var i = 0; i < fields.Count; i++)
        {
            Add(extension, $"f{i}", fields[i]);
        }

        more?.Invoke(extension);
        Graph = GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("bills", null, null, builder, _ => null)], reader);
        var file = new DatabaseFile(_folder.FullName);
        file.Build(new DatabaseContent(Graph, [.. bills, .. lines], [], new Dictionary<string, string>(), "bills", []), path
            => Complete(path), new FaultLog());
        Path = file.Path;
        _service = new GraphQLService(Graph, Path, "bills", SampleDatabase.Wide, _faults);
    }

    public GraphModel Graph { get; }

    public string Path { get; }

    public Field Field(string name) => Graph.Of<Bill>().Fields.Single(f => f.Name == name);

    public JsonElement Ask(string query)
    {
        using var answer = _service.Execute(SampleDatabase.Request(query), CancellationToken.None);
        var root = JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
        Assert.False(root.TryGetProperty("errors", out var errors), $"{errors}\n{_faults.Last}\n{query}");
        return root.GetProperty("data");
    }

    public JsonElement Fault(string query)
    {
        Assert.Null(TryAsk(query, out var fault));
        return fault!.Value;
    }

    /// <summary>The data; null where an error took them away.</summary>
    public JsonElement? TryAsk(string query, out JsonElement? fault)
    {
        using var answer = _service.Execute(SampleDatabase.Request(query), CancellationToken.None);
        var root = JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
        fault = root.TryGetProperty("errors", out var errors) ? errors[0] : null;
        return fault is null ? root.GetProperty("data") : null;
    }

    /// <summary>The value of a field of a bill, as it is answered.</summary>
    public string? Answer(string field, string bill = "b")
        => Text(Ask($"{{ bills(where: {{ key: {{ eq: \"{bill}\" }} }}) {{ nodes {{ {field} }} }} }}").GetProperty("bills")
        .GetProperty("nodes")[0].GetProperty(field));

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>From a bill to the value in C#.</summary>
    public Func<Bill, object?> Compiled(LambdaExpression lambda)
    {
        var bill = lambda.Parameters[0];
        var body = new OverLists(this).Visit(lambda.Body);
        return Expression.Lambda<Func<Bill, object?>>(Expression.Convert(body, typeof(object)), bill).Compile();
    }

    public List<BillLine> Lines() => _lines;

    public IEnumerable<string> Keys() => _bills.Select(b => b.Id);

    public void Dispose()
    {
        _service.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Add(Extension<Bill> extension, string name, LambdaExpression lambda)
    {
        switch (lambda)
        {
            case Expression<Func<Bill, IGraphData, decimal?>> number:
                extension.Compute(name, number, "Computed.", "Calculado.");
                break;
            case Expression<Func<Bill, IGraphData, decimal>> number:
                extension.Compute(name, number, "Computed.", "Calculado.");
                break;
            case Expression<Func<Bill, IGraphData, int?>> number:
                extension.Compute(name, number, "Computed.", "Calculado.");
                break;
            case Expression<Func<Bill, IGraphData, long?>> number:
                extension.Compute(name, number, "Computed.", "Calculado.");
                break;
            default:
                throw new ArgumentException(lambda.ToString());
        }
    }

    private void Complete(string path)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        new StoredFields(Graph, connection).Compute(_ => true);
        begin.CommandText = "COMMIT";
        begin.ExecuteNonQuery();
    }

    private sealed class OverLists(BillSample sample) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
            => node.Method.DeclaringType == typeof(IGraphData) ? Expression.Call(Expression.Constant(sample), nameof(Lines), null)
                : node.Method.DeclaringType == typeof(Queryable)
                    ? Expression.Call(typeof(Enumerable), node.Method.Name, node.Method.GetGenericArguments(),
                        [.. node.Arguments.Select(a
                        => Visit(a is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : a)!)])
                    : base.VisitMethodCall(node);
    }
}
