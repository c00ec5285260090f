using System.Text;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>The table that the portal BASE itself gives to anybody who searches it.</summary>
public sealed class PortalExportTests
{
    private const string Head = "\ufeff\"Objeto do Contrato\";\"Tipo de Procedimento\";\"Tipo(s) de Contrato\";\"CPV\";\"CPV Valor\";"
        + "\"Entidade(s) Adjudicante(s)\";\"Entidade(s) Adjudicatária(s)\";\"Preço Contratual\";\"Data de Publicação\";\"Data de "
        + "Celebração do Contrato\";\"Prazo de Execução\";\"Local de Execução\";\"Fundamentação\";\"Data de Fecho do Contrato\";\"Preço "
        + "Total Efetivo\";\"Causas das Alterações ao Prazo\";\"Causas das Alterações ao Preço\";\"Estado\";\"N.º registo do Acordo "
        + "Quadro\";\"Descrição do Acordo Quadro\";\"Procedimento Centralizado\"\n";
    private const string Toner = "\"Toner\";\"Ajuste Direto Regime Geral\";\"Aquisição de bens móveis\";\"30125110-5, Toner para "
        + "impressoras laser/aparelhos de fax\";\"700,00\";\"Município de Exemplo (599000015)\";\"Fornecedora 1 Lda (599000023)\";"
        + "\"700,00 €\";\"10-01-2025\";\"05-01-2025\";\"30 dias\";\"Portugal, Lisboa, Lisboa\";\"Artigo 20.º\";\"\";\"\";\"\";\"\";\"\";"
        + "\"\";\"\";\"Não\"\n";

    [Fact]
    public void Each_row_is_a_contract_and_the_file_again_changes_nothing()
    {
        var run = Run(Head + Toner);
        var contract = Assert.Single(run.Rows<Contract>());
        Assert.Equal(("Toner", "PT-NIPPC:599000015", "PT-NIPPC:599000023", 700m, "30125110-5"), (contract.Object, contract.BuyerId,
            contract.SupplierId, contract.Price, contract.Cpv));
        Assert.Equal((new DateOnly(2025, 1, 10), new DateOnly(2025, 1, 5), 30, "PT17", false), (contract.PublishedOn, contract.SignedOn,
            contract.Duration, contract.Region, contract.IsCentralised));
        Assert.Equal((ProcurementProcedure.DirectAward, ContractKind.Goods, "Artigo 20.º", null), (contract.Procedure, contract.Kind,
            contract.LegalBasis, contract.Url));
        Assert.Equal("Toner para impressoras laser/aparelhos de fax", Assert.Single(run.Rows<CpvCode>()).Label.Pt);
        Assert.Matches("^portal-[a-p]{24}$", contract.Id);
        Assert.Equal(["base.numberless-export"], run.Findings.Select(f => f.Rule.Code));
        Assert.Equal((0, 0, 0), Again(run, Head + Toner).Changes);
    }

    [Fact]
    public void What_comes_later_completes_the_contract_and_what_is_corrected_is_another()
    {
        var run = Run(Head + Toner);
        Assert.Equal((0, 1, 0), Again(run, Head + Toner.Replace("\"Artigo 20.º\";\"\";\"\"", "\"Artigo 20.º\";\"31-12-2025\";\"650,00 €\"",
            StringComparison.Ordinal)).Changes);
        Assert.Equal(650m, Assert.Single(run.Rows<Contract>()).EffectivePrice);
        Again(run, Head + Toner.Replace("700,00 €", "701,00 €", StringComparison.Ordinal));
        Assert.Equal(2, run.Session.Rows<Contract>().Count);
    }

    [Fact]
    public void Fewer_columns_or_another_order_of_them_find_the_same_contract()
    {
        var run = Run(Head + Toner);
        var columns = Head.Trim('\ufeff', '\n').Split(';').Zip(Toner.Trim('\n').Split(';')).ToList();
        string[] needed = ["\"Objeto do Contrato\"", "\"Entidade(s) Adjudicante(s)\"", "\"Entidade(s) Adjudicatária(s)\"",
            "\"Preço Contratual\"", "\"Data de Publicação\"", "\"Data de Celebração do Contrato\""];
        foreach (var dropped in columns.Where(c => !needed.Contains(c.First)))
        {
            var kept = columns.Where(c => c != dropped).Reverse().ToList();
            Assert.Equal(0, Again(run, Table(kept)).Changes.Added);
        }

        Assert.Equal((0, 0, 0), Again(run, Table(columns.Where(c => needed.Contains(c.First)))).Changes);
        Assert.Equal("30125110-5", Assert.Single(run.Session.Rows<Contract>()).Cpv);
    }

