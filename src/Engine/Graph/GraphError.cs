namespace OgpGraph.Engine.Graph;

/// <summary>One error of an answer, in the shape of the GraphQL specification §7.1.2.</summary>
/// <param name="Code">A code of <see cref="ErrorCode"/>, shown as <c>extensions.code</c>.</param>
/// <param name="Message">A sentence that says what is wrong and how to fix it; never a stack trace.</param>
public sealed record GraphError(string Code, string Message)
{
    /// <summary>Line and column in the document, from 1; empty when the error has no place.</summary>
    public IReadOnlyList<(int Line, int Column)> Locations { get; init; } = [];

    /// <summary>Response keys and list positions from the root; empty when the error belongs to no field.</summary>
    public IReadOnlyList<object> Path { get; init; } = [];
}
