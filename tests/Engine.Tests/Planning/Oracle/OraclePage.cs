using GraphQL;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A connection in memory: all rows that match in order, and the page of them.</summary>
internal sealed class OraclePage
{
    private readonly bool _isBackward;
    private readonly bool _hasMore;
    private readonly bool _hasAfter;
    private readonly bool _hasBefore;

    public OraclePage(OracleData data, Entity entity, IEnumerable<object> rows, IResolveFieldContext context)
    {
        Data = data;
        Entity = entity;
        var order = new OracleOrder(data, entity, Given("order"));
        All = order.Sort(new OracleFilter(data).Apply(rows, entity, Given("where")));

        IEnumerable<object> page = All;
        if (RowAt("after") is { } after)
        {
            _hasAfter = true;
            page = page.Where(row => order.Compare(row, after) > 0);
        }

        if (RowAt("before") is { } before)
        {
            _hasBefore = true;
            page = page.Where(row => order.Compare(row, before) < 0);
        }

        var between = page.ToList();
        var last = Number("last");
        var take = last ?? Number("first") ?? 50;
        _isBackward = last is not null;
        _hasMore = between.Count > take;
        Page = _isBackward ? between[Math.Max(between.Count - take, 0)..] : between[..Math.Min(take, between.Count)];

        object? Given(string argument) => context.Arguments!.TryGetValue(argument, out var given) ? given.Value : null;

        object? RowAt(string argument) => Given(argument) is string cursor ? data.View(null, data.Language).Find(entity, AnswerComparison.KeyIn(cursor)) : null;

        int? Number(string argument) => Given(argument) as int?;
    }

    public OracleData Data { get; }

    public Entity Entity { get; }

    public List<object> All { get; }

    public List<object> Page { get; }

    public IEnumerable<OracleRow> Nodes => Page.Select(row => new OracleRow(Data, row));

    public IEnumerable<OracleRow> Everything => All.Select(row => new OracleRow(Data, row));

    public object? Info(string field) => field switch
    {
        "hasNextPage" => _isBackward ? _hasBefore : _hasMore,
        "hasPreviousPage" => _isBackward ? _hasMore : _hasAfter,
        "startCursor" => Nodes.FirstOrDefault()?.Cursor,
        _ => Nodes.LastOrDefault()?.Cursor,
    };
}
