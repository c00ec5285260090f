using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A real database of generated rows, the service over it, and the same rows in memory.</summary>
internal sealed class SampleDatabase : IDisposable
{
    /// <summary>Limits that no generated question reaches.</summary>
    public static readonly GraphLimits Wide = new()
    {
        Tokens = 50_000, ParserDepth = 200, FieldDepth = 60, InputDepth = 60, Aliases = 2_000, RootFields = 100, DirectivesPerLocation = 50, Directives = 2_000,
        Fragments = 500, FragmentVisits = 100_000, Selections = 1_000_000, FieldCopies = 10_000, Cost = int.MaxValue, JsonDepth = 200, ExecutionTime = TimeSpan.FromMinutes(5), PlanningTime = TimeSpan.FromMinutes(5), ValidationTime = TimeSpan.FromMinutes(5),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-engine-");
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly FaultLog _faults = new();
    private readonly Schema _schema;

    public SampleDatabase(int seed, Func<Type, int> count, GraphLimits? limits = null)
    {
        var builder = new ModuleBuilder();
        new LibraryModule().Define(builder);
        Graph = GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("library", null, null, builder, _ => null)]);
        var rows = GeneratedRows.Of(Graph, seed, count);
        var file = new DatabaseFile(_folder.FullName);
        _folder.Create();
        file.Build(new DatabaseContent(Graph, rows, [], new Dictionary<string, string>(), "generated", []), _ => { }, _faults);
        Path = file.Path;
        using (var context = Open())
        {
            Data = new OracleData(Graph, [.. rows, .. context.Set<Change>().ToList()]);
        }

        _schema = OracleSchema.Of(Data);
        Service = new GraphQLService(Graph, Path, "generated", limits ?? Wide, _faults);
    }

    public GraphModel Graph { get; }

    public string Path { get; }

    public OracleData Data { get; }

    public GraphQLService Service { get; }

    /// <summary>What the service logged last; null for nothing.</summary>
    public Exception? Fault => _faults.Last;

    /// <summary>How many rows of each class there are in the usual sample.</summary>
    public static int UsualCount(Type type) => type.Name switch
    {
        nameof(Book) => 40,
        nameof(Loan) => 90,
        nameof(BookTag) => 70,
        nameof(Author) or nameof(Reader) => 8,
        nameof(VisitCount) or nameof(Occupancy) or nameof(Figure) => 12,
        nameof(ActionPlan) => 2,
        _ => 6,
    };

    /// <summary>A context that can write.</summary>
    public GraphContext Open() => new(GraphContext.Options($"Data Source={Path};Pooling=False"), Graph);

    /// <summary>The service's answer.</summary>
    public JsonElement Ask(string query, object? variables = null, Language language = Language.Pt)
    {
        using var answer = Service.Execute(Request(query, variables, language), CancellationToken.None);
        return JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
    }

    /// <summary>A service of its own over the same rows, within other limits.</summary>
    public GraphQLService Within(GraphLimits limits) => new(Graph, Path, "generated", limits, _faults);

    /// <summary>The answer of a service within other limits.</summary>
    public JsonElement AskWithin(GraphLimits limits, string query, object? variables = null)
    {
        using var service = Within(limits);
        using var answer = service.Execute(Request(query, variables), CancellationToken.None);
        return JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
    }

    /// <summary>A request.</summary>
    public static GraphRequest Request(string query, object? variables = null, Language language = Language.Pt)
        => new(query, null, variables is null ? default : JsonSerializer.SerializeToElement(variables), language, false);

    /// <summary>What the library's ordinary execution answers over the rows in memory.</summary>
    public JsonElement AskOracle(string query, object? variables = null, Language language = Language.Pt)
    {
        var result = _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = _schema,
            Query = query,
            Variables = variables is null ? null : _serializer.ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables)),
            UserContext = new Dictionary<string, object?> { ["language"] = language },
            ThrowOnUnhandledException = true,
        }).GetAwaiter().GetResult();
        return JsonSerializer.Deserialize<JsonElement>(_serializer.Serialize(result));
    }

    /// <summary>Fails unless service and oracle give the same data.</summary>
    public void AssertSame(string query, object? variables = null, Language language = Language.Pt)
    {
        var actual = Ask(query, variables, language);
        if (HasTooManyConditions(actual))
        {
            // The one limit that no setting lifts: SQLite refuses deeper expressions. Such questions are rare.
            return;
        }

        var expected = AskOracle(query, variables, language);
        var difference = expected.TryGetProperty("errors", out var faults) ? "The oracle fails: " + faults
            : actual.TryGetProperty("errors", out var errors) ? $"The service fails: {errors} {Fault}"
            : AnswerComparison.Difference(expected.GetProperty("data"), actual.GetProperty("data"));
        Assert.True(difference is null, difference);
    }

    private static bool HasTooManyConditions(JsonElement answer)
        => answer.TryGetProperty("errors", out var errors) && errors[0].GetProperty("extensions").GetProperty("code").GetString() == ErrorCode.CostLimit
            && errors[0].GetProperty("message").GetString()!.Contains("conditions", StringComparison.Ordinal);

    public void Dispose()
    {
        Service.Dispose();
        _schema.Dispose();
        _folder.Delete(recursive: true);
    }
}
