using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Holds every reference against the rows that there are. Rows can be shown one by one as they stream past, in any order;
/// only keys, and of missing ones the first row that names each, are kept.
/// </summary>
internal sealed class ReferenceCheck
{
    private const int Shown = 20;

    private readonly Dictionary<Type, HashSet<string>> _keys = [];
    private readonly Dictionary<(Type Target, string Key), string> _awaited = [];

    /// <summary>Checks all rows at once.</summary>
    /// <exception cref="GraphException">A reference leads nowhere.</exception>
    public static void Check(IEnumerable<object> rows)
    {
        ReferenceCheck check = new();
        foreach (object row in rows)
        {
            check.See(row);
        }

        check.ThrowIfMissing();
    }

    /// <summary>Notes a row's key and what it refers to.</summary>
    public void See(object row)
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
                _awaited.TryAdd((reference.Target!, key), $"{shape.Name} \"{own}\": {reference.Name} is \"{key}\", but there is no {RowShape.Of(reference.Target!).Name} with this key.");
            }
        }
    }

    /// <summary>Says after the last row what is missing.</summary>
    /// <exception cref="GraphException">A reference leads nowhere.</exception>
    public void ThrowIfMissing()
    {
        var missing = _awaited.Where(a => !KeysOf(a.Key.Target).Contains(a.Key.Key)).Select(a => a.Value).ToList();
        if (missing.Count > 0)
        {
            int hidden = missing.Count - Shown;
            IEnumerable<string> messages = hidden > 0 ? missing.Take(Shown).Append($"{hidden} more references lead nowhere.") : missing;
            throw new GraphException([.. messages.Select(m => new GraphError(ErrorCode.BadSeed, m))]);
        }
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
