using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>One GraphQL request, whatever carried it.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run; null when the document has one.</param>
/// <param name="Variables">A JSON object; undefined or null for none.</param>
/// <param name="Language">The language of texts where a field names none.</param>
/// <param name="IsReadOnly">True when only a query may run, as by GET.</param>
public sealed record GraphRequest(string Query, string? OperationName, JsonElement Variables, Language Language, bool IsReadOnly)
{
    /// <summary>Whose question it is; whoever answers it has made sure.</summary>
    public GraphReader Reader { get; init; } = GraphReader.Anonymous;

    /// <summary>True when <c>extensions.explain</c> of the answer is to tell how it came about: levels, SQL, rows, milliseconds, modules. Whoever passes it on has made sure that it may be told.</summary>
    public bool IsExplained { get; init; }
}
