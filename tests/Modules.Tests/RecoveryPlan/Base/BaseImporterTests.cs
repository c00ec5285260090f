using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

public sealed class BaseImporterTests
{
    private const string Record = """
        {"idcontrato":"900001","nAnuncio":"12/2024","TipoAnuncio":"Anúncio de procedimento","idINCM":null,"tipoContrato":["Aquisição de serviços"],"idprocedimento":"800001",
        "tipoprocedimento":"Concurso público","objectoContrato":"Serviços de exemplo &amp; afins","descContrato":null,"adjudicante":["600999992 - Município de Exemplo"],
        "adjudicatarios":["500999996 - Exemplo, Lda"],"dataPublicacao":"12/03/2024","dataCelebracaoContrato":"01/03/2024","precoContratual":12345.6,"cpv":["72000000-5 - Serviços de TI"],
        "prazoExecucao":"90","localExecucao":["Portugal, Lisboa, Amadora"],"fundamentacao":"Artigo 20.º","ProcedimentoCentralizado":"Não","numAcordoQuadro":null,"DescrAcordoQuadro":"NULL",
        "precoBaseProcedimento":15000,"dataDecisaoAdjudicacao":"20/02/2024","dataFechoContrato":null,"PrecoTotalEfetivo":0,"regime":null,"tipoFimContrato":null,
        "concorrentes":["500999996-Exemplo, Lda","501999990-Outro Exemplo, SA"],"Ano":2024,"NUTs":["PT170"],"campoNovo":1}
        """;

