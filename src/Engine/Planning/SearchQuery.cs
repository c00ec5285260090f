using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>The rows of a text search: SQLite's FTS5, which ignores case and accents.</summary>
internal static class SearchQuery
{
    /// <summary>The table that holds the text of each searchable row in both languages.</summary>
    public const string Table = "ogp_search";

    private const string Sql = $"""
        SELECT type || ':' || row_id AS "Id", type AS "Type", row_id AS "RowId", title_pt AS "Title_Pt", title_en AS "Title_En",
               snippet({Table}, -1, '«', '»', '…', 24) AS "Snippet", rank AS "Rank"
        FROM {Table} WHERE {Table} MATCH @P0
        """;

    public static Expression Rows(GraphContext context, StatementScope scope, ValueSource text)
    {
        // The first slot of its statement, so that the text of the statement can name it.
        _ = scope.Slots.Add(new SearchSlot(text), typeof(string));
        var parameter = new Microsoft.Data.Sqlite.SqliteParameter("@P0", "");
        return ((IQueryable)context.Set<SearchResult>().FromSqlRaw(Sql, parameter)).Expression;
    }

    /// <summary>
    /// The search expression for words: all must be found, the last one also as the beginning of a word. What readers type is text, never FTS5's own language.
    /// </summary>
    public static string Match(string text)
    {
        var words = text.Split([' ', '\t', '\n', '\r', '"', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(20).ToList();
        if (words.Count == 0)
        {
            throw new GraphException(ErrorCode.BadArgument, "text has no word to search for. Give at least one word.");
        }

        return string.Join(' ', words.Select((word, i) => $"\"{word}\"{(i == words.Count - 1 ? "*" : "")}"));
    }
}
