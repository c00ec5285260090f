namespace OgpGraph.Engine.Graph;

/// <summary>Carries errors up to the answer or to the start's message.</summary>
public sealed class GraphException : Exception
{
    /// <summary>Carries one error.</summary>
    public GraphException(GraphError error)
        : base(error.Message)
        => Errors = [error];

    /// <summary>Carries one error of a code.</summary>
    public GraphException(string code, string message)
        : this(new GraphError(code, message))
    {
    }

    /// <summary>Carries several errors, at least one.</summary>
    public GraphException(IReadOnlyList<GraphError> errors)
        : base(errors[0].Message)
        => Errors = errors;

    /// <summary>The errors, at least one.</summary>
    public IReadOnlyList<GraphError> Errors { get; }
}
