using System.Text;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>Cells in which a spreadsheet has an error and no value.</summary>
public sealed class CellErrorTests
{
    private static readonly string[] Head = ["idcontrato", "tipoprocedimento", "objectoContrato", "adjudicante", "adjudicatarios",
        "precoContratual", "dataCelebracaoContrato", "cpv"];

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    [InlineData("#NUM!")]
    [InlineData("#NULL!")]
    [InlineData("#SPILL!")]
    [InlineData("#OF_LATER_VERSIONS!")]
    public void An_error_of_a_workbook_is_told_with_row_and_heading(string word)
    {
        // A row that is not there keeps its number, and the errors behind it theirs.
        var sheet = SheetFile.Of(Head, Row(1, 10m, new DateOnly(2024, 3, 1)), null, Row(2, new SheetFile.Error(word),
            new SheetFile.Error(word)), [], Row(3, 30m, new SheetFile.Error(word)));
        var run = ImportBench.Run(new ImportBenchSession(), new BaseImporter(), ("contratos.xlsx", sheet));
        Assert.Equal([(10m, true), (null, false), ((decimal?)30m, false)], run.Rows<Contract>().Select(c
            => (c.Price, c.SignedOn is not null)));
        Assert.Equal(
            ["contratos.xlsx row 4 [precoContratual]", "contratos.xlsx row 4 [dataCelebracaoContrato]",
                "contratos.xlsx row 6 [dataCelebracaoContrato]"],
            run.Findings.Where(f => f.Rule.Code == "file.error-cell").Select(f => f.Place.ToString()));
        Assert.Equal(3, run.Findings.Count);
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#N/D")]
    [InlineData("#VALOR!")]
    [InlineData("#NÚM!")]
    [InlineData("#nome?")]
    [InlineData("Err:502")]
    [InlineData("########")]
    public void The_words_of_an_error_in_a_CSV_are_an_error(string word)
    {
        var run = ImportBench.Run(new BaseImporter(), ("contratos.csv",
            $"{string.Join(';', Head)}\n1;Ajuste Direto;Toner;599000015 - Município;599000023 - A Lda;{word};01/03/2024;30125110-5\n2;Ajuste Direto;{word};599000015 - Município;599000023 - A Lda;5;01/03/2024;30125110-5\n"));
        Assert.Null(Assert.Single(run.Rows<Contract>()).Price);
        Assert.Equal(["base.no-object", "file.error-cell", "file.error-cell"], run.Findings.Select(f
            => f.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("# 1 toner")]
    [InlineData("#Toner")]
    [InlineData("Err:")]
    [InlineData("##")]
    public void Other_texts_are_texts(string text) => Assert.False(CellError.IsOne(text));

    [Fact]
    public void An_error_says_nothing_and_takes_nothing_back()
    {
        var run = ImportBench.Run(new ImportBenchSession(), new BaseImporter(), ("contratos.xlsx", SheetFile.Of(Head, Row(1, 10m,
            new DateOnly(2024, 3, 1)))));
        ImportBench.Run(run.Session, new BaseImporter(), ("contratos.xlsx", SheetFile.Of(Head, Row(1, new SheetFile.Error("#N/A"), null))));
        var contract = Assert.Single(run.Session.Rows<Contract>());
        Assert.Equal((10m, null), (contract.Price, contract.SignedOn));
    }

    [Fact]
    public void The_recovery_plans_files_tell_it_too()
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("projetos.csv",
            "cd_projeto;ds_projeto;valor_aprovado;cd_investimento\nQ1;Projeto;#REF!;C05-i01\n#N/A;Projeto;5;C05-i01\n"));
        Assert.Null(Assert.Single(run.Rows<RecoveryProject>()).ApprovedAmount);
        Assert.Equal(["file.error-cell", "file.error-cell", "prr.missing-key"], run.Findings.Select(f
            => f.Rule.Code).Order(StringComparer.Ordinal));
    }

    private static object?[] Row(int number, object? price, object? day)
        => [number, "Ajuste Direto", "Toner", "599000015 - Município", "599000023 - A Lda", price, day, "30125110-5"];
}
