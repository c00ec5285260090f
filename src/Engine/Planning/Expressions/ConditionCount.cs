using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// Counts the conditions of one operation while it is planned. The guard sees the document alone, and 64 KB of variables hold thousands of them:
/// unbounded, they keep the translator, which others wait for, busy for seconds and make SQL that SQLite refuses.
/// </summary>
internal sealed class ConditionCount(int most)
{
    private int _count;

    /// <summary>Counts more conditions.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.CostLimit"/>: there are too many.</exception>
    public void Add(int conditions)
    {
        _count += conditions;
        if (_count > most)
        {
            throw new GraphException(ErrorCode.CostLimit, $"The filters have more than {most} conditions, counted again for rows, totals and groups. Write {{in: […]}} for one of many values, or send several requests.");
        }
    }
}
