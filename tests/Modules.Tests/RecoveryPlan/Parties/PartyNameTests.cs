using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Parties;

/// <summary>Which names stay, from a file to its rows and findings.</summary>
public sealed class PartyNameTests
{
    [Theory]
    [InlineData("RGPD - Empresa X Lda", "Empresa X Lda", "base.withheld-number")]
    [InlineData("- - Empresa X Lda", "Empresa X Lda", "base.withheld-number")]
    [InlineData("999999999 - Empresa X Lda", "Empresa X Lda", "base.placeholder-number")]
    [InlineData("Empresa X Lda", "Empresa X Lda", "base.no-party-number")]
    [InlineData("123456789 - Empresa X Lda", "Empresa X Lda", "base.withheld-number")]
    [InlineData("RGPD - Empresa X, S.A.", "Empresa X, S.A.", "base.withheld-number")]
    [InlineData("RGPD - Empresa X SA", "Empresa X SA", "base.withheld-number")]
    [InlineData("- - Empresa X GmbH", "Empresa X GmbH", "base.withheld-number")]
    [InlineData("000000000 - Empresa X GmbH", "Empresa X GmbH", "base.placeholder-number")]
    [InlineData("B83608604 - Empresa X, S.L.", "Empresa X, S.L.", "base.no-party-number")]
    [InlineData("- - Ana Exemplo", "Pessoa singular", "base.natural-person")]
    [InlineData("RGPD - RGPD", "Pessoa singular", "base.natural-person")]
    [InlineData("- - -", "Pessoa singular", "base.natural-person")]
    [InlineData("999999999 - Ana Exemplo", "Entidade não identificada", "base.placeholder-number")]
    public void A_supplier_without_a_number_that_may_be_shown(string supplier, string name, string finding)
    {
        var run = ImportBench.Run(new BaseImporter(), ("a.json", $$"""
            [{"idcontrato":"1","objectoContrato":"x","adjudicante":["599000015 - Município de Exemplo"],"adjudicatarios":["{{supplier}}"],"tipoprocedimento":"Concurso público"}]
            """));
        Assert.Equal(name, NameOf(run, run.Rows<Contract>().Single().SupplierId!));
        Assert.Contains(finding, run.Findings.Select(f => f.Rule.Code));
        Assert.Single(run.Findings, f => f.Place.Pointer?.StartsWith("/0/adjudicatarios", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("212345678 - Cartório de Exemplo")]
    [InlineData("RGPD - Cartório de Exemplo")]
    [InlineData("- - Cartório de Exemplo")]
    [InlineData("Cartório de Exemplo")]
    [InlineData("999999999 - Cartório de Exemplo")]
    [InlineData("ESX1234567L - Cartório de Exemplo")]
    public void A_buyer_keeps_its_name_and_its_contracts_are_one_buyers(string buyer)
    {
        var run = ImportBench.Run(new BaseImporter(), ("a.json", $$"""
            [{"idcontrato":"1","objectoContrato":"x","adjudicante":["{{buyer}}"],"adjudicatarios":["500999996 - B"],"tipoprocedimento":"Concurso público"},
             {"idcontrato":"2","objectoContrato":"x","adjudicante":["{{buyer}}"],"adjudicatarios":["500999996 - B"],"tipoprocedimento":"Concurso público"}]
            """));
        var key = run.Rows<Contract>().Select(c => c.BuyerId).Distinct().Single();
        Assert.Matches("^XX-UNIDENTIFIED:[0-9a-f]{32}$", key);
        Assert.Equal("Cartório de Exemplo", NameOf(run, key));
    }

    [Theory]
    [InlineData("""{"id":"B-1","name":"Ministério da Saúde de Exemplo"}""", "buyer")]
    [InlineData("""{"id":"B-1","name":"Ministério da Saúde de Exemplo"}""", "procuringEntity")]
    [InlineData("""{"id":"GB-SRS-abc","name":"Ministério da Saúde de Exemplo","identifier":{"legalName":"Ministério da Saúde de Exemplo"}}""", "buyer")]
    [InlineData("""{"id":"E","name":"Ministério da Saúde de Exemplo","identifier":{"scheme":"EC-RUC","id":"1760000000001"}}""", "buyer")]
    [InlineData("""{"id":"P","name":"Ministério da Saúde de Exemplo","identifier":{"scheme":"PT-NIF","id":"212345678"}}""", "buyer")]
    [InlineData("""{"id":"S","name":"Ministério da Saúde de Exemplo","identifier":{"scheme":"ES-DNI","id":"12345678Z"}}""", "procuringEntity")]
    public void A_buyer_of_OCDS_keeps_its_name_whatever_its_identifier(string party, string role)
    {
        var id = System.Text.Json.JsonDocument.Parse(party).RootElement.GetProperty("id").GetString();
        var reference = $"{{\"id\":\"{id}\"}}";
        var (buyer, entity) = role == "buyer" ? ($"\"buyer\":{reference},", "") : ("", $",\"procuringEntity\":{reference}");
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", $$$"""
            {"version":"1.1","releases":[{"ocid":"ocds-zz0003-91","id":"1","date":"2023-05-01T00:00:00Z","tag":["contract"],"initiationType":"tender","parties":[{{{party}}},{"id":"S-2","name":"Ana Exemplo"}],
            {{{buyer}}}"tender":{"id":"t","title":"T"{{{entity}}} },"awards":[{"id":"1","status":"active","suppliers":[{"id":"S-2"}]}],
            "contracts":[{"id":"1","awardID":"1","title":"A","value":{"amount":1,"currency":"EUR"}}]}]}
            """));
        var contract = run.Rows<Contract>().Single();
        Assert.Equal(("Ministério da Saúde de Exemplo", "Pessoa singular"), (NameOf(run, contract.BuyerId), NameOf(run, contract.SupplierId!)));
        Assert.DoesNotContain("212345678", string.Join(' ', run.Rows<Organization>().Select(o => o.Id)), StringComparison.Ordinal);
    }

    private static string NameOf(ImportBenchRun run, string key) => run.Rows<Organization>().Single(o => o.Id == key).Name;
}
