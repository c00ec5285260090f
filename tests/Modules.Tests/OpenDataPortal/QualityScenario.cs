using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>Rows in memory over which the computed fields of a dataset are evaluated by LINQ to objects, as at a day.</summary>
internal sealed class QualityScenario(ImportBenchRun run, DateOnly day) : IGraphData
{
    private static readonly Dictionary<string, Delegate> Fields = Define();

    /// <inheritdoc/>
    public DateOnly Day => day;

    /// <inheritdoc/>
    public IQueryable<T> Of<T>()
        where T : class => run.Rows<T>().AsQueryable();

    /// <summary>The value of a field on a dataset.</summary>
    public object? Value(string field, Dataset dataset) => Fields[field].DynamicInvoke(dataset, this);

    private static Dictionary<string, Delegate> Define()
    {
        var builder = new ModuleBuilder();
        DatasetQuality.Define(builder.Extend<Dataset>());
        return builder.Extensions.OfType<ComputeDefinition>().ToDictionary(c => c.Field, c => c.Expression.Compile());
    }
}
