namespace OgpGraph.Core;

/// <summary>The rows of the database, for a derivation.</summary>
public interface IStoredRows
{
    /// <summary>All rows of a table, streamed in the order of their keys.</summary>
    IEnumerable<T> All<T>()
        where T : class;
}
