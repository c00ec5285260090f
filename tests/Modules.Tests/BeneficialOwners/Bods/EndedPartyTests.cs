using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>Relationships that are held on after their entity or holder has ended.</summary>
public sealed class EndedPartyTests
{
    private static readonly string Company = Entity("e1", "E1", "Fechada Lda", "");
    private static readonly string Holder = Person("p1", "P1", "");
    private static readonly string Held = Relationship("r1", "R1", "E1", "P1", interest: "\"startDate\": \"2020-01-01\",");

    private static readonly string Closed = Entity("e2", "E1", "Fechada Lda", "", "2024-06-30", "closed");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_owner_is_told_until_the_day_before_the_entitys_record_was_closed(bool isLaterImport)
        => Assert.Equal(("2020-01-01 2024-06-29", 1), Told(isLaterImport, Company, Holder, Held, Closed));

    [Theory]
    [InlineData("2024-03-31", "2024-03-31")]
    [InlineData("2024-03", "2024-03-31")]
    [InlineData("2024", "2024-12-31")]
    public void A_person_who_has_died_is_no_owner_after_the_day_or_the_period_that_is_stated(string death, string last)
        => Assert.Equal(($"2020-01-01 {last}", 1),
            Told(false, Company, Person("p1", "P1", "", member: $"\"deathDate\": \"{death}\","), Held));

    [Fact]
    public void An_entity_that_was_dissolved_has_no_owner_after_that_day_and_is_none_between_either()
    {
        var between = Entity("e3", "E3", "Dissolvida Lda", "")
            .Replace("\"identifiers\"", "\"dissolutionDate\": \"2023-05-05\", \"identifiers\"", StringComparison.Ordinal);
        var run = Run(new ImportBenchSession(), Company, between, Holder, Relationship("r1", "R1", "E1", "E3"),
            Relationship("r2", "R2", "E3", "P1"));
        Assert.All(Owners(run), o => Assert.Equal(new DateOnly(2023, 5, 5), o.To));
        Assert.Equal(2, run.Findings.Count(f => f.Rule == BodsRules.OutlivesParty));
    }

    [Fact]
    public void A_relationship_that_begins_after_its_entity_has_ended_makes_no_owner_and_is_told()
        => Assert.Equal(("", 1), Told(
            false, Company, Holder, Closed, Relationship("r1", "R1", "E1", "P1", interest: "\"startDate\": \"2024-09-01\",")));

    [Fact]
    public void A_relationship_that_is_closed_with_its_entity_is_as_it_should_be()
        => Assert.Equal(("2020-01-01 2024-06-29", 0),
            Told(false, Company, Holder, Held, Closed,
            Relationship("r2", "R1", "E1", "P1", "2024-06-30", "closed", interest: "\"startDate\": \"2020-01-01\",")));

    [Fact]
    public void An_entity_that_a_later_statement_no_longer_calls_dissolved_stands()
    {
        var dissolved = Company.Replace("\"identifiers\"", "\"dissolutionDate\": \"2024-01-10\", \"identifiers\"",
            StringComparison.Ordinal);
        Assert.Equal(("2020-01-01 ", 0), Told(
            false, dissolved, Holder, Held, Entity("e2", "E1", "Fechada Lda", "", "2024-02-01", "updated")));
    }

    [Fact]
    public void A_record_of_another_publisher_about_the_same_entity_ends_only_its_own_relationships()
    {
        var number = Identifier("PT-NIPPC", "599000210");
        var run = Run(new ImportBenchSession(), Entity("a", "A", "x", number), Entity("b", "B", "x", number), Holder,
            Relationship("r1", "R1", "A", "P1"), Entity("c", "B", "x", number, "2024-06-30", "closed"));
        Assert.Equal([null], Owners(run).Select(o => o.To));
        Assert.DoesNotContain(BodsRules.OutlivesParty, run.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void The_finding_says_nothing_of_when_a_person_died()
        => Assert.All(Run(new ImportBenchSession(), Company, Person("p1", "P1", "", member: "\"deathDate\": \"2024-03-31\","),
            Held).Findings, f => Assert.Null(f.Value));

    private static (string Owner, int Findings) Told(bool isLaterImport, params string[] statements)
    {
        var session = new ImportBenchSession();
        var runs = isLaterImport ? statements.Select(s => Run(session, s)).ToList() : [Run(session, statements)];
        return (string.Join(' ', Owners(runs[^1]).Select(o => $"{o.From:yyyy-MM-dd} {o.To:yyyy-MM-dd}")),
            runs.Sum(r => r.Findings.Count(f => f.Rule == BodsRules.OutlivesParty)));
    }

    private static List<BeneficialOwner> Owners(ImportBenchRun run) => [.. new OwnerDerivation().Derive(run.Session)];
}
