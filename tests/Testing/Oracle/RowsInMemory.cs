using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Testing;

/// <summary>The rows of a module's own tables as its files give them, those of the core as the database has them: what LINQ to objects answers from.</summary>
internal sealed class RowsInMemory : IGraphData
{
    private static readonly MethodInfo OfMethod = typeof(RowsInMemory).GetMethod(nameof(FromDatabase), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<object> _rows;

    public RowsInMemory(ModuleUnderTest module)
    {
        var own = module.OwnEntities.Select(e => e.ClrType).ToHashSet();
        _rows = [.. module.Rows.Where(row => own.Contains(row.GetType()))];
        using var context = new GraphContext(GraphContext.Options($"Data Source={module.Alone.Database};Mode=ReadOnly;Pooling=False"), module.Graph);
        foreach (var entity in module.Graph.Entities.Values.Where(e => e.Base is null && !module.IsOwn(e) && e.ClrType != typeof(SearchResult)))
        {
            _rows.AddRange(((IEnumerable<object>)OfMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [context])!).Where(row => !own.Contains(row.GetType())));
        }

        // No file has a computed column: here LINQ to objects computes it, and the database is held against it.
        foreach (var column in module.Definition.Definition.Columns)
        {
            var value = column.Value.Compile();
            foreach (var row in _rows.Where(column.RowType.IsInstanceOfType).ToList())
            {
                column.Column.SetValue(row, value.DynamicInvoke(row, this));
            }
        }
    }

    /// <inheritdoc/>
    public IQueryable<T> Of<T>()
        where T : class
        => _rows.OfType<T>().AsQueryable();

    /// <summary>The rows of an entity, by key.</summary>
    public IReadOnlyList<object> Of(Entity entity)
        => [.. _rows.Where(entity.ClrType.IsInstanceOfType).OrderBy(row => (string)entity.Key.GetValue(row)!, StringComparer.Ordinal)];

    private static List<T> FromDatabase<T>(GraphContext context)
        where T : class
        => [.. context.Set<T>().AsNoTracking()];
}
