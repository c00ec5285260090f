using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Fills the table of the text search: one row for each row with searchable text, in both languages together.</summary>
internal static class SearchIndex
{
    /// <summary>The table's name.</summary>
    public const string Table = "ogp_search";

    /// <summary>Makes the table.</summary>
    public const string Create = $"""
        CREATE VIRTUAL TABLE {Table} USING fts5(type UNINDEXED, row_id UNINDEXED, title_pt, title_en, body, tokenize = "unicode61 remove_diacritics 2")
        """;

    /// <summary>Adds rows.</summary>
    public static void Fill(SqliteConnection connection, SqliteTransaction transaction, GraphModel graph, IEnumerable<object> rows)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {Table} (type, row_id, title_pt, title_en, body) VALUES ($type, $row, $pt, $en, $body)";
        var parameters = new[] { "$type", "$row", "$pt", "$en", "$body" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();
        var columns = new Dictionary<Type, IReadOnlyList<PropertyInfo>>();
        foreach (var row in rows)
        {
            var type = row.GetType();
            if (!columns.TryGetValue(type, out var searchable))
            {
                // Personal data is never searchable.
                columns[type] = searchable = [.. type.GetProperties().Where(p => p.IsDefined(typeof(SearchableAttribute)) && !p.IsDefined(typeof(PersonalAttribute)))];
            }

            if (searchable.Count == 0 || !graph.ByType.TryGetValue(type, out var entity))
            {
                continue;
            }

            var title = Texts(searchable[0].GetValue(row));
            var body = new StringBuilder();
            foreach (var property in searchable.Skip(1))
            {
                var (pt, en) = Texts(property.GetValue(row));
                body.AppendLine(pt).AppendLine(en == pt ? null : en);
            }

            if (title is (null, null) && body.Length == 0)
            {
                continue;
            }

            object?[] values = [entity.Name, entity.Key.GetValue(row), title.Pt ?? title.En, title.En ?? title.Pt, body.ToString().Trim()];
            for (var i = 0; i < values.Length; i++)
            {
                parameters[i].Value = values[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }

    private static (string? Pt, string? En) Texts(object? value) => value switch
    {
        LocalizedText text => (text.Pt, text.En),
        string text => (text, text),
        _ => (null, null),
    };
}
