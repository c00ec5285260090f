using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>How long a plan may take to be made. What is translated later, when rows of a type are first met, is of another request and has no part in it.</summary>
internal sealed class PlanningTime(TimeLimit limit)
{
    private TimeLimit? _limit = limit;

    /// <summary>Stops the planning when its time is over; asked before each statement.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void Check() => _limit?.Check();

    /// <summary>The plan is made.</summary>
    public void End() => _limit = null;
}
