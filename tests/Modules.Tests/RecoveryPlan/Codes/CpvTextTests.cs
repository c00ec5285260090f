using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Codes;

/// <summary>Codes of the CPV in all the ways in which sources write them.</summary>
public sealed class CpvTextTests
{
    private static readonly string[] Divisions = ["03", "09", "30", "34", "42", "45", "72", "98"];

    private static readonly Gen<string> EightDigits = Gen.Select(
        Gen.Int[0, Divisions.Length - 1], Gen.Int[0, 999_999], (division, rest) => $"{Divisions[division]}{rest:000000}");

    [Theory]
    [InlineData("03000000-1")]
    [InlineData("45000000-7")]
    [InlineData("30125110-5")]
    [InlineData("98000000-3")]
    [InlineData("03113100-7")]
    [InlineData("18453000-9")]
    [InlineData("71355200-3")]
    [InlineData("03300000-2")]
    [InlineData("09130000-9")]
    [InlineData("42120000-6")]
    [InlineData("51000000-9")]
    [InlineData("72212100-0")]
    [InlineData("72600000-6")]
    [InlineData("72300000-8")]
    public void The_check_digit_is_the_one_of_the_vocabulary_where_it_departs_from_its_rule_too(string code)
        => Assert.Equal(code[9], CpvCheckDigit.Of(code.AsSpan(0, 8)));

    [Fact]
    public void With_and_without_the_check_digit_it_is_one_code() => EightDigits.Sample(digits =>
    {
        var code = CpvText.Of(digits).Code!;
        Assert.Equal(digits, code[..8]);
        foreach (var text in (string[])[code, $"{digits}{code[9]}", $"{digits}\u2013{code[9]}", $"{digits}.0",
            $"{code} - Rótulo", $"{code}, Rótulo", $"{code} Rótulo", $"{digits} - Rótulo"])
        {
            var (read, label) = (CpvText.Of(text), text.EndsWith("Rótulo", StringComparison.Ordinal) ? "Rótulo" : null);
            Assert.Equal((code, label, false), (read.Code, read.Label, read.HasWrongDigit));
        }

        var wrong = CpvText.Of($"{digits}-{(code[9] - '0' + 1) % 10}");
        Assert.Equal((code, true), (wrong.Code, wrong.HasWrongDigit));
    });

    [Theory]
    [InlineData("")]
    [InlineData("4500")]
    [InlineData("4500000")]
    [InlineData("99000000-0")]
    [InlineData("4500000012")]
    [InlineData("45000000A")]
    [InlineData("AA00000")]
    [InlineData("Construção")]
    public void What_is_no_code_is_none(string text) => Assert.Null(CpvText.Of(text).Code);

    [Theory]
    [InlineData("72267000-4; 45000000-7")]
    [InlineData("72267000-4, 45000000-7")]
    [InlineData("72267000-4 / 45000000")]
    public void Another_code_is_no_label(string text) => Assert.Equal(("72267000-4", null), (CpvText.Of(text).Code, CpvText.Of(text).Label));

    [Fact]
    public void A_zero_that_a_spreadsheet_cut_off_is_put_back_where_the_check_digit_proves_it()
    {
        Assert.Equal("03113100-7", CpvText.Of("3113100-7").Code);
        Assert.Null(CpvText.Of("3113100-8").Code);
    }

    [Theory]
    [InlineData("30125110-5", false)]
    [InlineData("30125110", false)]
    [InlineData("301251105", false)]
    [InlineData("30125110-9", true)]
    public void A_contract_of_BASE_and_one_of_OCDS_have_the_same_code(string written, bool isTold)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.json", $$"""
            [{"idcontrato":"1","objectoContrato":"A","tipoprocedimento":"Concurso público","adjudicante":["599000015 - B"],
              "adjudicatarios":["599000023 - C"],"cpv":["{{written}} - Toner"]}]
            """));
        var ocds = Ocds.OcdsReleases.Run(Ocds.OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"T"},
            "contracts":[{"id":"c","items":[{"id":"1","classification":{"scheme":"CPV","id":"{{written}}","description":"Toner"} }]}]
            """));
        Assert.Equal(("30125110-5", "30125110-5"), (run.Rows<Contract>().Single().Cpv, ocds.Rows<Contract>().Single().Cpv));
        Assert.Equal(("Toner", "Toner"), (run.Rows<CpvCode>().Single().Label.Pt, ocds.Rows<CpvCode>().Single().Label.Pt));
        Assert.Equal(isTold, run.Findings.Any(f => f.Rule == BaseRules.CpvCheckDigit));
        Assert.Equal(isTold, ocds.Findings.Any(f => f.Rule == OcdsRules.CpvCheckDigit));
    }
}