    [Theory]
    [InlineData("Entidade(s) Adjudicante(s)")]
    [InlineData("Entidade(s) Adjudicatária(s)")]
    [InlineData("Preço Contratual")]
    [InlineData("Data de Publicação")]
    [InlineData("Data de Celebração do Contrato")]
    public void Without_a_column_that_tells_contracts_apart_none_is_taken_in_twice_and_it_is_told(string heading)
    {
        var run = Run(Head + Toner);
        var columns = Head.Trim('\ufeff', '\n').Split(';').Zip(Toner.Trim('\n').Split(';'));
        var again = Again(run, Table(columns.Where(c => c.First.Trim('"') != heading)));
        Assert.Equal(["base.partial-export"], again.Findings.Select(f => f.Rule.Code));
        Assert.Equal((0, 0, 0), again.Changes);
    }

    [Theory]
    [InlineData("2025/01/10", "2025/01/05")]
    [InlineData("2025-01-10", "2025-01-05")]
    [InlineData("10/01/2025", "5/1/2025")]
    [InlineData("10.01.2025", "05.01.2025")]
    [InlineData("10-01-2025 00:00:00", "2025/01/05 00:00:00")]
    public void Days_in_other_notations_are_the_same_days_and_the_same_contract(string published, string signed)
    {
        var run = Run(Head + Toner);
        Assert.Equal((0, 0, 0), Again(run, Head + Toner.Replace("10-01-2025", published, StringComparison.Ordinal)
            .Replace("05-01-2025", signed, StringComparison.Ordinal)).Changes);
    }

    [Fact]
    public void A_row_that_stands_twice_is_two_contracts_and_told()
    {
        var run = Run(Head + Toner + Toner);
        Assert.Equal(2, run.Rows<Contract>().Count);
        Assert.EndsWith("/2", run.Rows<Contract>()[1].Id, StringComparison.Ordinal);
        Assert.Equal(["base.numberless-export", "base.same-content"], run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 0), Again(run, Head + Toner + Toner).Changes);
    }

    [Fact]
    public void Saved_as_a_spreadsheet_it_gives_the_same_row()
    {
        var run = Run(Head + Toner);
        var cells = Toner.TrimEnd().Split(';').Select(c => (object?)(c.Trim('"') is { Length: > 0 } text ? text : null)).ToArray();
        (cells[4], cells[7], cells[8], cells[9]) = (700m, 700m, new DateOnly(2025, 1, 10), new DateOnly(2025, 1, 5));
        var sheet = SheetFile.Of(Head.Trim('\ufeff', '\n').Split(';').Select(h => (object?)h.Trim('"')).ToArray(), cells);
        Assert.Equal((0, 0, 0), ImportBench.Run(run.Session, new BaseImporter(), ("contratos.xlsx", sheet)).Changes);
    }

    [Fact]
    public void A_supplier_who_is_a_person_has_a_token_in_the_key_and_no_name_anywhere()
    {
        var run = Run(Head + Toner.Replace("Fornecedora 1 Lda (599000023)", "Maria Sintética (199000018)", StringComparison.Ordinal));
        var stored = string.Join(' ', run.Rows<Organization>().Select(o => o.Id + o.Name).Concat(run.Rows<Contract>().Select(c
            => c.Id)).Concat(run.Findings.Select(f => f.Value + f.Record)));
        Assert.DoesNotContain("199000018", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_neither_kind_is_refused_by_its_headings()
        => Assert.Contains("lacks the headings idcontrato or Objeto do Contrato", Assert.Throws<ImportFileException>(()
            => Run("a;b\n1;2\n")).Reason, StringComparison.Ordinal);

    private static string Table(IEnumerable<(string First, string Second)> columns)
        => $"{string.Join(';', columns.Select(c => c.First))}\n{string.Join(';', columns.Select(c => c.Second))}\n";

    private static ImportBenchRun Run(string csv) => ImportBench.Run(new BaseImporter(), ("contratos.csv", csv));

    private static ImportBenchRun Again(ImportBenchRun run, string csv)
        => ImportBench.Run(run.Session, new BaseImporter(), ("contratos.csv", Encoding.UTF8.GetBytes(csv)));
}
