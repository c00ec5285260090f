namespace OgpGraph.Engine.Graph;

/// <summary>An edge to a row of any type, told by two columns: its type and its key.</summary>
public sealed class NodeEdge : Member;
