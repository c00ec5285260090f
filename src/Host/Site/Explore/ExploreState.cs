namespace OgpGraph.Host.Site.Explore;

/// <summary>What a page of Explore shows of a table, as its address says it. Nothing in it is known to fit a table yet: <see cref="ExploreQuestion"/> finds out.</summary>
public sealed record ExploreState
{
    /// <summary>How many rows a page has when the address does not say.</summary>
    public const int DefaultSize = 50;

    /// <summary>The conditions; all must hold.</summary>
    public IReadOnlyList<ExploreFilter> Filters { get; init; } = [];

    /// <summary>Words to be found in the rows' text; null for none.</summary>
    public string? Search { get; init; }

    /// <summary>The columns in order; empty for the usual ones.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What is sorted by, in order; empty for the usual order.</summary>
    public IReadOnlyList<ExploreSort> Sorts { get; init; } = [];

    /// <summary>What rows are grouped by; empty for rows.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What is computed of each group beside the number of rows.</summary>
    public IReadOnlyList<ExploreMeasure> Measures { get; init; } = [];

    /// <summary>How groups are drawn.</summary>
    public ExploreChart Chart { get; init; }

    /// <summary>Fields whose values are counted beside the usual ones.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Rows of a page, or groups in all.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>The cursor that the page starts after; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>The cursor that the page ends before; null unless readers go back.</summary>
    public string? Before { get; init; }

    /// <summary>True when rows are shown in groups.</summary>
    public bool IsGrouped => Groups.Count > 0;

    /// <summary>The same from the first page on; a cursor belongs to one order and one set of conditions.</summary>
    public ExploreState FromStart => this with { After = null, Before = null };

    /// <summary>The same with a value of a facet chosen, or no longer chosen when it is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null for rows without one.</param>
    public ExploreState Toggled(string field, string? value)
    {
        var isOn = Has(field, value);
        var others = Filters.Where(f => f.Field != field || f.Operator is not (ExploreOperator.Is or ExploreOperator.Unknown)).ToList();
        if (value is null)
            return FromStart with { Filters = isOn ? others : [.. others, new ExploreFilter(field, ExploreOperator.Unknown, ["true"])] };
        var values = Filters.Where(f => f.Field == field && f.Operator == ExploreOperator.Is).SelectMany(f => f.Values).Where(v => v != value).ToList();
        if (!isOn)
            values.Add(value);
        return FromStart with { Filters = values.Count == 0 ? others : [.. others, new ExploreFilter(field, ExploreOperator.Is, values)] };
    }

    /// <summary>True when a value of a facet is chosen.</summary>
    public bool Has(string field, string? value) => Filters.Any(f => f.Field == field && (value is null
        ? f is { Operator: ExploreOperator.Unknown, Values: ["true"] }
        : f.Operator == ExploreOperator.Is && f.Values.Contains(value, StringComparer.Ordinal)));

    /// <summary>The same without a condition, or without one value of it.</summary>
    public ExploreState Without(ExploreFilter filter, string value)
    {
        var left = filter with { Values = [.. filter.Values.Where(v => v != value)] };
        return FromStart with { Filters = [.. Filters.Select(f => f == filter ? left : f).Where(f => f.Values.Count > 0)] };
    }

    /// <summary>The same sorted by one thing: by it, or the other way round when it is so already.</summary>
    public ExploreState SortedBy(string name)
        => FromStart with { Sorts = [new ExploreSort(name, Sorts is [{ } first, ..] && first.Name == name && !first.IsDescending)] };
}
