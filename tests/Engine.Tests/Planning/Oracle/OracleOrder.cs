using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Sorts rows in memory by an <c>order</c>, as the library parsed it; the key comes last, in the direction of the term before it.</summary>
internal sealed class OracleOrder : IComparer<object>
{
    private readonly OracleData _data;
    private readonly List<(Func<object, object?> Value, bool IsDescending)> _terms = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<object, object?[]> _keys = new();

    public OracleOrder(OracleData data, Entity entity, object? order)
    {
        _data = data;
        foreach (var item in order switch { null => [], IDictionary<string, object?> one => [one], _ => ((System.Collections.IEnumerable)order).Cast<IDictionary<string, object?>>() })
        {
            Add(entity, item, row => row);
        }

        _terms.Add((row => data.KeyOf(row), _terms is [.., { IsDescending: true }]));
    }

    public List<object> Sort(IEnumerable<object> rows) => [.. rows.Order(this)];

    public int Compare(object? x, object? y)
    {
        var left = KeysOf(x!);
        var right = KeysOf(y!);
        for (var i = 0; i < left.Length; i++)
        {
            var order = OracleValue.Compare(left[i], right[i], _terms[i].IsDescending);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private object?[] KeysOf(object row) => _keys.GetOrAdd(row, r => [.. _terms.Select(t => OracleValue.Of(t.Value(r)))]);

    private void Add(Entity entity, IDictionary<string, object?> item, Func<object, object?> rowOf)
    {
        foreach (var (name, value) in item)
        {
            switch (entity.Members[name], value)
            {
                case (_, null):
                    break;
                case (Field field, string direction):
                    _terms.Add((row => rowOf(row) is { } at ? _data.Value(field, at) : null, direction == "DESC"));
                    break;
                case (Embedded embedded, IDictionary<string, object?> parts):
                    foreach (var (part, direction) in parts.Where(p => p.Value is not null))
                    {
                        var field = embedded.Fields.Single(f => f.Name == part);
                        _terms.Add((row => rowOf(row) is { } at ? _data.Value(field, at) : null, (string)direction! == "DESC"));
                    }

                    break;
                case (Edge { IsMany: true } edge, IDictionary<string, object?> counted):
                    if (counted.TryGetValue("count", out var by) && by is string word)
                    {
                        _terms.Add((row => rowOf(row) is { } at ? _data.Many(edge, at).Count : null, word == "DESC"));
                    }

                    break;
                case (Edge edge, IDictionary<string, object?> inner):
                    Add(edge.Target, inner, row => rowOf(row) is { } at ? _data.One(edge, at) : null);
                    break;
            }
        }
    }
}
