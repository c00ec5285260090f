namespace OgpGraph.Testing;

/// <summary>What stands after an import.</summary>
/// <param name="session">The rows; a later import changes them.</param>
public sealed class ImportBenchRun(ImportBenchSession session)
{
    /// <summary>The session, for a further import.</summary>
    public ImportBenchSession Session => session;

    /// <summary>The findings of this import, in their order.</summary>
    public IReadOnlyList<ImportFinding> Findings { get; } = [.. session.Findings];

    /// <summary>How many records were read, by their name.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; } = new Dictionary<string, long>(session.Counts);

    /// <summary>How many rows this import added, changed or removed.</summary>
    public (int Added, int Changed, int Removed) Changes { get; } = session.Changes;

    /// <summary>The rows of a class, by key.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : class => session.Rows<T>();
}
