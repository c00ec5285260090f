using System.Text;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>The yearly files as XLSX: the same contracts as in JSON, in the notation of a spreadsheet.</summary>
public sealed class BaseSheetTests
{
    private const string Json = """
        [{"idcontrato":"900001","nAnuncio":"12/2024","tipoContrato":["Aquisição de serviços","Locação de bens móveis"],"idprocedimento":"800001","tipoprocedimento":"Concurso público","objectoContrato":"Serviços de exemplo &amp; afins",
          "adjudicante":["600999992 - Município de Exemplo"],"adjudicatarios":["500999996 - Exemplo, Lda","501999990 - Outro Exemplo, SA"],"concorrentes":["500999996-Exemplo, Lda","501999990-Outro Exemplo, SA","RGPD-Maria Sintética"],
          "dataPublicacao":"12/03/2024","dataCelebracaoContrato":"01/03/2024","dataDecisaoAdjudicacao":"20/02/2024","dataFechoContrato":"31/12/2024","precoContratual":12345.6,"precoBaseProcedimento":15000.125,"PrecoTotalEfetivo":12000,
          "cpv":["72000000-5 - Serviços de TI","48000000-8 - Pacotes de software"],"prazoExecucao":"90","localExecucao":["Portugal, Lisboa, Amadora","Portugal, Lisboa, Lisboa"],"fundamentacao":"Artigo 20.º","ProcedimentoCentralizado":"Não",
          "DescrAcordoQuadro":null,"tipoFimContrato":"Cumprimento integral do contrato","TipoCriterioAdjudicacao":"Multifator","NUTs":["PT170"]},
         {"idcontrato":"900002","nAnuncio":null,"tipoContrato":["Empreitadas de obras públicas"],"idprocedimento":"800002","tipoprocedimento":"Ajuste Direto Regime Geral","objectoContrato":"Obra","adjudicante":["600999992 - Município de Exemplo"],
          "adjudicatarios":["199000018 - Maria Sintética"],"concorrentes":[],"dataPublicacao":"02/01/2024","dataCelebracaoContrato":null,"dataDecisaoAdjudicacao":null,"dataFechoContrato":null,"precoContratual":629.266,
          "precoBaseProcedimento":null,"PrecoTotalEfetivo":null,"cpv":["45000000-7 - Construção"],"prazoExecucao":"5","localExecucao":["Portugal, Braga, Braga"],"fundamentacao":null,"ProcedimentoCentralizado":"Sim","DescrAcordoQuadro":"AQ 1",
          "tipoFimContrato":null,"TipoCriterioAdjudicacao":null,"NUTs":[]}]
        """;

    private static readonly string[] Headings =
    [
        "idcontrato", "nAnuncio", "tipoContrato", "idprocedimento", "tipoprocedimento", "objectoContrato", "adjudicante", "adjudicatarios", "concorrentes", "dataPublicacao", "dataCelebracaoContrato", "dataDecisaoAdjudicacao",
        "dataFechoContrato", "precoContratual", "precoBaseProcedimento", "PrecoTotalEfetivo", "CPV", "prazoExecucao", "LocalExecucao", "fundamentacao", "ProcedimentoCentralizado", "DescrAcordoQuadro", "tipoFimContrato",
        "TipoCriterioAdjudicacao", "NUTs",
    ];

    [Theory]
    [InlineData(" | ")]
    [InlineData("\n")]
    public void A_spreadsheet_gives_the_same_rows_as_JSON(string divider)
    {
        var sheet = SheetFile.Of(
            Headings,
            [900001, "12/2024", Joined("Aquisição de serviços", "Locação de bens móveis"), 800001, "Concurso público", "Serviços de exemplo &amp; afins", "600999992 - Município de Exemplo",
                Joined("500999996 - Exemplo, Lda", "501999990 - Outro Exemplo, SA"), Joined("500999996-Exemplo, Lda", "501999990-Outro Exemplo, SA", "RGPD-Maria Sintética"),
                new DateOnly(2024, 3, 12), (new DateOnly(2024, 3, 1), 0), "20/02/2024", "2024-12-31", 12345.6m, 15000.125m, 12000, Joined("72000000-5 - Serviços de TI", "48000000-8 - Pacotes de software"), 90,
                Joined("Portugal, Lisboa, Amadora", "Portugal, Lisboa, Lisboa"), "Artigo 20.º", "Não", "NULL", "Cumprimento integral do contrato", "Multifator", "PT170"],
            ["900002", "NULL", "Empreitadas de obras públicas", "800002", "Ajuste Direto Regime Geral", "Obra", "600999992 - Município de Exemplo", "199000018 - Maria Sintética", "NULL", new DateOnly(2024, 1, 2), "NULL", null,
                "NULL", 629.266m, "NULL", null, "45000000-7 - Construção", "5", "Portugal, Braga, Braga", "NULL", "Sim", "AQ 1", null, "NULL", null]);

        var fromJson = ImportBench.Run(new BaseImporter(), ("Contratos2024.json", Json));
        Assert.Equal((2, 4, 629.27m), (fromJson.Rows<Contract>().Count, fromJson.Rows<ContractBidder>().Count, fromJson.Rows<Contract>()[1].Price));
        var fromSheet = ImportBench.Run(new ImportBenchSession(), new BaseImporter(), ("contratos2024.xlsx", sheet));
        Assert.Equal(Codes(fromJson), Codes(fromSheet));
        Assert.Equal((0, 0, 0), ImportBench.Run(fromJson.Session, new BaseImporter(), ("contratos2024.xlsx", sheet)).Changes);
        Assert.Equal((0, 0, 0), ImportBench.Run(fromSheet.Session, new BaseImporter(), ("Contratos2024.json", Encoding.UTF8.GetBytes(Json))).Changes);

        string Joined(params string[] values) => string.Join(divider, values);
    }

    private static List<string> Codes(ImportBenchRun run) => [.. run.Findings.Select(f => $"{f.Rule.Code} {f.Record}").Order(StringComparer.Ordinal)];
}
