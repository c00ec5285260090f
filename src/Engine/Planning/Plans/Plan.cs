namespace OgpGraph.Engine.Planning;

/// <summary>A whole operation, ready to run: the same for each request of the same document, operation, language and argument shape.</summary>
internal sealed class Plan
{
    /// <summary>The root fields in order.</summary>
    public required IReadOnlyList<RootNode> Roots { get; init; }

    /// <summary>What it reads of personal data.</summary>
    public required PersonalReads Personal { get; init; }

    /// <summary>The cost, once it is known that it is the same for each request; 0 before.</summary>
    public long KnownCost { get; set; }

    /// <summary>All statements without cursors, each before those of the levels below it; those of <c>node</c> once met.</summary>
    public IEnumerable<StatementPlan> Statements => PlanTree.Of(this).SelectMany(root => root.All).Select(level => level.Rows?.Main ?? level.Statement).OfType<StatementPlan>();
}

/// <summary>What a root field is.</summary>
internal enum RootKind
{
    /// <summary>A connection, a to-one level or a constant: its node says which.</summary>
    Output,

    /// <summary><c>node(id:)</c>.</summary>
    Node,

    /// <summary><c>nodes(ids:)</c>.</summary>
    Nodes,

    /// <summary><c>__schema</c> or <c>__type</c>, which the library answers.</summary>
    Introspection,
}

/// <summary>One root field.</summary>
internal sealed class RootNode(RootKind kind, OutputNode output)
{
    public RootKind Kind { get; } = kind;

    /// <summary>The key and, for <see cref="RootKind.Output"/>, what is written.</summary>
    public OutputNode Output { get; } = output;

    /// <summary>For node and nodes.</summary>
    public NodePlan? Node { get; init; }

    /// <summary>For node and nodes: the id or ids.</summary>
    public ValueSource? Ids { get; init; }

    /// <summary>For introspection: the field as it stands in the document.</summary>
    public GraphQLParser.AST.GraphQLField? Field { get; init; }

    /// <summary>Where the field stands in the document, for errors.</summary>
    public (int Line, int Column) Location { get; init; }
}
