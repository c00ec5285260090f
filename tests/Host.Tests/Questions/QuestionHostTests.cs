namespace OgpGraph.Host.Tests.Questions;

/// <summary>One host for all classes that ask it for saved questions.</summary>
[CollectionDefinition(Name)]
public sealed class QuestionHostTests : ICollectionFixture<QuestionHost>
{
    public const string Name = "host of saved questions";
}
