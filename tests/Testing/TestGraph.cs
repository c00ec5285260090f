using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Testing;

/// <summary>The real service over a real database in a temporary folder: the core with some modules. Made once a process for each set of modules.</summary>
public sealed class TestGraph
{
    private static readonly ConcurrentDictionary<string, Lazy<TestGraph>> Made = new(StringComparer.Ordinal);

    // The kit asks on purpose for everything at once; what a reader may ask is tested elsewhere.
    private static readonly GraphLimits NoLimits = new()
    {
        BodyBytes = 10_000_000, VariablesBytes = 10_000_000, Tokens = 100_000, Aliases = 1_000, RootFields = 1_000, Selections = 100_000,
        Cost = int.MaxValue, PageSizeMaximum = 1_000_000, ValidationTime = TimeSpan.FromMinutes(1), PlanningTime = TimeSpan.FromMinutes(1), AnswerBytes = 1_000_000_000, ExecutionTime = TimeSpan.FromMinutes(5),
    };

    private readonly FaultLog _faults = new();

    private readonly bool _isShared;

    private TestGraph(IReadOnlyList<LoadedModule> modules, bool isShared)
    {
        (Modules, _isShared) = (modules, isShared);
        DataFolder = NewFolder();
        Service = Serve(modules, DataFolder, _faults);
    }

    internal IReadOnlyList<LoadedModule> Modules { get; }

    internal GraphQLService Service { get; }

    internal string DataFolder { get; }

    /// <summary>What went wrong last in the service, in words; null when nothing did. An answer never tells it.</summary>
    internal string? LastFault => _faults.Last is { } fault ? ModuleCatalog.Sentence(fault) : null;

    internal string Database => Path.Combine(DataFolder, "graph.db");

