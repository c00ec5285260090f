using System.Reflection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Testing;

/// <summary>A module with all that the checks look at: its assembly, its definition, its part of the model, its rows and a running service of it alone.</summary>
internal sealed class ModuleUnderTest
{
    private readonly Lazy<TestGraph> _alone;
    private readonly Lazy<IReadOnlyList<object>> _rows;
    private readonly Lazy<RowsInMemory> _data;

    public ModuleUnderTest(Type type)
    {
        Type = type;
        var attribute = Assembly.GetCustomAttributes<CommitmentModuleAttribute>().SingleOrDefault(a => a.ModuleType == type);
        Assert.True(attribute is not null, $"{type.Name} is not declared. Write above its namespace: [assembly: CommitmentModule<{type.Name}>(\"your-id\", Commitment = \"PT00NN\")].");
        Id = attribute.Id;
        Loaded = ModuleCatalog.Read(Assembly.GetName().Name!, () => Assembly).Single(m => m.Id == Id);
        _alone = new Lazy<TestGraph>(() => TestGraph.Of([Assembly]));
        _rows = new Lazy<IReadOnlyList<object>>(ReadRows);
        _data = new Lazy<RowsInMemory>(() => new RowsInMemory(this));
    }

    public Type Type { get; }

    public Assembly Assembly => Type.Assembly;

    public string Id { get; }

    public LoadedModule Loaded { get; }

    /// <summary>What the module declares.</summary>
    public ModuleDefinition Definition
        => Loaded.Definition ?? throw new Xunit.Sdk.XunitException($"The module '{Id}' does not load: {Loaded.Error}");

    /// <summary>The service of the core and this module alone.</summary>
    public TestGraph Alone => _alone.Value;

    /// <summary>The model of the core and this module alone.</summary>
    public GraphModel Graph => Alone.Service.Graph;

    /// <summary>The types of rows that the module declares.</summary>
    public IEnumerable<Entity> OwnEntities => Graph.Entities.Values.Where(IsOwn).OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The rows that the module brings, as its files give them.</summary>
    public IReadOnlyList<object> Rows => _rows.Value;

    /// <summary>All rows of the service of this module alone, to be asked with LINQ.</summary>
    public RowsInMemory Data => _data.Value;

    public bool IsOwn(Entity entity) => entity.Owner == Id;

    /// <summary>A line that names the module and one of its things.</summary>
    public string Say(string text) => $"[{Id}] {text}";

    private IReadOnlyList<object> ReadRows()
    {
        var plans = TestGraph.PlanFiles.Select(path => FactFile.Read<PlanDocument>(path, new StringReader(File.ReadAllText(path)))).ToDictionary(p => p.Slug, StringComparer.Ordinal);
        return [.. ModuleRows.Read(Definition, plans, PlanRows.InstitutionsOf(plans.Values)).Rows.Select(r => r.Row)];
    }
}
