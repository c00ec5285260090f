namespace OgpGraph.Engine.Importing;

/// <summary>What an import brought.</summary>
/// <param name="Records">The records read, by what they are.</param>
/// <param name="Tables">What happened to each type's rows.</param>
/// <param name="Unresolved">References into nothing, by field.</param>
internal sealed record ImportContent(IReadOnlyDictionary<string, long> Records, IReadOnlyList<ImportedTable> Tables, IReadOnlyDictionary<string, long> Unresolved)
{
    /// <summary>Of an import that brought nothing.</summary>
    public static ImportContent None { get; } = new(new Dictionary<string, long>(), [], new Dictionary<string, long>());
}
