using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>What imports need beside the modules' tables.</summary>
internal static class ImportTables
{
    /// <summary>The imports by number, for the mark on rows.</summary>
    public const string Runs = "ogp_import_run";

    /// <summary>The records that importers keep.</summary>
    public const string Kept = "ogp_kept";

    /// <summary>The statements that make them.</summary>
    public static IEnumerable<string> Create(GraphModel graph) =>
    [
        $"CREATE TABLE {Runs} (number INTEGER PRIMARY KEY, id TEXT NOT NULL, format TEXT NOT NULL)",
        $"CREATE TABLE {Kept} (format TEXT NOT NULL, part TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, sum BLOB NOT NULL, record BLOB NOT NULL, import INTEGER NOT NULL, PRIMARY KEY (format, part, id)) WITHOUT ROWID",
        $"CREATE INDEX IX_{Kept} ON {Kept} (import, part)",
        .. graph.Entities.Values.Where(e => e.ClrType != typeof(SearchResult)).Select(e => (e.Base ?? e).Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(table => new[] { TableWriter.Mark, TableWriter.Shared }.Select(column => $"ALTER TABLE \"{table}\" ADD COLUMN {column} INTEGER")),
    ];
}
