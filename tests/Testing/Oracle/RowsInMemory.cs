using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Testing;

/// <summary>The rows of a module's own tables as its files give them, those of the core as the database has them: what LINQ to objects answers from.</summary>
internal sealed class RowsInMemory
{
    private static readonly MethodInfo OfMethod = typeof(RowsInMemory).GetMethod(nameof(FromDatabase), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<object> _rows;
    private readonly ConcurrentDictionary<Type, object> _lists = new();
    private readonly ConcurrentDictionary<Entity, IReadOnlyList<object>> _sorted = new();

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
            var value = InMemory.Compile(column.Value);
            foreach (var row in _rows.Where(column.RowType.IsInstanceOfType).ToList())
            {
                column.Column.SetValue(row, value(row, this));
            }
        }
    }

    /// <summary>The day that a question without one asks for.</summary>
    public DateOnly Day { get; } = LisbonDay.Today;

    /// <summary>All rows of a class.</summary>
    public List<T> List<T>() => (List<T>)_lists.GetOrAdd(typeof(T), _ => _rows.OfType<T>().ToList());

    /// <summary>The rows of an entity, by key.</summary>
    public IReadOnlyList<object> Of(Entity entity)
        => _sorted.GetOrAdd(entity, e => [.. _rows.Where(e.ClrType.IsInstanceOfType).OrderBy(row => (string)e.Key.GetValue(row)!, StringComparer.Ordinal)]);

    private static List<T> FromDatabase<T>(GraphContext context)
        where T : class
        => [.. context.Set<T>().AsNoTracking()];
}
