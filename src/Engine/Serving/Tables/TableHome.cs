using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>What a service's tables are written with.</summary>
/// <param name="Graph">The model.</param>
/// <param name="Pool">The database.</param>
/// <param name="PageSize">How large the pages of lists in rows are and may be.</param>
/// <param name="Limits">The limits on requests.</param>
/// <param name="Slots">The tables that are being written.</param>
/// <param name="Version">Tells the version of the data.</param>
/// <param name="Logger">Is told of faults.</param>
internal sealed record TableHome(GraphModel Graph, ReadPool Pool, PageSize PageSize, GraphLimits Limits, TableSlots Slots, Func<string> Version, ILogger Logger)
{
    /// <summary>Opens the table of a question that was planned, when its cost allows it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="variables">The question's variables.</param>
    /// <param name="request">Which of its lists is the table, and its limits.</param>
    /// <param name="time">The time for it; who waits for the table too.</param>
    /// <exception cref="GraphException">What the answer of the question would have, and <see cref="ErrorCode.NoTable"/>.</exception>
    public GraphTable Open(Plan plan, Variables variables, TableRequest request, TimeLimit time)
    {
        var layout = TableLayout.Of(plan, request.List, Graph.Of<Commitment>(), time, out var lists);
        var cost = new CostRule(Graph, variables, PageSize, layout.WholeLists, Limits.TableRows).Of(plan);
        return cost <= Limits.Cost
            ? new QuestionTable(layout, lists, request, variables, this, time.Gone)
            : throw new GraphException(ErrorCode.CostLimit, $"The table would cost {cost} points, counted for {PageSize.Default} of its rows, and the limit is {Limits.Cost}. Ask for fewer levels or fewer fields with lists in a row, or for fewer rows of those (first:).");
    }
}
