using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>The personal members that an operation reads, filters, sorts or groups by: what the access log says of it.</summary>
internal sealed class PersonalReads
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names so far, sorted. Rows of <c>node</c> add theirs when one is first met.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_names)
            {
                return [.. _names];
            }
        }
    }

    /// <summary>Notes a member that a statement names.</summary>
    public void Add(Member member)
    {
        if (member.PersonalName is { } name)
        {
            lock (_names)
            {
                _names.Add(name);
            }
        }
    }
}