    [Fact]
    public void A_record_of_the_yearly_JSON_becomes_a_contract_with_its_bidders()
    {
        var run = ImportBench.Run(new BaseImporter(), ("Contratos2024.json", $"[{Record}]"));
        var contract = run.Rows<Contract>().Single();
        Assert.Equal(("900001", "Serviços de exemplo & afins", ProcurementProcedure.OpenTender, ContractKind.Services), (contract.Id, contract.Object, contract.Procedure, contract.Kind!.Value));
        Assert.Equal((12345.6m, 15000m, null), (contract.Price, contract.BasePrice, contract.EffectivePrice));
        Assert.Equal((new DateOnly(2024, 2, 20), new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 12), null), (contract.AwardedOn!.Value, contract.SignedOn!.Value, contract.PublishedOn!.Value, contract.ClosedOn));
        Assert.Equal(("PT17", "72000000-5", "72000000-5", 2, false, null), (contract.Region, contract.Cpv, contract.CpvDivisionId, contract.TendererCount, contract.IsCentralised!.Value, contract.FrameworkAgreement));
        Assert.Equal(("PT-NIPPC:600999992", "PT-NIPPC:500999996"), (contract.BuyerId, contract.SupplierId));
        Assert.Equal(
            [("PT-NIPPC:500999996", true), ("PT-NIPPC:501999990", false)],
            run.Rows<ContractBidder>().Select(b => (b.OrganizationId, b.IsSupplier)));
        Assert.Equal(["Exemplo, Lda", "Outro Exemplo, SA", "Município de Exemplo"], run.Rows<Organization>().Select(o => o.Name));
        Assert.Equal(["base.additional-field", "base.zero-effective-price"], run.Findings.Where(f => f.Rule.Code != "base.bad-check-digit").Select(f => f.Rule.Code).Order());
        Assert.Equal(ImportBenchSession.SourceId, contract.SourceId);
    }

    [Theory]
    [InlineData("629.266", "629.27")]
    [InlineData("629.26", "629.26")]
    [InlineData("629", "629")]
    [InlineData("\"629.266\"", null)]
    public void A_number_of_JSON_has_one_reading_and_a_text_may_have_two(string price, string? expected)
        => Assert.Equal(
            expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            ImportBench.Run(new BaseImporter(), ("a.json", $$"""[{"idcontrato":"1","objectoContrato":"x","adjudicante":["600999992 - A"],"adjudicatarios":["500999996 - B"],"precoContratual":{{price}},"tipoprocedimento":"Concurso público"}]""")).Rows<Contract>().Single().Price);

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("Não aplicável")]
    [InlineData("Sem concorrentes")]
    public void A_remark_or_a_count_is_no_tenderer(string remark)
    {
        var run = ImportBench.Run(new BaseImporter(), ("a.json", $$"""
            [{"idcontrato":"1","objectoContrato":"A","adjudicante":["500999996 - B"],"adjudicatarios":["501999990 - C, SA"],
              "concorrentes":["{{remark}}"]}]
            """));
        Assert.Null(run.Rows<Contract>().Single().TendererCount);
        Assert.Single(run.Rows<ContractBidder>());
        Assert.Contains(run.Findings, f => f.Rule == BaseRules.NotAwarded);
    }

    [Theory]
    [InlineData("Portugal, Lisboa, Lisboa; Portugal, Porto, Porto", null)]
    [InlineData("Portugal, Lisboa, Lisboa, Portugal, Porto, Porto", null)]
    [InlineData("Portugal, Lisboa, Lisboa; Portugal, Lisboa, Amadora", "PT17")]
    [InlineData("Portugal, Lisboa, Lisboa", "PT17")]
    public void Places_in_two_regions_have_none_however_they_are_divided(string places, string? region)
    {
        var run = ImportBench.Run(new BaseImporter(), ("a.json", $$"""
            [{"idcontrato":"1","objectoContrato":"A","adjudicante":["500999996 - B"],"localExecucao":["{{places}}"]},
             {"idcontrato":"2","objectoContrato":"A","adjudicante":["500999996 - B"],"localExecucao":"{{places}}"}]
            """));
        Assert.Equal([region, region], run.Rows<Contract>().Select(c => c.Region));
    }

    [Fact]
    public void CSV_gives_the_same_contract_as_JSON()
    {
        const string csv = """
            idcontrato;nAnuncio;tipoContrato;idprocedimento;tipoprocedimento;objectoContrato;adjudicante;adjudicatarios;concorrentes;dataPublicacao;dataCelebracaoContrato;precoContratual;CPV;prazoExecucao;LocalExecucao;fundamentacao;ProcedimentoCentralizado;DescrAcordoQuadro;precoBaseProcedimento;dataDecisaoAdjudicacao;PrecoTotalEfetivo;NUTs
            900001;12/2024;Aquisição de serviços;800001;Concurso público;Serviços de exemplo &amp; afins;600999992 - Município de Exemplo;500999996 - Exemplo, Lda;500999996-Exemplo, Lda | 501999990-Outro Exemplo, SA;12/03/2024;45352;12345,60;72000000-5 - Serviços de TI;90;Portugal, Lisboa, Amadora;Artigo 20.º;Não;NULL;15.000,00;2024-02-20;0;PT170
            """;
        var fromJson = ImportBench.Run(new BaseImporter(), ("a.json", $"[{Record}]"));
        var session = fromJson.Session;
        var fromCsv = ImportBench.Run(session, new BaseImporter(), ("a.csv", System.Text.Encoding.UTF8.GetBytes(csv)));
        Assert.Equal((0, 0, 0), fromCsv.Changes);
    }

    [Fact]
    public void What_cannot_be_used_is_set_aside_with_its_reason_and_place()
    {
        var run = ImportBench.Run(new BaseImporter(), ("bad.json", """
            [{"idcontrato":"1","objectoContrato":"A","adjudicante":["500999996 - B"],"adjudicatarios":["não adjudicado"],"precoContratual":"105.000","dataCelebracaoContrato":"31/02/2024","cpv":["12345"],"prazoExecucao":"muito"},
             {"idcontrato":"1","objectoContrato":"A","adjudicante":["500999996 - B"]},
             {"objectoContrato":"A"}, {"idcontrato":"2","adjudicante":["500999996 - B"]}, {"idcontrato":"3","objectoContrato":"A","adjudicante":[]}, 7, null]
            """));
        Assert.Equal(["1"], run.Rows<Contract>().Select(c => c.Id));
        var contract = run.Rows<Contract>().Single();
        Assert.Equal((null, null, null, null, null), (contract.Price, contract.SignedOn, contract.Cpv, contract.Duration, contract.SupplierId));
        Assert.Equal(
            ["base.repeated-contract /1/idcontrato", "base.no-contract-number /2", "base.no-object /3/objectoContrato", "base.no-buyer /4/adjudicante", "base.not-an-object /5", "base.not-an-object /6"],
            run.Findings.Where(f => f.Rule.Severity == ImportSeverity.Error).Select(f => $"{f.Rule.Code} {f.Place.Pointer}"));
        Assert.Superset(
            new HashSet<string> { "base.not-awarded", "base.no-supplier", "base.unreadable-amount", "base.unreadable-date", "base.bad-cpv", "base.unreadable-duration" },
            run.Findings.Where(f => f.Rule.Severity == ImportSeverity.Warning).Select(f => f.Rule.Code).ToHashSet());
    }

    [Theory]
    [InlineData("""[{"statementId":"x"}]""")]
    [InlineData("""{"releases":[]}""")]
    public void A_file_of_another_format_is_refused(string text)
        => Assert.Throws<ImportFileException>(() => ImportBench.Run(new BaseImporter(), ("other.json", text)));

    [Fact]
    public void Of_natural_persons_neither_number_nor_name_is_kept()
    {
        var run = ImportBench.Run(new BaseImporter(), ("persons.json", """
            [{"idcontrato":"1","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["199000018 - Maria Sintética"]},
             {"idcontrato":"2","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["RGPD - Maria Sintética"]},
             {"idcontrato":"3","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["- - Maria Sintética"]},
             {"idcontrato":"4","objectoContrato":"A","adjudicante":["501999990 - Outro Corpo"],"adjudicatarios":["- - Maria Sintética"]},
             {"idcontrato":"5","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["12345678Z - Juan Sintético"]},
             {"idcontrato":"6","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["999999999 - Sem Número"]},
             {"idcontrato":"7","objectoContrato":"A","adjudicante":["500999996 - Corpo Público"],"adjudicatarios":["Maria Sintética"]}]
            """));
        var suppliers = run.Rows<Contract>().ToDictionary(c => c.Id, c => c.SupplierId!);
        Assert.Equal(suppliers["2"], suppliers["3"]);
        Assert.Equal(suppliers["2"], suppliers["7"]);
        Assert.NotEqual(suppliers["3"], suppliers["4"]);
        Assert.NotEqual(suppliers["1"], suppliers["2"]);
        var text = string.Join('\n', run.Rows<Organization>().Select(o => $"{o.Id} {o.Name}").Concat(run.Rows<ContractBidder>().Select(b => b.Id)).Concat(run.Findings.Select(f => f.ToString())));
        Assert.DoesNotContain("Sintétic", text);
        Assert.DoesNotContain("199000018", text);
        Assert.DoesNotContain("12345678", text);
        Assert.DoesNotContain("Sem Número", text);
    }

    [Fact]
    public void An_amendment_states_the_price_after_it()
    {
        var run = ImportBench.Run(new BaseImporter(), ("modificacoes.json", """
            [{"idcontrato":"900001","modifContratoFundamento":"Artigo 312.º","modifContratoTipoAto":"Modificação objetiva","modifContratoData":"15/05/2024 00:00:00","modifContratoPrecoAlterado":13000.5,"modifPrazoExecucao":120,"modifDataPublicacao":"20/05/2024 00:00:00","Ano":2024},
             {"idcontrato":"900001","modifContratoTipoAto":"Modificação objetiva","modifContratoData":"15/05/2024 00:00:00","modifContratoPrecoAlterado":14000}]
            """));
        Assert.Equal(
            [("900001/2024-05-15/1", 13000.5m, 120), ("900001/2024-05-15/2", 14000m, null)],
            run.Rows<ContractAmendment>().Select(a => (a.Id, a.PriceAfter!.Value, a.DurationAfter)));
        Assert.All(run.Rows<ContractAmendment>(), a => Assert.Null(a.PriceBefore));
        Assert.Empty(run.Rows<Contract>());
    }

    [Fact]
    public void The_oldest_files_have_no_supplier_and_name_the_buyer_apart()
    {
        var run = ImportBench.Run(new BaseImporter(), ("antigo.csv", """
            idcontrato;nAnuncio;tipoprocedimento;objectoContrato;dataPublicacao;dataCelebracaoContrato;precoContratual;prazoExecucao;NIPC_entidade_comunicante;entidade_comunicante;fundamentacao
            77;;Ajuste direto;"Obra
            em duas linhas";01/02/2012;;19999,99;30;600999992;Município de Exemplo;
            """));
        var contract = run.Rows<Contract>().Single();
        Assert.Equal(("PT-NIPPC:600999992", null, 19999.99m, null), (contract.BuyerId, contract.SupplierId, contract.Price, contract.SignedOn));
    }
}
