using System.Linq.Expressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>The rows of a text search: SQLite's FTS5, which ignores case and accents.</summary>
internal static class SearchQuery
{
    // What one question may name; more would keep the search busy for long.
    private const int MostWords = 20;
    private const int MostTerms = 50;

    // LIMIT -1 limits nothing: it keeps SQLite from merging this into a statement that aggregates, where snippet and rank cannot be had.
    private static string Results(string words) => $"""
        SELECT type || ':' || row_id AS "Id", type AS "Type", row_id AS "RowId", title_pt AS "Title_Pt", coalesce(title_en, title_pt) AS "Title_En",
               snippet({SearchIndex.Table}, -1, '«', '»', '…', 24) AS "Snippet", rank AS "Rank"
        FROM {SearchIndex.Table} WHERE {SearchIndex.Table} MATCH {words} LIMIT -1
        """;

    private static string Keys(string words, IEnumerable<string> types) => $"""
        SELECT row_id AS "Id", type AS "Type", row_id AS "RowId", NULL AS "Title_Pt", NULL AS "Title_En", NULL AS "Snippet", 0.0 AS "Rank"
        FROM {SearchIndex.Table} WHERE {SearchIndex.Table} MATCH {words} AND type IN ({string.Join(", ", types.Select(t => $"'{t}'"))})
        """;

    /// <summary>What is found, of any type.</summary>
    /// <param name="scope">The statement.</param>
    /// <param name="text">Words that all must be found; null for none.</param>
    /// <param name="anyOf">Words of which one must be found; null for none.</param>
    public static Expression Rows(StatementScope scope, Argument? text, Argument? anyOf) => scope.Found(Results, Slot(text, anyOf));

    /// <summary>The keys of the rows of one type that are found, however many: the index of the words is asked once.</summary>
    public static Expression Keys(StatementScope scope, Entity entity, Argument? text, Argument? anyOf)
    {
        var found = scope.Found(words => Keys(words, entity.SearchedTypes), Slot(text, anyOf));
        var row = Expression.Parameter(typeof(SearchResult), "found");
        return Linq.Select(found, Expression.Lambda(Expression.Property(row, nameof(SearchResult.RowId)), row));
    }

    private static SearchSlot Slot(Argument? text, Argument? anyOf)
        => text is null or { IsNull: true } && anyOf is null or { IsNull: true }
            ? throw new GraphException(ErrorCode.BadArgument, "A search needs text or anyOf. Give at least one word.")
            : new SearchSlot(text is { IsNull: false } ? text.Source : null, anyOf is { IsNull: false } ? anyOf.Source : null);

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
    /// The search expression: the text's words must all be found, and those of one of the terms. The last word of each is also found as the beginning of a word; a known phrase is found under
    /// its other names too. What readers type is text, never FTS5's own language.
    /// </summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>: there are no words, or too many.</exception>
    public static string Match(string? text, IReadOnlyList<string?>? anyOf)
    {
        var parts = new List<string>();
        if (text is not null)
        {
            parts.Add(All(text, "text"));
        }

        if (anyOf is not null)
        {
            parts.Add(anyOf.Count is > 0 and <= MostTerms
                ? string.Join(" OR ", anyOf.Select(term => $"({All(term ?? "", "a term of anyOf")})"))
                : throw new GraphException(ErrorCode.BadArgument, $"anyOf has {anyOf.Count} terms. Give 1 to {MostTerms}."));
        }

        return string.Join(" AND ", parts.Select(part => $"({part})"));
    }

    private static string All(string text, string name)
    {
        var given = text.Split([' ', '\t', '\n', '\r', '"', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToList();
        if (given.Count is 0 or > MostWords)
        {
            throw new GraphException(ErrorCode.BadArgument, given.Count == 0 ? $"{name} has no word to search for. Give at least one word." : $"{name} has {given.Count} words. Give at most {MostWords}.");
        }

        var rest = string.Join(' ', given);
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
        return string.Join(" AND ", parts);
    }

    // Folding keeps the length of composed text; text in another form has no phrase here, which is only a lesser answer.
    private static bool HasPhrase(string text, string phrase)
    {
        var folded = $" {TextFunctions.Fold(text)} ";
        return folded.Length == text.Length + 2 && folded.Contains($" {TextFunctions.Fold(phrase)} ", StringComparison.Ordinal);
    }
}
