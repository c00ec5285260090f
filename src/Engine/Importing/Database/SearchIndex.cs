using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>The table of the text search.</summary>
internal static class SearchIndex
{
    /// <summary>The table's name.</summary>
    public const string Table = "ogp_search";

    /// <summary>
    /// Makes the table; what is taken out of it leaves no trace in it. A title that is the same in both languages stands once, as the Portuguese one.
    /// Words are gathered in 8 MiB before they are merged into the index: with FTS5's own 1 MiB a large import merges most of its time.
    /// </summary>
    public const string Create = $"""
        CREATE VIRTUAL TABLE {Table} USING fts5(type UNINDEXED, row_id UNINDEXED, title_pt, title_en, body, tokenize = "unicode61 remove_diacritics 2");
        INSERT INTO {Table} ({Table}, rank) VALUES ('secure-delete', 1), ('hashsize', 8388608)
        """;

    /// <summary>Adds rows that stand in their tables.</summary>
    public static void Fill(SqliteConnection connection, GraphModel graph, IEnumerable<object> rows)
    {
        using var writer = new SearchWriter(connection, graph);
        var places = new Dictionary<Type, NativeStatement>();
        foreach (var row in rows.Where(r => writer.Knows(r.GetType())))
        {
            var type = row.GetType();
            var entity = graph.ByType[type];
            if (!places.TryGetValue(type, out var place))
            {
                places[type] = place = new NativeStatement(connection, $"SELECT rowid FROM \"{(entity.Base ?? entity).Table}\" WHERE \"{entity.Key.Name}\" = ?1");
            }

            var key = (string)entity.Key.GetValue(row)!;
            SQLitePCL.raw.sqlite3_bind_text(place.Handle, 1, key);
            writer.Add(row, key, place.Number()!.Value);
        }

        writer.Flush();
        foreach (var place in places.Values)
        {
            place.Dispose();
        }
    }
}
