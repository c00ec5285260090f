namespace OgpGraph.Core;

/// <summary>The tables of the graph inside an expression that becomes SQL. Never enumerated in memory.</summary>
public interface IGraphData
{
    /// <summary>All rows of a table of any module or of the core; of facts, those known on the day that the question asks for (<c>asOf</c>).</summary>
    IQueryable<T> Of<T>()
        where T : class;

    /// <summary>The day that the question asks for (<c>asOf</c>); without it the day that it is in Lisbon when it is asked. For what counts days, so that no row holds a number that is wrong tomorrow.</summary>
    DateOnly Day { get; }
}
