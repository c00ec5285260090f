using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>One value being held against a schema: where the walk stands, and what was found.</summary>
internal sealed class SchemaRun
{
    private const int MostFaults = 100;
    private const int MostSteps = 1024;

    private readonly List<SchemaFault> _faults = [];
    private readonly List<(string? Name, int Index)> _path = [];
    private int _steps;

    public IReadOnlyList<SchemaFault> Faults => _faults;

    /// <summary>How many faults there are; kept to take back what an alternative reported.</summary>
    public int Count => _faults.Count;

    /// <summary>How many members and items deep the walk is.</summary>
    public int Depth => _path.Count;

    public void Enter(string name) => _path.Add((name, 0));

    public void Enter(int index) => _path.Add((null, index));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>A schema that refers to itself without going deeper into the value would never end.</summary>
    public void Step()
    {
        if (++_steps > MostSteps)
        {
            throw new InvalidOperationException("The schema refers to itself without going deeper into the value.");
        }
    }

    public void StepBack() => _steps--;

    public void Add(SchemaRule rule, string message, string? at = null)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new SchemaFault(at is null ? Pointer() : Pointer() + Segment(at), rule.Keyword, message, rule.Place));
        }
    }

    /// <summary>Takes the faults after a mark away and gives them.</summary>
    public List<SchemaFault> TakeBack(int mark)
    {
        var taken = _faults.GetRange(mark, _faults.Count - mark);
        _faults.RemoveRange(mark, taken.Count);
        return taken;
    }

    /// <summary>Forgets the faults after a mark; true when there were any.</summary>
    public bool Forget(int mark)
    {
        var any = _faults.Count > mark;
        _faults.RemoveRange(mark, _faults.Count - mark);
        return any;
    }

    public void Add(IEnumerable<SchemaFault> faults) => _faults.AddRange(faults.Take(MostFaults - _faults.Count));

    public static string Segment(string name) => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private string Pointer()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _path)
        {
            _ = name is null ? text.Append('/').Append(index) : text.Append(Segment(name));
        }

        return text.ToString();
    }
}
