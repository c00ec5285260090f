using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>Plans side by side: a body is one institution in all of them.</summary>
public sealed class SeveralPlansTests
{
    private const string LaterFile = "later/plan.yaml";

    private const string Later = """
        slug: xx-2032
        ordinal: 2
        country: PT
        name: { en: Later plan }
        objective: { en: Objective }
        source: report
        documents:
          report: { title: The report, retrievedOn: 2033-01-02 }
        institutions:
          new: { name: { en: New body }, source: report }
        members:
          - { institution: ama, source: report }
          - { institution: new, source: report }
        """;

    [Fact]
    public void A_plan_names_the_institution_of_another_without_declaring_it()
    {
        var (first, later) = (SampleFacts.ReadPlan(), ReadLater());
        var rows = PlanRows.From(later, PlanRows.InstitutionsOf([first, later]));
        Assert.Equal(["ama", "new"], rows.OfType<InstitutionRole>().Select(r => r.InstitutionId));
        Assert.Equal("new", Assert.Single(rows.OfType<Institution>()).Id);
    }

    [Fact]
    public void A_commitment_names_the_institution_of_another_plan()
    {
        var text = SampleFacts.Commitment.Replace("institution: at,", "institution: new,", StringComparison.Ordinal);
        var rows = CommitmentRowsOf(text);
        Assert.Equal("new", rows.OfType<InstitutionRole>().Single(r => r.Role == Role.Lead).InstitutionId);
        Assert.Equal("own", Assert.Single(rows.OfType<Institution>()).Id);
    }

    [Theory]
    [InlineData(false, LaterFile, 10)]
    [InlineData(true, SampleFacts.PlanFile, 14)]
    public void An_institution_that_two_plans_declare_is_told_of_the_later_one(bool reverse, string file, int line)
    {
        PlanDocument[] plans = [SampleFacts.ReadPlan(), ReadLater(Later.Replace("  new: {", "  at: {", StringComparison.Ordinal))];
        var error = Assert.Throws<SeedException>(() => PlanRows.InstitutionsOf(reverse ? plans.Reverse() : plans));
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Equal($"an id that no institution of another plan has; the plan {(reverse ? "xx-2032" : "xx-2030")} declares \"at\": name it where it has a role, without declaring it", error.Expected);
    }

    [Fact]
    public void An_institution_of_another_plan_that_a_commitment_declares_has_its_place()
    {
        var text = SampleFacts.Commitment.Replace("  own: {", "  new: {", StringComparison.Ordinal);
        var error = Assert.Throws<SeedException>(() => CommitmentRowsOf(text));
        Assert.Equal((SampleFacts.CommitmentFile, 13, "an id that no institution of a plan has, not \"new\""), (error.File, error.Line, error.Expected));
    }

    [Fact]
    public void An_institution_that_no_plan_declares_is_told_with_those_that_are()
    {
        var later = ReadLater(Later.Replace("institution: ama,", "institution: amma,", StringComparison.Ordinal));
        var error = Assert.Throws<SeedException>(() => PlanRows.From(later, PlanRows.InstitutionsOf([SampleFacts.ReadPlan(), later])));
        Assert.Equal((LaterFile, 12, "the id of a declared institution (known: ama, at, new), not \"amma\""), (error.File, error.Line, error.Expected));
    }

    private static PlanDocument ReadLater(string text = Later) => FactFile.Read<PlanDocument>(LaterFile, new StringReader(text));

    private static IReadOnlyList<object> CommitmentRowsOf(string text)
    {
        var plan = SampleFacts.ReadPlan();
        return CommitmentRows.From(SampleFacts.ReadCommitment(text), SampleFacts.CommitmentFile, plan, PlanRows.InstitutionsOf([plan, ReadLater()]), "lamps", SampleFacts.Types);
    }
}