    internal static IReadOnlyList<string> PlanFiles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "plans"), "plan.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The core with one module.</summary>
    /// <typeparam name="TModule">The module class.</typeparam>
    public static TestGraph Of<TModule>()
        where TModule : ICommitmentModule
        => Of(typeof(TModule));

    /// <summary>The core with all modules that were built beside the tests.</summary>
    public static TestGraph OfAllModules() => Of(BuiltModules.Assemblies);

    /// <summary>The core with the modules of some assemblies.</summary>
    public static TestGraph Of(IReadOnlyList<Assembly> assemblies)
        => Made.GetOrAdd(string.Join('|', assemblies.Select(a => a.FullName)), _ => new Lazy<TestGraph>(() => new TestGraph(Load(assemblies), isShared: true))).Value;

    /// <summary>The core with the module of a class.</summary>
    internal static TestGraph Of(Type module)
        => Made.GetOrAdd(module.AssemblyQualifiedName!, _ => new Lazy<TestGraph>(() => Of(Load(module)))).Value;

    /// <summary>The core with a module that is loaded already.</summary>
    internal static TestGraph Of(LoadedModule module) => new([module], isShared: true);

    /// <summary>The core with the modules of some assemblies, with a database of its own, into which files can be imported.</summary>
    public static TestGraph Apart(params IReadOnlyList<Assembly> assemblies) => new(Load(assemblies), isShared: false);

    /// <summary>Imports a file or folder as the command does; the service shows it at once.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="path">The file or folder.</param>
    public ImportReport Import(string format, string path)
    {
        Assert.False(_isShared, "The graph belongs to other tests too. Take one apart.");
        var service = OgpGraphEngine.OpenImports(new EngineOptions { DataFolder = DataFolder, PlanFiles = PlanFiles }, Modules, _faults);
        var report = service.Import(service.Formats.Single(f => f.Format == format), path, false, null, CancellationToken.None);
        Assert.True(report.Error is null, report.Error);
        return report;
    }

    /// <summary>Imports a text as a file.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">What is in it.</param>
    public ImportReport Import(string format, string name, string content)
    {
        var path = Path.Combine(NewFolder(), name);
        File.WriteAllText(path, content);
        return Import(format, path);
    }

    /// <summary>The data of an answer.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">What becomes the variables' JSON; null for none.</param>
    public JsonElement Ask(string query, object? variables = null)
    {
        var answer = Answer(query, variables);
        return answer.TryGetProperty("errors", out var errors)
            ? throw new Xunit.Sdk.XunitException($"The service answered with errors: {errors}{Environment.NewLine}Asked: {query}{Environment.NewLine}Variables: {JsonSerializer.Serialize(variables)}{Environment.NewLine}{_faults.Last}")
            : answer.GetProperty("data");
    }

    /// <summary>The whole answer, errors and all.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">What becomes the variables' JSON; null for none.</param>
    public JsonElement Answer(string query, object? variables = null) => Answer(query, variables, CancellationToken.None);

    /// <summary>The whole answer to a reader who may go.</summary>
    internal JsonElement Answer(string query, object? variables, CancellationToken gone)
    {
        using var answer = Service.Execute(Request(query, variables), gone);
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.Clone();
    }

    /// <summary>The one observation with a key such as <c>pt-2021-2023/tax-assistant.access-growth/general</c>.</summary>
    public StatedFigure Figure(string key)
    {
        var found = Ask(
            "query($key: String!) { observations(where: {key: {eq: $key}}) { nodes { value valueReason comparator unit isTarget period { precision from to raw } source { key } } } }",
            new { key }).GetProperty("observations").GetProperty("nodes");
        Assert.True(found.GetArrayLength() == 1, $"There is no observation {key}. Give it in commitment.yaml: a number that the source states must not be lost.");
        var node = found[0];
        return new StatedFigure(
            node.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null,
            node.GetProperty("comparator").GetString()!,
            node.GetProperty("unit").GetString()!,
            Period(node.GetProperty("period")),
            node.GetProperty("source").GetProperty("key").GetString()!)
        {
            ValueReason = node.GetProperty("valueReason").GetString(),
            IsTarget = node.GetProperty("isTarget").GetBoolean(),
        };
    }

    /// <summary>A partial date in one line: <c>MONTH 2021-12-01..2021-12-31 "December 2021"</c>.</summary>
    /// <param name="date">An object with precision, from, to and raw.</param>
    public static string Period(JsonElement date)
    {
        var (from, to, raw) = (date.GetProperty("from").GetString(), date.GetProperty("to").GetString(), date.GetProperty("raw").GetString());
        return date.GetProperty("precision").GetString() + (from is null && to is null ? "" : $" {from}..{to}") + (raw is null ? "" : $" \"{raw}\"");
    }

    internal static GraphRequest Request(string query, object? variables = null)
        => new(query, null, variables is null ? default : JsonSerializer.SerializeToElement(variables), Language.Pt, false);

    internal static GraphQLService Serve(IReadOnlyList<LoadedModule> modules, string dataFolder, FaultLog? faults = null, GraphReader reader = GraphReader.Anonymous)
        => OgpGraphEngine.Create(new EngineOptions { DataFolder = dataFolder, PlanFiles = PlanFiles, Limits = NoLimits }, modules, faults ?? new FaultLog(), reader);

    /// <summary>The module of a class, as its assembly declares it.</summary>
    internal static LoadedModule Load(Type module)
    {
        var at = module.Assembly.GetCustomAttributes<CommitmentModuleAttribute>().ToList().FindIndex(a => a.ModuleType == module);
        Assert.True(at >= 0, $"{module.Name} is not declared. Write above its namespace in {module.Name}.cs: [assembly: CommitmentModule<{module.Name}>(\"your-id\", Commitment = \"PT00NN\")].");
        return Load([module.Assembly]) is var loaded && at < loaded.Count ? loaded[at] : loaded[0];
    }

    internal static IReadOnlyList<LoadedModule> Load(IEnumerable<Assembly> assemblies)
        => [.. assemblies.SelectMany(assembly => ModuleCatalog.Read(assembly.GetName().Name!, () => assembly))];

    /// <summary>A folder that is gone when the tests are.</summary>
    internal static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("ogpgraph-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Another process looks into it: the system's own cleaning takes it.
            }
        };
        return folder;
    }
}
