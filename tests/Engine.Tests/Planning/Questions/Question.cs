using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A generated request.</summary>
/// <param name="Query">The document.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Language">The request's language.</param>
internal sealed record Question(string Query, JsonObject Variables, Language Language)
{
    public override string ToString() => $"{Language} {Query}\n{Variables.ToJsonString()}";
}
