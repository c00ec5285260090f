using System.Text.Json;
using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Queries;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks.Report;

/// <summary>Asks both sides each question with all its values, once, before anything is measured.</summary>
internal sealed class AnswerCheck(ServerPair servers)
{
    /// <summary>What one question gave.</summary>
    /// <param name="Difference">Where the answers differ; null when they are the same, or there is no host.</param>
    /// <param name="Cost">What the host says that the question costs; null when it does not say.</param>
    public sealed record Finding(string? Difference, string? Cost);

    public Finding Check(BenchmarkQuery query)
    {
        string? cost = null;
        for (var i = 0; i < query.Bodies.Count; i++)
        {
            var body = query.Bodies[i];
            var (idealStatus, ideal) = Ask(servers.Ideal, query.IdealPath, body);
            if (idealStatus != 200)
            {
                throw new BenchmarkException($"The ideal endpoint answers {query.Name} with status {idealStatus}. Do its SQL texts still fit the tables?");
            }

            if (servers.Host is null)
            {
                continue;
            }

            var (status, host) = Ask(servers.Host, "/graphql", body);
            if (AnswerComparison.Difference(ideal, host) is { } difference)
            {
                return new Finding($"{query.Name} {query.Variables[i]} (status {status}): {difference}", null);
            }

            cost ??= Cost(host);
        }

        return new Finding(null, cost);
    }

    private static (int Status, byte[] Body) Ask(ServerProcess server, string path, byte[] body)
    {
        using var connection = new LoadConnection(server.Port);
        using var kept = new MemoryStream();
        var (status, _) = connection.Send(LoadConnection.Post(server.Port, path, body), kept);
        return (status, kept.ToArray());
    }

    private static string? Cost(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("extensions", out var extensions) && extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("cost", out var cost)
            ? cost.GetRawText()
            : null;
    }
}
