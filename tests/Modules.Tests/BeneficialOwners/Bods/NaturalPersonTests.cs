using System.Text.Json;
using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>Natural persons among entities: no name stays, whichever statement and whichever identifier shows who it is.</summary>
public sealed class NaturalPersonTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_number_that_comes_second_takes_the_name_back(bool isLaterImport)
    {
        var session = new ImportBenchSession();
        var (first, second) = (Entity("e1", "E1", "Maria Exemplo", ""), Entity("e2", "E1", "Maria Exemplo", Identifier("PT-NIF", "212345672"), "2024-02-01", "updated"));
        if (isLaterImport)
        {
            Run(session, first);
            Assert.Equal("Maria Exemplo", session.Rows<Organization>()[0].Name);
            Run(session, second);
        }
        else
        {
            Run(session, first, second);
        }

        NoName(session);
        Assert.Equal(["XX-BODS:E1"], session.Rows<Organization>().Select(o => o.Id));

        // Nor does it come back with a statement that leaves the number out.
        Run(session, Entity("e3", "E1", "Maria Exemplo", "", "2024-03-01", "updated"));
        NoName(session);
    }

    [Theory]
    [InlineData("""{"scheme": "GB-COH", "id": "00000001"}, {"scheme": "PT-NIF", "id": "212345672"}""")]
    [InlineData("""{"scheme": "PT-NIPPC", "id": "500000000"}, {"scheme": "PRT-TAXID", "id": "212345672"}""")]
    [InlineData("""{"scheme": "PRT-IDCARD", "id": "12345678"}""")]
    [InlineData("""{"scheme": "ES-DNI", "id": "12345678Z"}""")]
    [InlineData("""{"scheme": "GB-COH", "id": "12345678-z"}""")]
    [InlineData("""{"schemeName": "NIF", "id": "212345672"}""")]
    [InlineData("""{"schemeName": "registo", "id": "PT 212 345 674"}""")]
    [InlineData("""{"scheme": "PT-NIF", "id": "412345678"}""")]
    public void Every_identifier_is_looked_at(string identifiers)
    {
        var session = new ImportBenchSession();
        Run(session, Entity("e1", "E1", "Maria Exemplo", identifiers));
        NoName(session);
        Assert.StartsWith("XX-PERSON:", session.Rows<Organization>()[0].Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"scheme": "PT-NIPPC", "id": "500000000"}, {"schemeName": "registo", "id": "212345672"}""", "PT", "PT-NIPPC:500000000")]
    [InlineData("""{"scheme": "PRT-TAXID", "id": "500000000"}""", "PT", "PT-NIPPC:500000000")]
    [InlineData("""{"scheme": "GB-COH", "id": "SC123456"}""", "GB", "GB-COH:SC123456")]
    [InlineData("""{"schemeName": "register", "id": "212345672"}""", "GB", "XX-BODS:E1")]
    [InlineData("""{"scheme": "XI-LEI", "id": "21234567200000000000"}""", "PT", "XI-LEI:21234567200000000000")]
    public void A_legal_entity_keeps_its_name(string identifiers, string jurisdiction, string key)
    {
        var run = Run(new ImportBenchSession(), Entity("e1", "E1", "Exemplo", identifiers, jurisdiction: jurisdiction));
        Assert.Equal([(key, "Exemplo")], run.Rows<Organization>().Select(o => (o.Id, o.Name)));
    }

    [Fact]
    public void What_may_be_a_persons_number_under_a_list_of_companies_is_a_token()
    {
        var run = Run(new ImportBenchSession(), Entity("e1", "E1", "Exemplo", Identifier("GB-COH", "212345672"), jurisdiction: "GB"));
        var entity = Assert.Single(run.Rows<Organization>());
        Assert.StartsWith("XX-UNIDENTIFIED:", entity.Id, StringComparison.Ordinal);
        Assert.Equal("Exemplo", entity.Name);
    }

    [Fact]
    public void A_register_that_is_not_known_to_hold_companies_alone_joins_by_a_token()
    {
        var run = Run(new ImportBenchSession(), Entity("e1", "E1", "Exemplo", Identifier("XX-REG", "12345")), Entity("e2", "E2", "Exemplo", Identifier("XX-REG", "12345")));
        var entity = Assert.Single(run.Rows<Organization>());
        Assert.StartsWith("XX-UNIDENTIFIED:", entity.Id, StringComparison.Ordinal);
        Assert.Equal("Exemplo", entity.Name);
    }

    private static void NoName(ImportBenchSession session)
    {
        var stored = JsonSerializer.Serialize(session.Rows<Organization>()) + JsonSerializer.Serialize(session.Rows<EntityStatement>()) + JsonSerializer.Serialize(session.Rows<StatementRecord>());
        Assert.DoesNotContain("Maria Exemplo", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("212345672", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", stored, StringComparison.Ordinal);
    }
}
