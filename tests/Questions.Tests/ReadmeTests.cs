using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>What the README shows is asked anew: each question, and the answer printed under it.</summary>
[Collection(SharedQuestionGraph.Name)]
public sealed partial class ReadmeTests(QuestionGraph graph)
{
    [Fact]
    public void Each_question_of_the_README_has_the_answer_that_it_shows()
    {
        var blocks = Blocks().Matches(Repository.Read("README.md"));
        Assert.Equal(5, blocks.Count);
        foreach (Match block in blocks)
        {
            if (QuestionGraph.Modules.Count < QuestionGraph.CommitmentsOfThePlan)
            {
                // The answers are of the whole plan.
                continue;
            }

            using var answer = JsonDocument.Parse(graph.Ask(new GraphRequest(block.Groups["question"].Value, null, default, Language.En, true)));
            using var shown = JsonDocument.Parse(block.Groups["answer"].Value);
            Assert.Equal(AnswerText.Of(shown.RootElement.GetRawText()), AnswerText.Of(answer.RootElement.GetProperty("data").GetRawText()));
        }
    }

    [Fact]
    public void The_README_has_the_two_commands()
    {
        var text = Repository.Read("README.md");
        Assert.Contains("dotnet run --project src/Host", text, StringComparison.Ordinal);
        Assert.Contains("dotnet test", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)```\n+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
