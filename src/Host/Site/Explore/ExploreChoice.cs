using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>What a table shows when its reader has not chosen: columns and facets, from the description and from what has values at all.</summary>
public static class ExploreChoice
{
    private const int UsualColumns = 7;
    private const int UsualFacets = 8;

    /// <summary>More rows than this are read as little as can be: each facet reads all of them, and so does each field whose values are counted.</summary>
    public const int LargeTable = 100_000;

    private const int FacetsOfLargeTable = 3;

    // More different texts than this are no list to choose from.
    private const int MostTexts = 40;

    // A kind that is taken after all others.
    private const int Last = 9;

    private static readonly HashSet<string> Plumbing = new(["id", "key", "slug", "isSynthetic", "source", "currency", "url"], StringComparer.Ordinal);

    /// <summary>The usual columns, in the table's order after the title: a few of each kind, none that is empty in all rows.</summary>
    public static IReadOnlyList<string> Columns(ExploreTable table, ExploreProfile profile)
    {
        var candidates = table.Own.Where(f => f.Own.Name != table.Description.TitleField && !Plumbing.Contains(f.Name) && f.CellKind != TableFieldKind.Id && f.Own.Kind != TableFieldKind.Count && HasValues(table, f.Own, profile)).ToList();

        // What differs most from row to row says most of a row; of words and categories, what every row has.
        var ranked = candidates.OrderByDescending(f => f.Own.Kind switch
        {
            TableFieldKind.Enum or TableFieldKind.Boolean => f.Own.IsNullable ? 0 : 1,
            TableFieldKind.Text or TableFieldKind.LocalizedText => (f.Own.IsSearched ? 2 : 0) + (f.Own.IsNullable ? 0 : 1),
            _ => Distinct(table, f.Own, profile) ?? 0,
        });
        var chosen = InTurn(ranked, f => f.Own.Kind switch
        {
            TableFieldKind.Reference => 0,
            TableFieldKind.Date or TableFieldKind.DateTime => 1,
            TableFieldKind.Money => 2,
            TableFieldKind.Enum => 3,
            TableFieldKind.Integer or TableFieldKind.Decimal => 4,
            TableFieldKind.Text or TableFieldKind.LocalizedText => 5,
            _ => Last,
        }).Take(UsualColumns).ToHashSet();
        return [.. new[] { table.Title?.Name ?? table.Find("key")?.Name }.OfType<string>(), .. candidates.Where(chosen.Contains).Select(f => f.Name)];
    }

    /// <summary>The columns of a state, and what always stands beside them: made up or not, the source, the currency of amounts.</summary>
    public static IReadOnlyList<string> WithHonesty(ExploreTable table, IEnumerable<string> columns)
    {
        var all = columns.ToList();
        if (table.Currency is { } currency && all.Any(name => table.Find(name) is { Through: null, Own.Kind: TableFieldKind.Money }))
            all.Add(currency.Name);
        all.AddRange(new[] { table.Synthetic, table.Source }.OfType<ExploreField>().Select(f => f.Name));
        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The shortest list of columns that shows these: none where they are the usual ones, and without what always stands beside.</summary>
    public static IReadOnlyList<string> Shortest(ExploreTable table, IReadOnlyList<string> columns, IReadOnlyList<string> usual)
    {
        var shown = WithHonesty(table, columns);
        if (shown.SequenceEqual(WithHonesty(table, usual), StringComparer.Ordinal))
            return [];
        var shortest = columns;
        while (shortest.Count > 1 && WithHonesty(table, shortest.SkipLast(1)).SequenceEqual(shown, StringComparer.Ordinal))
            shortest = [.. shortest.SkipLast(1)];
        return shortest;
    }

    /// <summary>Everything whose values can be counted, the usual ones first.</summary>
    /// <param name="table">The table.</param>
    /// <param name="profile">What is known of it.</param>
    /// <param name="usual">How many of them are counted without being asked for.</param>
    public static IReadOnlyList<ExploreKey> Facets(ExploreTable table, ExploreProfile profile, out int usual)
    {
        var candidates = table.Keys.Where(k => !Plumbing.Contains(k.Field.Name) || k.Field.Name == "isSynthetic").Where(k => IsFacet(table, k, profile)).ToList();
        var ordered = InTurn(candidates.OrderBy(k => k.Field.Kind is TableFieldKind.Date or TableFieldKind.DateTime or TableFieldKind.Reference ? -(Distinct(table, k.Field, profile) ?? 0) : k.Field.IsNullable ? 1 : 0), k => k.Field.Kind switch
        {
            _ when k.Field.Name == "isSynthetic" => 0,
            TableFieldKind.Enum => 1,
            TableFieldKind.Reference => 2,
            TableFieldKind.Date or TableFieldKind.DateTime => 3,
            TableFieldKind.Text or TableFieldKind.LocalizedText => 4,
            _ => Last,
        }).ToList();
        usual = Math.Min(ordered.Count, profile.Rows is null or > LargeTable ? FacetsOfLargeTable : UsualFacets);
        return ordered;
    }

    private static bool IsFacet(ExploreTable table, ExploreKey key, ExploreProfile profile)
    {
        var distinct = Distinct(table, key.Field, profile);
        return key.Field.Kind switch
        {
            TableFieldKind.Date or TableFieldKind.DateTime => key.Part?.Part == "YEAR" && distinct is null or > 1,
            TableFieldKind.Reference => key.Field is { TitleField: not null, RefersToType: not null } && distinct is null or > 1,
            TableFieldKind.Enum or TableFieldKind.Boolean => distinct is null or > 0,
            TableFieldKind.Text or TableFieldKind.LocalizedText => distinct is > 1 and <= MostTexts && distinct * 2 <= profile.Rows,
            _ => false,
        };
    }

    private static bool HasValues(ExploreTable table, TableField field, ExploreProfile profile) => Distinct(table, field, profile) is not 0;

    private static int? Distinct(ExploreTable table, TableField field, ExploreProfile profile)
        => (field.Kind == TableFieldKind.Reference ? table.IdOf(field)?.Name : field.Name) is { } counted && profile.Distinct.TryGetValue(counted, out var distinct) ? distinct : null;

    // One of each kind, then a second of each, so that no kind fills the page; the last kind only when there is nothing else.
    private static IEnumerable<T> InTurn<T>(IEnumerable<T> all, Func<T, int> kind)
    {
        var kinds = all.Where(one => kind(one) != Last).GroupBy(kind).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        for (var round = 0; kinds.Any(k => k.Count > round); round++)
        {
            foreach (var of in kinds.Where(k => k.Count > round))
                yield return of[round];
        }

        foreach (var one in all.Where(one => kind(one) == Last))
            yield return one;
    }
}
