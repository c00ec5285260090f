namespace OgpGraph.Engine.Planning;

/// <summary>One SQL statement of a plan: its text never changes, its slots are bound at each run.</summary>
public sealed class StatementPlan
{
    /// <summary>The SQL text.</summary>
    public required string Sql { get; init; }

    /// <summary>The parameters' names in the text, in the order of <see cref="Slots"/>.</summary>
    public required IReadOnlyList<string> ParameterNames { get; init; }

    /// <summary>What each parameter is bound to.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>The key under which a connection keeps the prepared statement.</summary>
    public object Identity { get; } = new();

    /// <summary>The same statement once more, for who reads ahead of its rows.</summary>
    public StatementPlan Ahead => field ??= new() { Sql = Sql, ParameterNames = ParameterNames, Slots = Slots, ColumnCount = ColumnCount };

    /// <summary>How many rows the statement has, as the only column of one row.</summary>
    public StatementPlan Counting => field ??= new() { Sql = $"SELECT count(*) FROM ({Sql})", ParameterNames = ParameterNames, Slots = Slots, ColumnCount = 1 };

    /// <summary>How many columns the plan counts on.</summary>
    public required int ColumnCount { get; init; }
}
