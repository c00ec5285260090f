using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>A question that the host or a module brings, which fits the schema that is served.</summary>
/// <param name="Name">Its name in addresses: the file's; a module's has the module's id and a dot before it.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Text">What the answer holds and what it does not say.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Query">The GraphQL document, without the comments at its top.</param>
public sealed record SavedQuestion(string Name, BilingualText Title, BilingualText Text, QuestionTopic Topic, string Query)
{
    /// <summary>The id of the module that brings it; null for the host's own.</summary>
    public string? Module { get; init; }

    /// <summary>The slugs of the commitments that it is about; empty when it is about no single one.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];

    /// <summary>The response path of the list that is its table; null for the first one.</summary>
    public string? List { get; init; }

    /// <summary>What is drawn of it; null for nothing.</summary>
    public ChartChoice? Chart { get; init; }

    /// <summary>Its variables, in the operation's order.</summary>
    public IReadOnlyList<QuestionVariable> Variables { get; init; } = [];
}
