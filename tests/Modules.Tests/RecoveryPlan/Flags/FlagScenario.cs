using System.Linq.Expressions;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Flags;

/// <summary>Rows in memory over which the flags' own expressions are evaluated by LINQ to objects.</summary>
internal sealed class FlagScenario : IGraphData
{
    private static readonly ModuleBuilder Defined = Define();
    private readonly List<object> _rows = [];

    /// <summary>The names of the flags and computed fields of a type.</summary>
    public static IReadOnlyList<string> FieldsOf<T>() => [.. Defined.Extensions.OfType<ComputeDefinition>().Where(c => c.Type == typeof(T)).Select(c => c.Field)];

    /// <summary>Adds rows.</summary>
    public FlagScenario With(params IEnumerable<object> rows)
    {
        _rows.AddRange(rows);
        return this;
    }

    /// <inheritdoc/>
    public DateOnly Day => new(2024, 6, 30);

    /// <inheritdoc/>
    public IQueryable<T> Of<T>()
        where T : class => _rows.OfType<T>().AsQueryable();

    /// <summary>The value of a field on a row.</summary>
    public object? Value<T>(string field, T row)
        where T : class
        => Defined.Extensions.OfType<ComputeDefinition>().Single(c => c.Type == typeof(T) && c.Field == field).Expression.Compile().DynamicInvoke(row, this);

    /// <summary>The rows that an edge leads to.</summary>
    public IReadOnlyList<TRow> Rows<T, TRow>(string field, T row)
        where T : class
        => [.. ((Expression<Func<T, IGraphData, IQueryable<TRow>>>)Defined.Extensions.OfType<QueryDefinition>().Single(c => c.Type == typeof(T) && c.Field == field).Rows).Compile()(row, this)];

    private static ModuleBuilder Define()
    {
        var builder = new ModuleBuilder();
        ContractFlags.Define(builder);
        return builder;
    }
}
