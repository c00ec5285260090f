using System.Collections.Concurrent;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>The fields of a row's object: one list, or one a concrete type when the column of the discriminator tells them apart.</summary>
internal sealed class RowShape
{
    /// <summary>What the row is.</summary>
    public required Entity Entity { get; init; }

    public int Discriminator { get; init; } = -1;

    public OutputNode[] Nodes { get; init; } = [];

    public IReadOnlyList<(byte[] Type, OutputNode[] Nodes)> ByType { get; init; } = [];

    /// <summary>All lists, for walks over the plan.</summary>
    public IEnumerable<OutputNode> All => Discriminator < 0 ? Nodes : ByType.SelectMany(t => t.Nodes).Distinct();
}

/// <summary>The rows of one list level: one statement, whose text depends only on whether a cursor is given and which of its values are null.</summary>
internal sealed class LevelPlan
{
    // A cursor is the reader's text: its nulls could name as many statements as there are subsets of the order's terms.
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<string, StatementPlan> _statements = new(StringComparer.Ordinal);
    private readonly Func<CursorNulls, StatementPlan> _translate;
    private readonly Lazy<StatementPlan> _main;

    public LevelPlan(Func<CursorNulls, StatementPlan> translate, PagePlan page)
    {
        _translate = translate;
        Page = page;
        _main = new Lazy<StatementPlan>(() => translate(CursorNulls.None));
    }

    private LoadedNode[]? _loaded;

    /// <summary>What the rows are.</summary>
    public required Entity Entity { get; init; }

    /// <summary>The fields whose values a module's delegate gives for the whole page; mostly none.</summary>
    public IReadOnlyList<LoadedNode> Loaded => _loaded ??= [.. LoadedIn(Shapes.SelectMany(s => s.All)).Distinct()];

    /// <summary>The objects that a row is written as: one for each <c>nodes</c> and <c>edges { node }</c>, or the one of a plain list or to-one level.</summary>
    public required IReadOnlyList<RowShape> Shapes { get; init; }

    /// <summary>The columns that make a cursor; empty when none is asked for.</summary>
    public IReadOnlyList<int> CursorColumns { get; set; } = [];

    /// <summary>Which question a cursor belongs to.</summary>
    public required string CursorSignature { get; init; }

    /// <summary>How many values a cursor has.</summary>
    public required int CursorLength { get; init; }

    /// <summary>Which rows of all are taken.</summary>
    public PagePlan Page { get; }

    /// <summary>The statement when no cursor value is null, translated while the plan is made.</summary>
    public StatementPlan Main => _main.Value;

    /// <summary>The statement for the cursors of a request.</summary>
    public StatementPlan Statement(CursorNulls nulls)
    {
        if (nulls.Pattern == CursorNulls.None.Pattern)
        {
            return Main;
        }

        return _statements.TryGetValue(nulls.Pattern, out var kept) ? kept
            : _statements.Count < MostKept ? _statements.GetOrAdd(nulls.Pattern, _ => _translate(nulls))
            : _translate(nulls);
    }

    // Joined rows are of this page too.
    private static IEnumerable<LoadedNode> LoadedIn(IEnumerable<OutputNode> nodes)
        => nodes.SelectMany(node => node is ReferenceNode reference ? LoadedIn(reference.Shape.All) : node is LoadedNode loaded ? [loaded] : Enumerable.Empty<LoadedNode>());
}

/// <summary>Which values of the given cursors are null; null for a cursor that is not given or has none.</summary>
internal sealed record CursorNulls(IReadOnlyList<bool>? After, IReadOnlyList<bool>? Before)
{
    /// <summary>No value is null.</summary>
    public static CursorNulls None { get; } = new(null, null);

    public string Pattern { get; } = Of(After) + "|" + Of(Before);

    private static string Of(IReadOnlyList<bool>? nulls) => nulls is null || !nulls.Contains(true) ? "" : string.Concat(nulls.Select(n => n ? '1' : '0'));
}

/// <summary>The page arguments of a level.</summary>
/// <param name="First">How many from the start; null when not given.</param>
/// <param name="Last">How many from the end; null when not given.</param>
/// <param name="After">The cursor to start after; null when not given.</param>
/// <param name="Before">The cursor to end before; null when not given.</param>
/// <param name="Fixed">How many rows there can be whatever the arguments: 1 for a to-one level, a bound for a plain list; null for a page.</param>
internal sealed record PagePlan(ValueSource? First, ValueSource? Last, ValueSource? After, ValueSource? Before, int? Fixed)
{
    /// <summary>True when the page is counted from the end.</summary>
    public bool IsBackward => Last is not null;
}
