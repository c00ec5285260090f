using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Doors;

/// <summary>Asks what the doors for machines tell, in process and as anybody. What cannot be told whole is not told.</summary>
/// <param name="service">Answers.</param>
internal sealed class DoorReader(IGraphQLService service)
{
    /// <summary>The data of an answer.</summary>
    /// <exception cref="GraphException">It has an error.</exception>
    public JsonElement Ask(string query, JsonObject? variables, Language language, CancellationToken gone)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables.ToJsonString());
        using var answer = service.Execute(new GraphRequest(query, null, given?.RootElement ?? default, language, IsReadOnly: true), gone);
        using var json = JsonDocument.Parse(answer.Body);
        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            var first = errors[0];
            throw new GraphException(first.GetProperty("extensions").GetProperty("code").GetString()!, first.GetProperty("message").GetString()!);
        }

        return json.RootElement.GetProperty("data").Clone();
    }
}
