namespace OgpGraph.Engine.Planning;

/// <summary>One level of a plan: where it stands in the answer, whose it is, and what it runs.</summary>
/// <param name="Path">Its place in the answer: the response keys from the root field on, with dots between them.</param>
/// <param name="Field">The field's name in the schema.</param>
/// <param name="Type">The type of its rows or value in the schema.</param>
/// <param name="Module">Who declares the field: a module's id or <c>core</c>.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PlanLevel(string Path, string Field, string Type, string Module, PlanLevelKind Kind)
{
    /// <summary>The fields that are no levels of their own.</summary>
    public List<PlanField> Fields { get; } = [];

    /// <summary>The levels below.</summary>
    public List<PlanLevel> Levels { get; } = [];

    /// <summary>The rows, whose statement depends on the request's cursors; null when it reads none.</summary>
    public LevelPlan? Rows { get; init; }

    /// <summary>The statement of totals or groups; null for any other level.</summary>
    public StatementPlan? Statement { get; init; }

    /// <summary>What a module's delegate gives; null for any other level.</summary>
    public LoadedNode? Loaded { get; init; }

    /// <summary>The root field; null for a level below one.</summary>
    public RootNode? Root { get; init; }

    /// <summary>This level and all below it, each before those below it.</summary>
    public IEnumerable<PlanLevel> All => Levels.SelectMany(level => level.All).Prepend(this);
}

/// <summary>A field of a level that is no level of its own.</summary>
/// <param name="Path">Its place in the answer.</param>
/// <param name="Field">Its name in the schema.</param>
/// <param name="Module">Who declares it.</param>
internal sealed record PlanField(string Path, string Field, string Module);

/// <summary>What a level is.</summary>
internal enum PlanLevelKind
{
    /// <summary>A connection: its rows are a statement, and its totals and groups are levels below it.</summary>
    Connection,

    /// <summary>A plain list.</summary>
    List,

    /// <summary>One row, by a statement of its own.</summary>
    One,

    /// <summary>One row, joined by the statement of the level above.</summary>
    Join,

    /// <summary>A row of any type: each type that was met is a level below it.</summary>
    Node,

    /// <summary>Total count and aggregates of a connection.</summary>
    Aggregates,

    /// <summary>Groups of a connection.</summary>
    Groups,

    /// <summary>Values that a module's delegate gives for a page of keys.</summary>
    Loaded,

    /// <summary><c>__schema</c> or <c>__type</c>.</summary>
    Introspection,

    /// <summary>A value that is the same whatever the data.</summary>
    Constant,
}
