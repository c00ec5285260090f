namespace OgpGraph.Engine.Storage;

/// <summary>The day of a question inside an expression that becomes SQL.</summary>
public static class DayFunctions
{
    /// <summary>
    /// The day itself. In SQL it is nothing but its argument: EF Core would else work out what is asked of a parameter, such as its day number, before the statement runs, and the plan's parameter would be lost.
    /// </summary>
    /// <param name="day">The day.</param>
    public static DateOnly Asked(DateOnly day) => day;
}
