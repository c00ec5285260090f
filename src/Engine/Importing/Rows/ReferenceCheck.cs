using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Holds every reference against the rows that there are: one that leads nowhere is an error at its place, with the nearest keys.</summary>
/// <param name="place">Where a file says the value of a row's reference; null when that is not known. Asked for mistakes alone.</param>
internal sealed class ReferenceCheck(Func<object, RowValue, string, Place?> place)
{
    private const int Shown = 20;
    private const string Declare = "An entity that no file declares is declared in a seed of Organization or under organizations in the YAML.";

    private readonly Dictionary<Type, HashSet<string>> _keys = [];
    private readonly Dictionary<(Type Target, string Key), (object Row, RowValue Reference)> _awaited = [];

    /// <summary>Checks all rows, which may come in any order.</summary>
    /// <exception cref="GraphException">A reference leads nowhere.</exception>
    public void Check(IEnumerable<object> rows)
    {
        foreach (object row in rows)
        {
            See(row);
        }

        var missing = _awaited.Where(a => !KeysOf(a.Key.Target).Contains(a.Key.Key)).ToList();
        if (missing.Count > 0)
        {
            int hidden = missing.Count - Shown;
            var messages = missing.Take(Shown).Select(m => Message(m.Value.Row, m.Value.Reference, m.Key.Target, m.Key.Key));
            messages = hidden > 0 ? messages.Append($"{hidden} more references lead nowhere.") : messages;
            throw new GraphException([.. messages.Select(m => new GraphError(ErrorCode.BadSeed, m))]);
        }
    }

    private void See(object row)
    {
        var shape = RowShape.Of(row);
        string own = shape.KeyOf(row);
        KeysOf(shape.Type).Add(own);
        if (shape.Root != shape.Type)
        {
            KeysOf(shape.Root).Add(own);
        }

        foreach (var reference in shape.References)
        {
            if (reference.Get(row) is string key && !KeysOf(reference.Target!).Contains(key))
            {
                _awaited.TryAdd((reference.Target!, key), (row, reference));
            }
        }
    }

    private string Message(object row, RowValue reference, Type target, string key)
    {
        var name = RowShape.Of(target).Name;
        var expected = Choice.Describe($"the key of a row of {name}", KeysOf(target).Order(StringComparer.Ordinal), key);
        var shape = RowShape.Of(row);
        var said = place(row, reference, key)?.Expected(expected).Message ?? $"{shape.Name} \"{shape.KeyOf(row)}\": expected in {reference.Name} {expected}";
        return target == typeof(Organization) ? $"{said}. {Declare}" : $"{said}.";
    }

    private HashSet<string> KeysOf(Type type)
    {
        if (!_keys.TryGetValue(type, out var keys))
        {
            _keys.Add(type, keys = []);
        }

        return keys;
    }
}
