using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site.Charts;

namespace OgpGraph.Host.Site.Explore;

/// <summary>All that a page of a table shows.</summary>
/// <param name="Question">What is asked.</param>
public sealed record ExploreView(ExploreQuestion Question)
{
    /// <summary>What of the address cannot be used, and why there are no rows.</summary>
    public IReadOnlyList<ExploreProblem> Problems { get; init; } = [];

    /// <summary>True when the service, not the address, is at fault.</summary>
    public bool IsFault { get; init; }

    /// <summary>The columns of the table.</summary>
    public IReadOnlyList<ExploreColumn> Columns { get; init; } = [];

    /// <summary>The rows or groups of the page; null when there is no answer.</summary>
    public IReadOnlyList<ExploreRow>? Rows { get; init; }

    /// <summary>True when there are more groups than the page has.</summary>
    public bool IsCut => Question.Keys.Count > 0 && Rows?.Count == Question.State.Size;

    /// <summary>What is drawn of it: of groups that a page does not have all, those that it has.</summary>
    public ChartChoice Drawn => IsCut && !Question.Drawn.IsNone ? Question.Drawn with { First = Question.State.Size } : Question.Drawn;

    /// <summary>The table as a chart sees it.</summary>
    public ChartTable Drawable => new(
        [.. Columns.Select(c => new ChartColumn(c.Name, c.Path, c.Kind, c.Label) 
        {
            Unit = c.Unit, Values = c.Values, ReadWith = ReadWith(c),
        })],
        [.. (Rows ?? []).Select(row => row.Cells.Select(cell => cell.Raw).ToList())],
        IsCut);

    private IReadOnlyList<TableField> ReadWith(ExploreColumn column)
        => column.Path.Split('.') is [not "key", var name]
            && Question.Table.Find(name) is { Through: null, Own.ReadWith: { Count: > 0 } names }
            ? [.. Question.Table.Description.Fields.Where(f => names.Contains(f.Name))] : [];

    /// <summary>How many rows match; null when it is not known.</summary>
    public long? Total { get; init; }

    /// <summary>How many of those that match are made up; null when nothing in the table says so.</summary>
    public long? Synthetic { get; init; }

    /// <summary>
    /// How many rows of the whole table are made up, where none matches; null when some do, or nothing in the table says so.
    /// </summary>
    public long? SyntheticInTable { get; init; }

    /// <summary>The page after this one; null when it is the last.</summary>
    public ExploreState? Next { get; init; }

    /// <summary>The page before this one; null when it is the first.</summary>
    public ExploreState? Previous { get; init; }

    /// <summary>Where the rows come from.</summary>
    public CitedSources Cited { get; init; } = new([], false);

    /// <summary>The facets.</summary>
    public IReadOnlyList<ExploreFacet> Facets { get; init; } = [];

    /// <summary>Further fields whose values can be counted.</summary>
    public IReadOnlyList<ExploreKey> MoreFacets { get; init; } = [];

    /// <summary>True when facets could not be counted in the time there is.</summary>
    public bool FacetsAreMissing { get; init; }

    /// <summary>The titles of rows that conditions name by their id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
