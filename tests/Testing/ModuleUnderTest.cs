using System.Reflection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Testing;

/// <summary>A module with all that the checks look at: its files, its definition, its part of the model, its rows, its company, and a running service of it alone.</summary>
internal sealed class ModuleUnderTest
{
    private readonly Func<LoadedModule> _load;
    private readonly Lazy<TestGraph> _alone;
    private readonly Lazy<string?> _fault;
    private readonly Lazy<GraphModel> _graph;
    private readonly Lazy<IReadOnlyList<(string File, object Row)>> _rows;
    private readonly Lazy<RowsInMemory> _data;
    private readonly Lazy<IReadOnlyList<ModuleDefinition>> _others;

    /// <summary>The module of a class that its assembly declares.</summary>
    public ModuleUnderTest(Type type)
        : this(type, () => TestGraph.Load(type), _ => TestGraph.Of(type))
    {
    }

    /// <summary>A module from a class, an id and files, which no assembly needs to declare.</summary>
    /// <param name="type">The module class.</param>
    /// <param name="id">The module's id.</param>
    /// <param name="commitment">The OGP id of its commitment; null for none.</param>
    /// <param name="open">Opens one of its files by name; null when there is none.</param>
    public ModuleUnderTest(Type type, string id, string? commitment, Func<string, Stream?> open)
        : this(type, () => Load(type, id, commitment, open), TestGraph.Of)
    {
    }

    private ModuleUnderTest(Type type, Func<LoadedModule> load, Func<LoadedModule, TestGraph> serve)
    {
        Type = type;
        _load = load;
        Loaded = load();
        Folder = ModuleSources.FolderOf(Assembly);
        TestFolder = ModuleSources.TestsOf(Assembly);
        _alone = new(() => serve(Loaded));
        _fault = new(FindFault);
        _graph = new(BuildGraph);
        _rows = new(ReadRows);
        _data = new(() => new RowsInMemory(this));
        _others = new(() => [.. TestGraph.Load(BuiltModules.Assemblies.Where(a => a != Assembly)).Select(m => m.Definition).OfType<ModuleDefinition>()]);
    }

    public Type Type { get; }

    public Assembly Assembly => Type.Assembly;

    public string Id => Loaded.Id;

    public LoadedModule Loaded { get; }

    /// <summary>The folder of its sources; null when the tests do not know it.</summary>
    public string? Folder { get; init; }

    /// <summary>The folder of its tests.</summary>
    public string TestFolder { get; init; }

    /// <summary>The other modules, in whose company it is checked.</summary>
    public IReadOnlyList<ModuleDefinition> Others
    {
        get => field ?? _others.Value;
        init;
    }

    /// <summary>What the module declares.</summary>
    public ModuleDefinition Definition => Loaded.Definition ?? throw Refused($"The module does not load: {Loaded.Error}");

    /// <summary>The service of the core and this module alone.</summary>
    public TestGraph Alone => Fault is { } fault ? throw Refused($"The module does not serve: {fault}") : _alone.Value;

    /// <summary>Why it does not serve; null when it does.</summary>
    public string? Fault => _fault.Value;

    /// <summary>The model of the core and this module alone.</summary>
    public GraphModel Graph => _graph.Value;

    /// <summary>The types of rows that the module declares.</summary>
    public IEnumerable<Entity> OwnEntities => Graph.Entities.Values.Where(IsOwn).OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The rows that the module brings, as its files give them.</summary>
    public IEnumerable<object> Rows => _rows.Value.Select(r => r.Row);

    /// <summary>All rows of the service of this module alone, to be asked with LINQ.</summary>
    public RowsInMemory Data => _data.Value;

    /// <summary>What the module declares when it is asked once more.</summary>
    public ModuleDefinition DefineAgain() => _load().Definition ?? throw Refused("The module loads once, and not again: Define may not depend on what was before.");

    public bool IsOwn(Entity entity) => entity.Owner == Id;

    /// <summary>The file that a row comes from, as <c>seed/lamps.csv</c>.</summary>
    public string FileOf(object row) => _rows.Value.First(r => ReferenceEquals(r.Row, row)).File[(Definition.Place.Length + 1)..];

    /// <summary>A line that names the module and one of its things.</summary>
    public string Say(string text) => $"[{Id}] {text}";

    private static LoadedModule Load(Type type, string id, string? commitment, Func<string, Stream?> open)
    {
        var module = ModuleCatalog.Read(type.Name, () => ModuleAssembly.Of((id, type))).Single();
        return module.Definition is null ? module : module with { Definition = module.Definition with { CommitmentId = commitment, Open = open } };
    }

    private Xunit.Sdk.XunitException Refused(string text) => new(Say(text));

    private string? FindFault()
    {
        if (Loaded.Error is { } error)
        {
            return error;
        }

        var rows = _alone.Value.Ask("query($key: String!) { modules(where: {key: {eq: $key}}) { nodes { error } } }", new { key = Id }).GetProperty("modules").GetProperty("nodes");
        return rows[0].GetProperty("error").GetString();
    }

    private GraphModel BuildGraph()
    {
        try
        {
            return GraphModelBuilder.Build([ModuleCatalog.Core, Definition]);
        }
        catch (GraphException refused)
        {
            throw Refused(refused.Message);
        }
    }

    private IReadOnlyList<(string File, object Row)> ReadRows()
    {
        var plans = TestGraph.PlanFiles.Select(path => FactFile.Read<PlanDocument>(path, new StringReader(File.ReadAllText(path)))).ToDictionary(p => p.Slug, StringComparer.Ordinal);
        try
        {
            return ModuleRows.Read(Definition, plans, PlanRows.InstitutionsOf(plans.Values)).Rows;
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault) && fault is not Xunit.Sdk.XunitException)
        {
            throw Refused($"Its files cannot be read: {(fault is SeedException ? fault.Message : ModuleCatalog.Sentence(fault))}");
        }
    }
}
