using System.Text.Json;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Contracts;

/// <summary>One contract that BASE, OCDS and the recovery plan's files tell of, each a part, through the real import in whatever order.</summary>
public sealed class ContractSourcesTests
{
    private const string Base = """
        [{"idcontrato":"900001","nAnuncio":"12/2024","tipoContrato":["Aquisição de serviços"],"idprocedimento":"800001","tipoprocedimento":"Concurso público","objectoContrato":"Serviços de exemplo","adjudicante":["600999992 - Município de Exemplo"],
          "adjudicatarios":["500999996 - Exemplo, Lda"],"dataPublicacao":"12/03/2024","dataCelebracaoContrato":"01/03/2024","precoContratual":12345.6,"cpv":["72000000-5 - Serviços de TI"],"prazoExecucao":"90",
          "localExecucao":["Portugal, Lisboa, Amadora"],"fundamentacao":"Artigo 20.º","ProcedimentoCentralizado":"Não","DescrAcordoQuadro":"AQ 1","dataDecisaoAdjudicacao":"20/02/2024","dataFechoContrato":null,"tipoFimContrato":null}]
        """;

    private const string Ocds = """
        {"ocid":"ocds-px0z7d-800001-900001-1","id":"1","date":"2024-04-01T10:00:00Z","tag":["contract"],"initiationType":"tender",
         "parties":[{"id":"b","name":"Município de Exemplo","identifier":{"scheme":"PT-NIPPC","id":"600999992"}},{"id":"s","name":"Exemplo, Lda","identifier":{"scheme":"PT-NIPPC","id":"500999996"}}],
         "buyer":{"id":"b"},"planning":{"budget":{"projectID":"X/1"}},
         "tender":{"id":"t","title":"Serviços de exemplo","procurementMethod":"open","procurementMethodDetails":"Concurso público","mainProcurementCategory":"services","tenderPeriod":{"startDate":"2024-01-02T00:00:00Z","endDate":"2024-01-20T00:00:00Z"}},
         "awards":[{"id":"a","date":"2024-02-20T00:00:00Z","status":"active","suppliers":[{"id":"s"}]}],
         "contracts":[{"id":"c","awardID":"a","status":"active","value":{"amount":12345.6,"currency":"EUR"}}]}
        """;

    private const string Projects = """
        cd_projeto;dt_referencia;ds_projeto;valor_aprovado;valor_pago;cd_investimento
        X/1;2024-05-01;Projeto um;1000;;X01-i01
        X/2;2024-05-01;Projeto dois;1000;;X01-i01
        """;

    private const string Milestones = """
        Componente,Número Sequencial,Código da Reforma ou Investimento,Designação da Reforma ou Investimento,Marco / Meta,Designação,Trimestre,Ano
        X01,1.1,X01-i01,Investimento um,Meta,Escolas ligadas,T4,2025
        """;

    private const string ProjectContracts = """
        cd_contrato,dt_referencia,ds_contrato,sumario,cd_base_gov,dt_assinatura_contrato,montante_contratualizado,cd_projeto,ds_projeto,perc_contrato_projeto
        C1,2024-05-01,Serviços,,900001,2024-03-01,12345.60,X/1,Projeto um,30
        C1,2024-05-01,Serviços,,900001,2024-03-01,12345.60,X/2,Projeto dois,70
        """;

    private const string Question = """
        { contracts(where: {key: {eq: "900001"}}) { nodes { ocid announcementId legalBasis isCentralised frameworkAgreement tendersFrom tendersUntil awardedOn signedOn publishedOn duration price currency region location cpv
          status budgetProjectId component project { key title } award { key suppliers { nodes { key } } } supplier { key } buyer { key } suppliers { nodes { key } } projectEntries { totalCount } } }
          mine: contracts(where: {key: {eq: "900001"}, projectId: {neq: null}}) { totalCount }
          changes(where: {type: {eq: "Contract"}}) { nodes { kind summary } } }
        """;

