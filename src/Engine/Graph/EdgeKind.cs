namespace OgpGraph.Engine.Graph;

/// <summary>The shapes that an edge can have.</summary>
public enum EdgeKind
{
    /// <summary>To the one row whose key this row holds.</summary>
    Reference,

    /// <summary>To the first, by an order, of the rows that hold this row's key.</summary>
    First,

    /// <summary>To all rows that hold this row's key, as a connection.</summary>
    Connection,

    /// <summary>To all rows that hold this row's key, as a short plain list.</summary>
    List,
}
