using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>The standard's examples that exist in several versions, held against each other as graphs: entities, persons, interests, and who stands at the ends.</summary>
public sealed class VersionTests
{
    [SharedDataFact("bods")]
    public void Every_example_of_0_2_gives_the_graph_of_its_0_3_form()
    {
        var folder = SharedData.Get("bods/data-standard-0.2/examples");
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(28, files.Count);
        Assert.All(files, file => Assert.Equal(Graph("0.2", file), Graph("0.3", file)));
        Assert.Equal(19, files.Count(file => Graph("0.2", file).Count > 2));
    }

    [SharedDataTheory("bods")]
    [InlineData("4a-simple-pep-declaration.json", "simple-pep-declaration.json")]
    [InlineData("4b-full-pep-declaration.json", "full-pep-declaration.json")]
    [InlineData("indirect-ownership/os-03-dr-04.json", "indirect-ownership.json")]
    [InlineData("indirect-ownership/os-06-dr-04.json", "mutilple-indirect-ownership-2.json")]
    [InlineData("indirect-ownership/os-08-dr-04-company-a.json", "mixed-direct-and-indirect-ownership.json")]
    [InlineData("missing-data/os-17-dr-02-dc-06.json", "listed-company-exempt-from-disclosure.json")]
    public void An_example_of_0_3_gives_the_graph_of_its_0_4_form(string earlier, string later)
        => Assert.Equal(Graph("0.4", later), Graph("0.3", earlier));

    // The editors of 0.4 gave all statements of this example one day.
    [SharedDataFact("bods")]
    public void Several_chains_differ_in_the_day_of_their_statements_alone()
    {
        var (earlier, later) = (Graph("0.3", "indirect-ownership/os-07-dr-04-company-b.json"), Graph("0.4", "multiple-indirect-ownership.json"));
        Assert.Equal(6, earlier.Except(later).Count());
        Assert.Equal(later, earlier.Select(line => line.Replace("2018-12-17", "2019-05-16", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    // The entity's statement is later than the relationship that names it; 0.4 gave both the earlier day.
    [SharedDataFact("bods")]
    public void Tax_residencies_differ_in_the_day_of_the_entitys_statement_alone()
    {
        var (earlier, later) = (Graph("0.3", "os-01-dr-01.json"), Graph("0.4", "multiple-tax-residencies.json"));
        Assert.Single(earlier.Except(later));
        Assert.Equal(later, earlier.Select(line => line.Replace("2019-05-15", "2017-11-18", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    // Before 0.4 the file has one id for both holders' statements, so that the second is refused; 0.4 mends the id and writes the name without its accent.
    [SharedDataFact("bods")]
    public void Joint_ownership_lacks_the_holder_whose_statement_has_the_id_of_another()
    {
        var earlier = Graph("0.3", "3-joint-ownership.json").Select(line => line.Replace("López", "Lopez", StringComparison.Ordinal)).ToList();
        var later = Graph("0.4", "joint-ownership.json");
        Assert.Equal(
            [
                "interest Joint shareholding <- Roberto Lopez Shareholding Direct 50 .. 2018-01-01.. True False 2018-01-05",
                "owner CHRINON LTD <- Roberto Lopez 50..50 2 2018-01-01.. True",
                "owner Joint shareholding <- Roberto Lopez 50..50 1 2018-01-01.. True",
            ],
            later.Except(earlier));
        Assert.Empty(earlier.Except(later));
    }

    private static List<string> Graph(string version, string file)
    {
        var run = ImportBench.RunFiles(new BodsImporter(), SharedData.Get($"bods/data-standard-{version}/examples/{file}"));
        var names = run.Rows<Organization>().ToDictionary(o => o.Id, o => o.Name);
        var persons = run.Rows<PersonStatement>().GroupBy(p => p.OwnerGroup).ToDictionary(g => g.Key, g => g.Last().Name ?? g.Last().PersonType.ToString());
        string Party(string? group, string? organization, UnspecifiedReason? reason) => group is not null ? persons[group] : organization is not null ? names[organization] : reason?.ToString() ?? "not followed";

        // What has no identifier goes by its record, and before 0.4 records have other ids.
        string Key(string organization) => organization.StartsWith("XX-BODS:", StringComparison.Ordinal) ? "XX-BODS" : organization;
        return
        [
            .. run.Rows<EntityStatement>().Select(e => $"entity {names[e.OrganizationId!]} {Key(e.OrganizationId!)} {e.EntityType} {e.Jurisdiction} {e.FoundedOn:yyyy-MM-dd} {e.StatementDate:yyyy-MM-dd}").Order(StringComparer.Ordinal),
            .. run.Rows<OwnershipStatement>().Select(s => $"interest {names[s.SubjectId]} <- {Party(s.OwnerGroup, s.InterestedPartyOrganizationId, s.InterestedPartyReason)} {s.InterestType} {s.DirectOrIndirect} {s.ShareExact:0.##} {s.ShareMinimum:0.##}..{s.ShareMaximum:0.##} {s.StartsOn:yyyy-MM-dd}..{s.EndsOn:yyyy-MM-dd} {s.IsBeneficialOwnership} {s.IsComponent} {s.StatementDate:yyyy-MM-dd}").Order(StringComparer.Ordinal),
            .. new OwnerDerivation().Derive(run.Session).Select(o => $"owner {names[o.OrganizationId]} <- {Party(o.OwnerGroupId, o.UltimateOrganizationId, o.Reason)} {o.ShareLow:0.####}..{o.ShareHigh:0.####} {o.Links} {o.From:yyyy-MM-dd}..{o.To:yyyy-MM-dd} {o.IsComplete}").Order(StringComparer.Ordinal),
            .. run.Rows<PersonStatement>().Select(p => $"person {p.Name} {p.PersonType} {p.BirthDate} {p.Nationality} {p.CountryOfResidence} {p.StatementDate:yyyy-MM-dd}").Order(StringComparer.Ordinal),
        ];
    }
}