    [Fact]
    public void Neither_source_takes_away_what_the_other_alone_states()
    {
        var one = Graph(("base", "a.json", Base), ("ocds", "o.json", Ocds)).Ask(Question).GetProperty("contracts").GetProperty("nodes")[0];
        var other = Graph(("ocds", "o.json", Ocds), ("base", "a.json", Base)).Ask(Question).GetProperty("contracts").GetProperty("nodes")[0];
        Assert.Equal("ocds-px0z7d-800001-900001-1 12/2024 AQ 1 2024-01-02 2024-03-01 X/1 ocds-px0z7d-800001-900001-1/a", Told(one));
        Assert.Equal(Told(one), Told(other));
        foreach (var name in one.EnumerateObject().Select(m => m.Name).Where(n => n is not "status"))
        {
            Assert.Equal((name, one.GetProperty(name).ToString()), (name, other.GetProperty(name).ToString()));
        }

        // BASE has the fields of an end, and they are empty: now it says that it has not ended, which only the last to speak decides.
        Assert.Equal(("ACTIVE", JsonValueKind.Null), (one.GetProperty("status").GetString(), other.GetProperty("status").ValueKind));
    }

    [Fact]
    public void A_field_that_a_newer_file_leaves_empty_is_taken_back_and_one_that_it_does_not_have_stays()
    {
        var graph = Graph(("base", "a.json", Base), ("base", "b.json", """[{"idcontrato":"900001","tipoprocedimento":"Concurso público","objectoContrato":"Serviços de exemplo","adjudicante":["600999992 - Município de Exemplo"],"adjudicatarios":["500999996 - Exemplo, Lda"],"precoContratual":null}]"""));
        var contract = graph.Ask(Question).GetProperty("contracts").GetProperty("nodes")[0];
        Assert.Equal((JsonValueKind.Null, "2024-03-01", "AQ 1"), (contract.GetProperty("price").ValueKind, contract.GetProperty("signedOn").GetString(), contract.GetProperty("frameworkAgreement").GetString()));
        Assert.Equal("CHANGED Serviços de exemplo", Assert.Single(Changes(graph)));
    }

