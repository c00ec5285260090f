using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>What the plan's own question must say, whichever modules are here.</summary>
[Collection(SharedQuestionGraph.Name)]
public sealed class PlanTests(QuestionGraph graph)
{
    // The nine commitments in the plan's order, with their macro activities.
    private static readonly (string Module, string OgpId, int Milestones)[] Commitments =
    [
        ("education-portal", "PT0009", 4), ("tax-assistant", "PT0010", 4), ("inclusive-channels", "PT0011", 5),
        ("data-interconnection", "PT0012", 3), ("open-data-portal", "PT0013", 4), ("cybersecurity", "PT0014", 5),
        ("beneficial-owners", "PT0015", 3), ("recovery-plan", "PT0016", 4), ("access-to-information", "PT0017", 4),
    ];

    [Fact]
    public void The_execution_is_as_reported()
    {
        using var answer = Ask();
        var execution = answer.RootElement.GetProperty("data").GetProperty("plan").GetProperty("reportedExecution");
        Assert.Equal("78.5", execution.GetProperty("value").GetRawText());
        Assert.Equal("percent", execution.GetProperty("unit").GetString());
        Assert.NotEmpty(execution.GetProperty("source").GetProperty("title").GetString()!);
    }

    [Fact]
    public void Each_commitment_has_its_id_number_and_milestones()
    {
        using var answer = Ask();
        var commitments = answer.RootElement.GetProperty("data").GetProperty("plan").GetProperty("commitments");
        var expected = Commitments.Select((commitment, index) => (commitment.Module, commitment.OgpId, Number: index + 1, commitment.Milestones))
            .Where(commitment => QuestionGraph.Modules.Contains(commitment.Module)).Select(c => (c.OgpId, c.Number, c.Milestones)).ToList();
        var found = commitments.GetProperty("nodes").EnumerateArray()
            .Select(c => (c.GetProperty("ogpId").GetString()!, c.GetProperty("number").GetInt32(), c.GetProperty("milestones").GetProperty("totalCount").GetInt32())).ToList();
        Assert.Equal(expected, found);
        Assert.Equal(expected.Count, commitments.GetProperty("totalCount").GetInt32());
        Assert.Equal(36, Commitments.Sum(c => c.Milestones));
    }

    // A reader who sorts or groups by the words must find one code under one name, whichever module it comes from.
    [Fact]
    public void One_code_of_one_scale_has_one_label()
    {
        using var answer = JsonDocument.Parse(graph.Ask(new GraphRequest(
            "{ assessments { groups(by: [SCHEME, CODE, CODE_REASON, LABEL], first: 1000) { key { scheme code codeReason label } } } }", null, default, Language.En, true)));
        var keys = answer.RootElement.GetProperty("data").GetProperty("assessments").GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("key"))
            .Where(k => !k.GetProperty("scheme").GetString()!.StartsWith("irm-plan-", StringComparison.Ordinal)).ToList();
        Assert.Equal(keys.Count, keys.DistinctBy(k => (k.GetProperty("scheme").GetString(), k.GetProperty("code").GetString(), k.GetProperty("codeReason").GetString())).Count());
    }

    private JsonDocument Ask() => JsonDocument.Parse(graph.Ask(Question.All.Single(question => question.Name == "00-plan").Request()));
}
