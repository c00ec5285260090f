namespace OgpGraph.Core;

/// <summary>A row that points to a row of any type: the graph gives it a field <c>node</c>.</summary>
public interface INodeReference
{
    /// <summary>The GraphQL type of the row that is pointed to.</summary>
    string Type { get; }

    /// <summary>The key of the row that is pointed to.</summary>
    string RowId { get; }
}
