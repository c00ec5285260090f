using System.Globalization;
using System.Text;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>What a spreadsheet or another program made of numbers, codes and lists in BASE's files.</summary>
public sealed class BaseNumberTests
{
    private const string Head = "idcontrato;nAnuncio;idprocedimento;tipoprocedimento;objectoContrato;adjudicante;adjudicatarios;"
        + "precoContratual;prazoExecucao;cpv;localExecucao;NUTs\n";

    [Fact]
    public void Numbers_that_became_floats_are_the_numbers_they_were_in_JSON()
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.json",
            $"[{Record("99000753.0", "123.0", "88000750.0", "1.234", "30.0")}]"));
        var contract = Assert.Single(run.Rows<Contract>());
        Assert.Equal(("99000753", "123", "88000750", 1.23m, 30), (contract.Id, contract.AnnouncementId, contract.ProcedureId,
            contract.Price, contract.Duration));
        Assert.Equal((0, 0, 0), ImportBench.Run(run.Session, new BaseImporter(), ("contratos.json",
            Bytes($"[{Record("\"99000753\"", "123", "\"88000750.0\"", "1.234", "\"30.0\"")}]"))).Changes);
        Assert.Equal(["file.rounded-number"], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("\"0,004\"")]
    [InlineData("\"0.001\"")]
    [InlineData("0.001")]
    [InlineData("-0.004")]
    public void A_price_of_which_nothing_would_remain_is_unknown_and_never_zero(string price)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.json", $"[{Record("1", "null", "null", price, "30")}]"));
        Assert.Null(Assert.Single(run.Rows<Contract>()).Price);
        Assert.Contains("file.unstorable-number", run.Findings.Select(f => f.Rule.Code));
        Assert.DoesNotContain("file.rounded-number", run.Findings.Select(f => f.Rule.Code));
    }

    [Fact]
    public void And_in_tables()
    {
        const string Row = "99000753.0;123.0;88000750,00;Ajuste Direto;Toner;599000015.0 - Município de Exemplo;599000023 - Fornecedora "
            + "Lda;1.234,56;30.0;30125110-5;Portugal, Lisboa, Lisboa;\n";
        var csv = ImportBench.Run(new BaseImporter(), ("contratos.csv", Head + Row));
        var sheet = ImportBench.Run(csv.Session, new BaseImporter(), ("contratos.xlsx", SheetFile.Of(
            Head.TrimEnd().Split(';'),
            [99000753m, 123, 88000750.0m, "Ajuste Direto", "Toner", "599000015 - Município de Exemplo", "599000023 - Fornecedora Lda",
                1234.56m, 30.0m, "30125110-5", "Portugal, Lisboa, Lisboa", null])));
        var contract = Assert.Single(csv.Rows<Contract>());
        Assert.Equal(("99000753", "123", "88000750", "PT-NIPPC:599000015", 1234.56m, 30), (contract.Id, contract.AnnouncementId,
            contract.ProcedureId, contract.BuyerId, contract.Price, contract.Duration));
        Assert.Equal((0, 0, 0), sheet.Changes);
        Assert.Empty(csv.Findings);
    }

    [Fact]
    public void A_code_that_lost_digits_is_told_and_no_key()
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.csv", Head + Line("9.9E+07", "1.23457E+17", "10,00",
            "30") + Line("99000754", "1.23457E+17", "1.234", "n.d.")));
        var contract = Assert.Single(run.Rows<Contract>());
        Assert.Equal(("99000754", null, null, null), (contract.Id, contract.ProcedureId, contract.Price, contract.Duration));
        Assert.Equal(["base.lost-digits", "base.lost-digits", "base.no-contract-number", "base.unreadable-amount",
            "base.unreadable-duration"], run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("30 dias", 30)]
    [InlineData("1 dia", 1)]
    [InlineData("1.095 dias", null)]
    [InlineData("2 anos", null)]
    [InlineData("30.5", null)]
    [InlineData("-1", null)]
    public void A_duration_is_a_whole_number_of_days(string text, int? days)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.csv", Head + Line("1", "", "10,00", text)));
        Assert.Equal(days, Assert.Single(run.Rows<Contract>()).Duration);
        Assert.Equal(days is null ? ["base.unreadable-duration"] : [], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("['599000023 - A Lda', '599000031 - B Lda']")]
    [InlineData("[\"599000023 - A Lda\",\"599000031 - B Lda\"]")]
    [InlineData("['599000023 - A Lda' '599000031 - B Lda', None]")]
    [InlineData("('599000023 - A Lda', '599000031 - B Lda')")]
    [InlineData("{'599000023 - A Lda', '599000031 - B Lda'}")]
    [InlineData("array(['599000023 - A Lda', '599000031 - B Lda'], dtype=object)")]
    [InlineData("599000023 - A Lda | 599000031 - B Lda")]
    [InlineData("599000023 - A Lda<br/>599000031 - B Lda")]
    [InlineData("A Lda (599000023); B Lda (599000031)")]
    public void A_cell_that_holds_a_list_is_a_list(string cell)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.csv",
            Head + $"1;;;Ajuste Direto;Toner;599000015 - Município;\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\";10,00;30;30125110-5;\"['Portugal, Lisboa, Lisboa']\";\n"));
        Assert.Equal(["PT-NIPPC:599000023", "PT-NIPPC:599000031"], run.Rows<ContractBidder>().Select(b
            => b.OrganizationId).Order(StringComparer.Ordinal));
        Assert.Equal(("PT17", "Portugal, Lisboa, Lisboa"), (run.Rows<Contract>()[0].Region, run.Rows<Contract>()[0].Location));
        Assert.Equal(["A Lda", "B Lda"], run.Rows<Organization>().Select(o => o.Name).Where(n
            => n.EndsWith("Lda", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("['O\\'Neil, Lda', \"D'Ávila\"]", "O'Neil, Lda|D'Ávila")]
    [InlineData("[]", "")]
    [InlineData("[1, 2.0, nan]", "1|2.0")]
    [InlineData("[Lote 1] Fornecimento", null)]
    [InlineData("[Lote 1]", null)]
    [InlineData("['aberta]", null)]
    [InlineData("('a',)", "a")]
    [InlineData("(Lote 1)", null)]
    [InlineData("{\"a\": 1}", null)]
    [InlineData("array([", null)]
    public void What_is_no_list_stays_a_text(string cell, string? items)
    {
        var found = new List<string>();
        Assert.Equal(items is not null, ListText.TryRead(cell, found));
        Assert.Equal(items ?? "", string.Join('|', found));
    }

    [Theory]
    [InlineData("[\"PT1A0\"]", "PT1A")]
    [InlineData("[\"PT1B0 - Península de Setúbal\"]", "PT1B")]
    [InlineData("[\"pt1d3\"]", "PT1D")]
    [InlineData("[\"PT19\"]", "PT19")]
    [InlineData("\"PT1C1\"", "PT1C")]
    [InlineData("[\"PT1C1\",\"PT1C4\"]", "PT1C")]
    [InlineData("[\"PT1C1, PT1C4\"]", "PT1C")]
    [InlineData("\"['PT1C1', 'PT1C4']\"", "PT1C")]
    [InlineData("[\"PT1A0\",\"PT1B0\"]", null)]
    [InlineData("[\"PT170\"]", "PT17")]
    [InlineData("[\"PT16J\"]", "PT16")]
    [InlineData("[\"PT171\"]", "PT17")]
    [InlineData("[\"PT2\"]", "PT20")]
    [InlineData("[\"Grande Lisboa\"]", "PT1A")]
    [InlineData("[\"região de leiria\"]", "PT16")]
    public void A_NUTS_code_is_read_in_its_own_edition(string nuts, string? region)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.json",
            $"[{Record("1", "null", "null", "10", "30", "[\"Portugal\"]", nuts)}]"));
        Assert.Equal(region, Assert.Single(run.Rows<Contract>()).Region);
        Assert.Equal(region is null ? ["base.unknown-region"] : [], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("PT1Z9")]
    [InlineData("PT1A7")]
    [InlineData("PTZZZ")]
    [InlineData("Norte de Espanha")]
    public void A_code_that_no_edition_has_is_told(string nuts)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.json",
            $"[{Record("1", "null", "null", "10", "30", "[]", $"[\"{nuts}\"]")}]"));
        Assert.Null(Assert.Single(run.Rows<Contract>()).Region);
        Assert.Equal([("base.unknown-nuts", nuts)], run.Findings.Select(f => (f.Rule.Code, f.Value!)));
    }

    [Fact]
    public void Every_region_that_a_code_leads_to_is_in_the_table_with_its_edition()
    {
        var rows = TestGraph.Of<RecoveryPlanModule>().Ask("{ nutsRegions(first: 50) { nodes { key isIn2021 isIn2024 } } }").GetProperty(
            "nutsRegions").GetProperty("nodes").EnumerateArray()
            .ToDictionary(r => r.GetProperty("key").GetString()!, r
                => (r.GetProperty("isIn2021").GetBoolean(), r.GetProperty("isIn2024").GetBoolean()));
        Assert.Equal((false, true), rows[NutsCode.RegionOf("PT1A0", out _)!]);
        Assert.Equal((true, false), rows[NutsCode.RegionOf("PT170", out _)!]);
        Assert.All(rows.Keys, key => Assert.Equal(key, NutsCode.RegionOf(key, out _)));
    }

    private static string Record(string number, string announcement, string procedure, string price, string days,
        string places = "[\"Portugal, Lisboa, Lisboa\"]", string nuts = "[]")
        => $$"""
            {"idcontrato":{{number}},"nAnuncio":{{announcement}},"idprocedimento":{{procedure}},"tipoprocedimento":"Ajuste Direto","objectoContrato":"Toner","adjudicante":["599000015 - Município de Exemplo"],
             "adjudicatarios":["599000023 - Fornecedora Lda"],"precoContratual":{{price}},"prazoExecucao":{{days}},"cpv":["30125110-5"],"localExecucao":{{places}},"NUTs":{{nuts}}}
            """;

    private static string Line(string number, string procedure, string price, string days)
        => string.Create(CultureInfo.InvariantCulture,
            $"{number};;{procedure};Ajuste Direto;Toner;599000015 - Município;599000023 - Fornecedora Lda;{price};{days};30125110-5;Portugal, Lisboa, Lisboa;\n");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
