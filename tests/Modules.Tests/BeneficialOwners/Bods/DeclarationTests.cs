using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

public sealed class DeclarationTests
{
    private static readonly string[] Before = [Entity("e1", "E1", "Um", ""), Person("p1", "P1", ""), Person("p2", "P2", "")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_declaration_ends_the_day_before_the_next_of_its_subject(bool isLaterImport)
        => Assert.Equal(
            ["D1 2024-01-10 2024-02-29", "D2 2024-03-01 "],
            Declarations(isLaterImport, Relationship("r1", "R1", "E1", "P1", declaration: "D1"), Relationship("r2", "R1", "E1", "P1", "2024-03-01", "updated", "D2", share: 50)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_declaration_ends_when_all_of_its_relationships_are_closed(bool isLaterImport)
    {
        string[] open = [Relationship("r1", "R1", "E1", "P1", declaration: "D1"), Relationship("r2", "R2", "E1", "P2", declaration: "D1", share: 40)];
        var one = Relationship("r3", "R1", "E1", "P1", "2024-03-01", "closed", "D2");
        Assert.Equal(["D1 2024-01-10 "], Declarations(isLaterImport, [.. open, one]));
        Assert.Equal(["D1 2024-01-10 2024-03-31"], Declarations(isLaterImport, [.. open, one, Relationship("r4", "R2", "E1", "P2", "2024-04-01", "closed", "D2", share: 40)]));

        // A further relationship of the same declaration opens it again.
        Assert.Equal(
            ["D1 2024-01-10 "],
            Declarations(isLaterImport, [.. open, one, Relationship("r4", "R2", "E1", "P2", "2024-04-01", "closed", "D2", share: 40), Relationship("r5", "R3", "E1", "P2", "2024-05-01", "new", "D1", share: 40)]));
    }

    [Fact]
    public void Declarations_may_come_in_any_order_and_again()
    {
        string[] file = [Relationship("r3", "R3", "E1", "P1", "2024-05-01", "new", "D3"), Relationship("r1", "R1", "E1", "P1", declaration: "D1"), Relationship("r2", "R2", "E1", "P1", "2024-03-01", "new", "D2")];
        string[] expected = ["D1 2024-01-10 2024-02-29", "D2 2024-03-01 2024-04-30", "D3 2024-05-01 "];
        Assert.Equal(expected, Declarations(false, file));
        Assert.Equal(expected, Declarations(true, file));
        var session = new ImportBenchSession();
        Run(session, [.. Before, .. file]);
        Assert.Equal((0, 0, 0), Run(session, [.. Before, .. file]).Changes);
    }

    [Fact]
    public void What_closes_a_relationship_makes_no_owner_for_a_day_even_where_its_interest_says_so()
    {
        var run = Run(new ImportBenchSession(), [.. Before, Relationship("r1", "R1", "E1", "P1", interest: "\"startDate\": \"2023-05-05\","), Relationship("r2", "R1", "E1", "P1", "2024-04-01", "closed", interest: "\"endDate\": \"2024-04-02\",", share: 70)]);
        var owner = Assert.Single(new OwnerDerivation().Derive(run.Session));
        Assert.Equal((new DateOnly(2023, 5, 5), new DateOnly(2024, 3, 31), 60m), (owner.From, owner.To, owner.ShareLow));
    }

    [Fact]
    public void A_date_with_a_time_is_the_day_in_Lisbon()
    {
        var run = Run(new ImportBenchSession(), [.. Before, Relationship("r1", "R1", "E1", "P1", "2024-06-30T23:30:00Z")]);
        Assert.Equal([new DateOnly(2024, 7, 1)], run.Rows<OwnershipStatement>().Select(s => s.StatementDate));
    }

    [Fact]
    public void Of_two_statements_of_one_day_the_one_that_came_last_holds_whatever_their_ids()
    {
        string[] file = [.. Before, Relationship("z", "R1", "E1", "P1", share: 80), Relationship("a", "R1", "E1", "P1", status: "updated", share: 30)];
        Assert.Equal([30m], new OwnerDerivation().Derive(Run(new ImportBenchSession(), file).Session).Select(o => o.ShareLow!.Value));
        string[] turned = [.. Before, Relationship("a", "R1", "E1", "P1", share: 30), Relationship("z", "R1", "E1", "P1", status: "updated", share: 80)];
        Assert.Equal([80m], new OwnerDerivation().Derive(Run(new ImportBenchSession(), turned).Session).Select(o => o.ShareLow!.Value));
    }

    [Fact]
    public void An_older_statement_that_comes_later_does_not_become_the_current_one()
    {
        var run = Run(new ImportBenchSession(), Person("p2", "P1", "", "2024-02-01", "updated"), Person("p1", "P1", "", "2024-01-10"));
        Assert.Equal(new BodsIds(run.Session).Of(Id("p2")).Token, Assert.Single(run.Rows<StatementRecord>()).PersonId);
    }

    private static IEnumerable<string> Declarations(bool isLaterImport, params string[] statements)
    {
        var session = new ImportBenchSession();
        if (isLaterImport)
        {
            Run(session, Before);
            foreach (var statement in statements)
            {
                Run(session, statement);
            }
        }
        else
        {
            Run(session, [.. Before, .. statements]);
        }

        return session.Rows<OwnershipDeclaration>().Select(d => $"{d.Id.Split('/')[1]} {d.DeclaredOn:yyyy-MM-dd} {d.EndsOn:yyyy-MM-dd}");
    }
}
