using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>A recordId is its publisher's: another publisher's record of the same id is another record.</summary>
public sealed class PublisherTests
{
    private static readonly string[] X = [.. Register("Register X", "x", "Alfa X Lda", "598005013", 60)];
    private static readonly string[] Y = [.. Register("Register Y", "y", "Beta Y Lda", "598005021", 70)];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Two_publishers_records_of_one_id_are_two(bool isOneImport, bool isTurned)
    {
        var session = new ImportBenchSession();
        foreach (var file in isOneImport ? [[.. X, .. isTurned ? Y.Reverse() : Y]] : new[] { X, isTurned ? [.. Y.Reverse()] : Y })
        {
            Assert.DoesNotContain(Run(session, file).Findings, f => f.Rule.Severity == ImportSeverity.Error);
        }

        Assert.Equal([("PT-NIPPC:598005013", "Alfa X Lda"), ("PT-NIPPC:598005021", "Beta Y Lda")], session.Rows<Organization>().Select(o => (o.Id, o.Name)).Order());
        Assert.Equal([("PT-NIPPC:598005013", 60m), ("PT-NIPPC:598005021", 70m)], session.Rows<OwnershipStatement>().Select(s => (s.SubjectId, s.ShareExact!.Value)).Order());
        Assert.Equal(2, session.Rows<OwnershipStatement>().Select(s => s.OwnerGroup).Distinct().Count());
        Assert.Equal(["PT-NIPPC:598005013", "PT-NIPPC:598005021"], session.Rows<OwnershipDeclaration>().Select(d => d.SubjectId).Order(StringComparer.Ordinal));
        Assert.Equal(6, session.Rows<StatementRecord>().Count);
        Assert.Equal("PT-NIPPC:598005013", session.Find<StatementRecord>("E1")!.OrganizationId);
        Assert.Equal((0, 0, 0), Run(session, [.. X, .. Y]).Changes);
    }

    [Fact]
    public void A_later_statement_goes_on_with_the_record_of_its_publisher()
    {
        var session = new ImportBenchSession();
        Run(session, X);
        Run(session, Y);
        Run(session, By("register  y", Relationship("r2y", "R1", "E1", "P1", "2024-02-01", "updated", share: 80)));
        Assert.Equal(6, session.Rows<StatementRecord>().Count);
        Assert.Equal(["PT-NIPPC:598005013 60", "PT-NIPPC:598005021 70", "PT-NIPPC:598005021 80"], session.Rows<OwnershipStatement>().Select(s => $"{s.SubjectId} {s.ShareExact:0}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_leads_to_no_record_of_another_publisher()
    {
        var session = new ImportBenchSession();
        Run(session, X);
        var run = Run(session, By("Register Y", Relationship("r1y", "R1", "E1", "P1")));
        Assert.Contains("bods.relationship-subject-must-be-record-id", run.Findings.Select(f => f.Rule.Code));
        Assert.Single(session.Rows<OwnershipStatement>());
    }

    [Fact]
    public void Without_a_publisher_a_record_with_another_number_is_refused()
    {
        var session = new ImportBenchSession();
        Run(session, X);
        var run = Run(session, Entity("other", "E1", "Beta Y Lda", Identifier("PT-NIPPC", "598005021"), status: "updated"));
        Assert.Equal(["bods.record-of-another-entity"], run.Findings.Select(f => f.Rule.Code));
        Assert.Equal("Alfa X Lda", Assert.Single(session.Rows<Organization>()).Name);
        Assert.Single(session.Rows<EntityStatement>());
    }

    private static IEnumerable<string> Register(string publisher, string mark, string name, string number, decimal share)
        => new[] { Entity("e1" + mark, "E1", name, Identifier("PT-NIPPC", number)), Person("p1" + mark, "P1", ""), Relationship("r1" + mark, "R1", "E1", "P1", share: share) }.Select(s => By(publisher, s));

    private static string By(string publisher, string statement)
        => statement.Insert(1, $$""" "publicationDetails": {"publicationDate": "2024-02-01", "bodsVersion": "0.4", "publisher": {"name": "{{publisher}}"} }, """);
}
