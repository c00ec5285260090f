namespace OgpGraph.Questions.Tests;

/// <summary>All tests that ask the real graph share one.</summary>
[CollectionDefinition(Name)]
public sealed class SharedQuestionGraph : ICollectionFixture<QuestionGraph>
{
    public const string Name = "the real graph";
}
