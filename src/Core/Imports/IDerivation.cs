namespace OgpGraph.Core;

/// <summary>Computes a whole table from others, after every import that changed one of them and when the database is built. Deterministic: the same rows give the same rows.</summary>
/// <typeparam name="TRow">The class of the rows that it makes; nothing else writes that table.</typeparam>
public interface IDerivation<out TRow>
    where TRow : class
{
    /// <summary>The row classes that it reads.</summary>
    IReadOnlyList<Type> Reads { get; }

    /// <summary>Makes the rows. Those of before are gone.</summary>
    IEnumerable<TRow> Derive(IStoredRows rows);
}
