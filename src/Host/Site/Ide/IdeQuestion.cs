using Microsoft.Extensions.Primitives;

namespace OgpGraph.Host.Site.Ide;

/// <summary>What stands in the editor.</summary>
/// <param name="Query">The GraphQL document.</param>
/// <param name="Variables">Values of its variables as a JSON object; empty for none.</param>
/// <param name="Operation">The operation to run; null when the document has one.</param>
public sealed record IdeQuestion(string Query, string Variables, string? Operation)
{
    /// <summary>What an editor begins with.</summary>
    public static IdeQuestion Start { get; } = new("""
        query Commitments {
          commitments(order: [{ number: ASC }]) {
            nodes {
              ogpId
              title
              leads {
                acronym
              }
              milestones {
                totalCount
              }
            }
          }
        }
        """, "", null);

    /// <summary>The answer as JSON for people; null when nothing was asked yet.</summary>
    public string? Answer { get; init; }

    /// <summary>The token of the question's link, once it was answered; null before, and for what is refused.</summary>
    public string? Token { get; init; }

    /// <summary>The parameters as the address of <c>/graphql</c> takes them.</summary>
    internal QueryCollection ToParameters()
    {
        var parameters = new Dictionary<string, StringValues> { ["query"] = Query };
        if (!string.IsNullOrWhiteSpace(Variables))
            parameters["variables"] = Variables;
        if (Operation is not null)
            parameters["operationName"] = Operation;
        return new QueryCollection(parameters);
    }
}
