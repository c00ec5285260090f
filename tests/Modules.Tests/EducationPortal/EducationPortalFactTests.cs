using OgpGraph.Modules.EducationPortal;

namespace OgpGraph.Modules.Tests.EducationPortal;

public sealed class EducationPortalFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<EducationPortalModule>();

    [Fact]
    public void The_portal_comes_in_two_phases_which_are_plans_and_not_results()
    {
        var phases = Graph.Ask("{ portalPhases(order: [{number: ASC}]) { totalCount nodes { number access isTarget due { precision from to raw } milestone { number } source { key } } } }").GetProperty("portalPhases");
        Assert.Equal(2, phases.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["1 PUBLIC True NOT_STATED 2 deck#l.114", "2 AUTHENTICATED True NOT_STATED 3 deck#l.115"],
            phases.GetProperty("nodes").EnumerateArray().Select(p => $"{p.GetProperty("number")} {p.GetProperty("access")} {p.GetProperty("isTarget").GetBoolean()} {TestGraph.Period(p.GetProperty("due"))} {p.GetProperty("milestone").GetProperty("number")} {p.GetProperty("source").GetProperty("key")}"));
    }

    [Theory]
    [InlineData("public", "deck#l.114")]
    [InlineData("authenticated", "deck#l.115")]
    public void How_many_services_a_phase_has_is_not_stated(string phase, string source)
        => Assert.Equal(
            new StatedFigure(null, "EXACT", "services", "NOT_STATED", source) { ValueReason = "NOT_STATED" },
            Graph.Figure($"pt-2021-2023/education-portal.integrated-services/{phase}"));

    [Fact]
    public void The_evidence_is_a_login_page_which_proves_nothing_to_an_outsider()
    {
        var evidence = Graph.Ask("""{ commitment(slug: "education-portal") { evidence { nodes { url isPublic caveat } } } }""").GetProperty("commitment").GetProperty("evidence").GetProperty("nodes");
        Assert.Equal(1, evidence.GetArrayLength());
        Assert.Equal("https://acesso.edu.gov.pt/sso/login.html", evidence[0].GetProperty("url").GetString());
        Assert.False(evidence[0].GetProperty("isPublic").GetBoolean());
        Assert.NotNull(evidence[0].GetProperty("caveat").GetString());
    }

    [Fact]
    public void E360_is_not_said_to_be_the_portal()
    {
        var service = Graph.Ask("""{ integratedServices(where: {key: {eq: "e360"}}) { nodes { isPartOfPortal caveat } } }""").GetProperty("integratedServices").GetProperty("nodes")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, service.GetProperty("isPartOfPortal").ValueKind);
        Assert.NotNull(service.GetProperty("caveat").GetString());
    }

    [Fact]
    public void All_four_macro_activities_are_numbered_at_the_source()
        => Assert.Equal(4, Graph.Ask("""{ milestones(where: {commitment: {ogpId: {eq: "PT0009"}}, isNumberedAtSource: {eq: true}}) { totalCount } }""").GetProperty("milestones").GetProperty("totalCount").GetInt32());

    [Fact]
    public void Authentication_gov_is_Autenticacao_gov()
        => Assert.Equal("authentication.gov", Graph.Ask("""{ integratedServices(where: {name: {eq: "Autenticação.gov"}}) { nodes { alsoSpelled } } }""").GetProperty("integratedServices").GetProperty("nodes")[0].GetProperty("alsoSpelled").GetString());
}
