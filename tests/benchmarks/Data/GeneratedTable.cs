namespace OgpGraph.Benchmarks.Data;

/// <summary>Rows for one table, in the form in which the database stores them.</summary>
/// <param name="Name">The table.</param>
/// <param name="KeyPrefix">What the keys of these rows begin with, and no others.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Columns">The columns that are filled.</param>
/// <param name="Rows">The rows: <see cref="string"/>, <see cref="long"/> or null for each column. The list is the same object each time.</param>
internal sealed record GeneratedTable(string Name, string KeyPrefix, int Count, IReadOnlyList<string> Columns, Func<IEnumerable<object?[]>> Rows);
