using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>The rows of a text search: SQLite's FTS5, which ignores case and accents.</summary>
internal static class SearchQuery
{
    // LIMIT -1 limits nothing: it keeps SQLite from merging this into a statement that aggregates, where snippet and rank cannot be had.
    private const string Sql = $"""
        SELECT type || ':' || row_id AS "Id", type AS "Type", row_id AS "RowId", title_pt AS "Title_Pt", title_en AS "Title_En",
               snippet({SearchIndex.Table}, -1, '«', '»', '…', 24) AS "Snippet", rank AS "Rank"
        FROM {SearchIndex.Table} WHERE {SearchIndex.Table} MATCH @P0V LIMIT -1
        """;

    public static Expression Rows(GraphContext context, StatementScope scope, ValueSource text)
    {
        // The first slot of its statement, so that the text of the statement can name it.
        _ = scope.Slots.Add(new SearchSlot(text), typeof(string));
        var parameter = new Microsoft.Data.Sqlite.SqliteParameter("@P0V", "");
        return ((IQueryable)context.Set<SearchResult>().FromSqlRaw(Sql, parameter)).Expression;
    }

    // One thing under several names: whoever asks for one finds them all. Two languages, and two words for the same idea in each.
    private static readonly string[][] Synonyms =
    [
        ["administração aberta", "governo aberto", "open government", "open administration"],
        ["beneficiário efetivo", "beneficiários efetivos", "beneficial owner", "beneficial owners", "beneficial ownership"],
        ["dados abertos", "open data"],
        ["plano de recuperação e resiliência", "recovery and resilience plan", "recovery plan", "PRR"],
        ["acesso à informação", "access to information"],
    ];

    /// <summary>
    /// The search expression for words: all must be found, the last one also as the beginning of a word; a known phrase is found under its other names too.
    /// What readers type is text, never FTS5's own language.
    /// </summary>
    public static string Match(string text)
    {
        var rest = string.Join(' ', text.Split([' ', '\t', '\n', '\r', '"', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(20));
        var parts = new List<string>();
        foreach (var names in Synonyms)
        {
            // The longest name first, so that a shorter one does not take a part of it.
            if (names.OrderByDescending(n => n.Length).FirstOrDefault(name => HasPhrase(rest, name)) is { } said)
            {
                parts.Add($"({string.Join(" OR ", names.Select(n => $"\"{n}\""))})");
                var at = $" {TextFunctions.Fold(rest)} ".IndexOf($" {TextFunctions.Fold(said)} ", StringComparison.Ordinal);
                rest = rest.Remove(at, said.Length);
            }
        }

        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        parts.AddRange(words.Select((word, i) => $"\"{word}\"{(i == words.Length - 1 ? "*" : "")}"));
        return parts.Count > 0
            ? string.Join(" AND ", parts)
            : throw new GraphException(ErrorCode.BadArgument, "text has no word to search for. Give at least one word.");
    }

    // Folding keeps the length of composed text; text in another form has no phrase here, which is only a lesser answer.
    private static bool HasPhrase(string text, string phrase)
    {
        var folded = $" {TextFunctions.Fold(text)} ";
        return folded.Length == text.Length + 2 && folded.Contains($" {TextFunctions.Fold(phrase)} ", StringComparison.Ordinal);
    }
}