    [Fact]
    public void Who_a_corrected_file_no_longer_names_is_no_bidder_any_more()
    {
        const string Bidders = "{ contracts(where: {key: {eq: \"900001\"}}) { nodes { tendererCount suppliers { nodes { key } } bidders(order: [{key: ASC}]) { nodes { key } } } } }";
        var corrected = Base.Replace("\"500999996 - Exemplo, Lda\"", "\"500999988 - Outro, Lda\"", StringComparison.Ordinal).Replace("\"tipoFimContrato\"", "\"concorrentes\":[\"500999988-Outro, Lda\",\"500999988 - OUTRO, LDA.\"],\"tipoFimContrato\"", StringComparison.Ordinal);
        var contract = Graph(("base", "a.json", Base), ("base", "b.json", corrected)).Ask(Bidders).GetProperty("contracts").GetProperty("nodes")[0].ToString();
        Assert.Contains("500999988", contract, StringComparison.Ordinal);
        Assert.DoesNotContain("500999996", contract, StringComparison.Ordinal);
        Assert.Contains("\"tendererCount\":1", contract, StringComparison.Ordinal);

        // The old CSV has no suppliers: it takes none away.
        const string Old = "idcontrato;nAnuncio;tipoprocedimento;objectoContrato;dataPublicacao;dataCelebracaoContrato;precoContratual;prazoExecucao;NIPC_entidade_comunicante;entidade_comunicante;fundamentacao\n900001;;Concurso público;Serviços de exemplo;12/03/2024;01/03/2024;12345,60;90;600999992;Município de Exemplo;Artigo 20.º\n";
        Assert.Contains("500999996", Graph(("base", "a.json", Base), ("base", "old.csv", Old)).Ask(Bidders).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_again_from_either_source_changes_nothing()
    {
        var graph = Graph(("base", "a.json", Base), ("ocds", "o.json", Ocds));
        var before = graph.Ask(Question).ToString();
        foreach (var (format, content) in new[] { ("ocds", $"[{Ocds}]"), ("ocds", Ocds + "\n") })
        {
            Assert.DoesNotContain(graph.Import(format, "again.json", content).Tables, t => t.Added + t.Changed + t.Removed > 0 && t.Type is "Contract" or "Award" or "ContractBidder" or "AwardSupplier");
        }

        Assert.Equal(before, graph.Ask(Question).ToString());
    }

    [Fact]
    public void The_project_is_known_whichever_file_comes_first_and_of_several_it_is_the_one_that_pays_most()
    {
        (string, string, string)[] plan = [("prr", "p.csv", Projects), ("prr", "m.csv", Milestones), ("prr", "c.csv", ProjectContracts)];
        foreach (var graph in new[] { Graph([.. plan, ("base", "a.json", Base)]), Graph([("base", "a.json", Base), .. plan]) })
        {
            var answer = graph.Ask(Question);
            var contract = answer.GetProperty("contracts").GetProperty("nodes")[0];
            Assert.Equal(("X/2", "X01", 2, 1), (contract.GetProperty("project").GetProperty("key").GetString(), contract.GetProperty("component").GetString(), contract.GetProperty("projectEntries").GetProperty("totalCount").GetInt32(), answer.GetProperty("mine").GetProperty("totalCount").GetInt32()));
        }
    }

    [Fact]
    public void The_project_of_the_contracts_own_budget_goes_before_and_one_that_the_plan_lacks_is_none()
    {
        var graph = Graph(("ocds", "o.json", Ocds));
        var contract = graph.Ask(Question).GetProperty("contracts").GetProperty("nodes")[0];
        Assert.Equal(("X/1", JsonValueKind.Null), (contract.GetProperty("budgetProjectId").GetString(), contract.GetProperty("project").ValueKind));
        graph.Import("prr", "c.csv", ProjectContracts);
        graph.Import("prr", "p.csv", Projects);
        Assert.Equal("X/1", graph.Ask(Question).GetProperty("contracts").GetProperty("nodes")[0].GetProperty("project").GetProperty("key").GetString());
    }

    [Fact]
    public void A_contract_that_the_plan_takes_up_or_drops_is_told_of_as_changed()
    {
        var graph = Graph(("base", "a.json", Base));
        Assert.Empty(Changes(graph));
        Assert.Equal(1, graph.Import("prr", "c.csv", ProjectContracts).Tables.Single(t => t.Type == "Contract").Changed);
        Assert.Equal("CHANGED Serviços de exemplo", Assert.Single(Changes(graph)));
        graph.Import("prr", "c.csv", ProjectContracts.Replace("900001", "900002", StringComparison.Ordinal));
        Assert.Equal(0, graph.Ask(Question).GetProperty("mine").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, Changes(graph).Count);
    }

    [Fact]
    public void A_row_that_BASE_states_too_stays_when_OCDS_takes_it_back()
    {
        var withdrawn = Ocds[..Ocds.IndexOf("\"contracts\":", StringComparison.Ordinal)].TrimEnd().TrimEnd(',') + "}";
        var alone = Graph(("ocds", "o.json", Ocds), ("ocds", "o2.json", withdrawn));
        Assert.Equal(0, alone.Ask(Question).GetProperty("contracts").GetProperty("nodes").GetArrayLength());
        var both = Graph(("base", "a.json", Base), ("ocds", "o.json", Ocds), ("ocds", "o2.json", withdrawn));
        Assert.Equal(1, both.Ask(Question).GetProperty("contracts").GetProperty("nodes").GetArrayLength());
    }

    private static string Told(JsonElement contract)
        => string.Join(' ', new[] { "ocid", "announcementId", "frameworkAgreement", "tendersFrom", "signedOn", "budgetProjectId" }.Select(n => contract.GetProperty(n).GetString()).Append(contract.GetProperty("award").GetProperty("key").GetString()));

    private static List<string> Changes(TestGraph graph) => [.. graph.Ask(Question).GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(c => $"{c.GetProperty("kind").GetString()} {c.GetProperty("summary").GetString()}")];

    private static TestGraph Graph(params IReadOnlyList<(string Format, string Name, string Content)> imports)
    {
        var graph = TestGraph.Apart(typeof(RecoveryPlanModule).Assembly);
        foreach (var (format, name, content) in imports)
        {
            graph.Import(format, name, content);
        }

        return graph;
    }
}
