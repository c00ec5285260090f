using System.Linq.Expressions;
using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>Follows each edge of a module from each row, and holds what it reaches against LINQ to objects.</summary>
internal sealed class EdgeOracle(ModuleUnderTest module)
{
    /// <summary>The module's edges on types that a root field lists, with their types.</summary>
    public IEnumerable<(Entity Entity, Edge Edge)> Edges
        => from entity in module.Graph.Entities.Values
           where entity.RootField.Length > 0 && entity.ClrType != typeof(SearchResult)
           from edge in entity.Edges
           where edge.Owner == module.Id
           select (entity, edge);

    public IEnumerable<string> Differences()
    {
        foreach (var (entity, edge) in Edges)
        {
            var selection = edge.Kind == EdgeKind.Connection ? "(first: 20000) { nodes { key } }" : "{ key }";
            var rows = module.Alone.Ask($"{{ rows: {entity.RootField}(first: 20000) {{ nodes {{ key edge: {edge.Name}{selection} }} }} }}").GetProperty("rows").GetProperty("nodes")
                .EnumerateArray().ToDictionary(n => n.GetProperty("key").GetString()!, n => Keys(n.GetProperty("edge")));
            foreach (var row in module.Data.Of(entity))
            {
                var key = (string)entity.Key.GetValue(row)!;
                var expected = Expected(edge, row, key);
                var actual = rows[key];
                var isSame = edge.IsMany ? expected.SequenceEqual(actual) : expected.Count == 0 ? actual.Count == 0 : actual.Count == 1 && expected.Contains(actual[0]);
                if (!isSame)
                {
                    yield return module.Say($"{entity.Name}.{edge.Name} of {key} leads elsewhere than LINQ does: expected [{string.Join(", ", expected)}], got [{string.Join(", ", actual)}]. {SqlAndLinq.Fix(module, $"the edge \"{edge.Name}\"")}");
                }
            }
        }
    }

    private static IReadOnlyList<string> Keys(JsonElement edge) => edge.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. edge.EnumerateArray().Select(n => n.GetProperty("key").GetString()!)],
        _ when edge.TryGetProperty("nodes", out var nodes) => Keys(nodes),
        _ => [edge.GetProperty("key").GetString()!],
    };

    // To one of several: all that tie for the first place.
    private List<string> Expected(Edge edge, object row, string key)
    {
        var target = edge.Target;
        var targets = module.Data.Of(target);
        if (edge.Reference is { } reference)
        {
            var wanted = (string?)reference.Path[0].GetValue(row);
            return wanted is null ? [] : [wanted];
        }

        IEnumerable<object> found;
        if (edge.Query is { } query)
        {
            var reached = ((IEnumerable<object>)InMemory.Compile(query)(row, module.Data)!).ToHashSet();
            found = targets.Where(reached.Contains);
        }
        else if (edge.Link is { } link)
        {
            var links = module.Data.Of(module.Graph.Of(link)).Where(l => Holds(edge.Where, l) && Equals(edge.ForeignKey!.GetValue(l), key));
            var keys = links.Select(l => (string?)edge.LinkRowKey!.GetValue(l)).ToHashSet(StringComparer.Ordinal);
            found = targets.Where(t => keys.Contains((string)target.Key.GetValue(t)!));
        }
        else
        {
            found = targets.Where(t => Equals(edge.ForeignKey!.GetValue(t), key) && Holds(edge.Where, t));
        }

        foreach (var by in edge.LatestBy.Select(Compiled))
        {
            var all = found.ToList();
            var greatest = all.Select(by).Where(v => v is not null).Max(Comparer<object?>.Default);
            found = all.Where(t => Equals(by(t), greatest));
        }

        return [.. found.Select(t => (string)target.Key.GetValue(t)!)];
    }

    private bool Holds(LambdaExpression? where, object row) => where is null || (bool)InMemory.Compile(where)(row, module.Data)!;

    private Func<object, object?> Compiled(LambdaExpression by)
    {
        var compiled = InMemory.Compile(by);
        return row =>
        {
            try
            {
                return compiled(row, module.Data);
            }
            catch (Exception fault) when (fault is NullReferenceException or InvalidOperationException)
            {
                // SQL reads null through null.
                return null;
            }
        };
    }
}
