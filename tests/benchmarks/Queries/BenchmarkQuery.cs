using System.Text;
using System.Text.Json;

namespace OgpGraph.Benchmarks.Queries;

/// <summary>One question of the benchmark, with the values that are cycled through.</summary>
/// <param name="Name">Q1 to Q6.</param>
/// <param name="About">What it asks, for the table of results.</param>
/// <param name="IdealPath">Where the ideal endpoint answers it.</param>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Variables">The variables of each request in turn, as JSON; one empty object when there are none.</param>
/// <param name="HostStatements">SQL statements of the host's plan: one for each list level and to-one level that is no join. The tests of the questions assert them; here they are only shown.</param>
/// <param name="IdealStatements">SQL statements of the ideal endpoint.</param>
/// <param name="Aim">The aim: the host's requests per second, over the ideal's.</param>
internal sealed record BenchmarkQuery(string Name, string About, string IdealPath, string Document, IReadOnlyList<string> Variables, int HostStatements, int IdealStatements, double Aim)
{
    /// <summary>The bodies to send in turn, the same ones to host and ideal.</summary>
    public IReadOnlyList<byte[]> Bodies { get; } = [.. Variables.Select(variables => Encoding.UTF8.GetBytes($"{{\"query\":{JsonSerializer.Serialize(Document)},\"variables\":{variables}}}"))];
}
