using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The rows of several files. A key that two files claim stops the import and names both. The same source may stand in several;
/// and a legal entity is declared by each plan and module that refers to it, none of which knows the others: what they tell of it is put together.
/// </summary>
internal sealed class RowSet
{
    private readonly Dictionary<(Type Root, string Key), (int Place, string File)> _byKey = [];
    private readonly List<object> _rows = [];

    /// <summary>The rows, in the order in which they came.</summary>
    public IReadOnlyList<object> Rows => _rows;

    /// <summary>Adds a row that came from a file.</summary>
    /// <exception cref="GraphException">Another row of the type has the key, or the row has none.</exception>
    public void Add(string fileName, object row)
    {
        var shape = RowShape.Of(row);
        string key = shape.KeyOf(row);
        if (key.Length == 0)
        {
            throw new GraphException(ErrorCode.BadSeed, $"{fileName}: a row of {shape.Name} has no key.");
        }

        if (_byKey.TryAdd((shape.Root, key), (_rows.Count, fileName)))
        {
            _rows.Add(row);
            return;
        }

        var (place, file) = _byKey[(shape.Root, key)];
        var first = _rows[place];
        if (row is Organization told && first is Organization known && OwnerOf(file) != OwnerOf(fileName))
        {
            _rows[place] = OrganizationMerge.Of(known, told);
        }
        else if (row is not Source || !RowHash.Of(row).AsSpan().SequenceEqual(RowHash.Of(first)))
        {
            string reason = row is Source ? "describe it differently" : "both have it";
            throw new GraphException(
                ErrorCode.BadSeed, $"{RowShape.Of(first).Name} \"{key}\": {file} and {fileName} {reason}. A key belongs to one row.");
        }
    }

    /// <summary>Adds the rows of a file.</summary>
    public void AddRange(string fileName, IEnumerable<object> rows)
    {
        foreach (object row in rows)
        {
            Add(fileName, row);
        }
    }

    /// <summary>The row of a class with a key; null when there is none.</summary>
    public T? Find<T>(string key)
        where T : class
        => _byKey.TryGetValue((RowShape.RootOf(typeof(T)), key), out var found) ? _rows[found.Place] as T : null;

    /// <summary>The file that a row came from.</summary>
    public string FileOf(object row)
        => RowShape.Of(row) is var shape && _byKey.TryGetValue((shape.Root, shape.KeyOf(row)), out var found) ? found.File : "";

    // The plan or module: the first folder of a file's name.
    private static string OwnerOf(string file) => file.Split('/', 2)[0];
}
