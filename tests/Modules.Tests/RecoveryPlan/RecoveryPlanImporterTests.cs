using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan;

public sealed class RecoveryPlanImporterTests
{
    private const string Projects = """
        cd_projeto;dt_referencia;ds_projeto;sumario;valor_aprovado;valor_pago;subvencoes;emprestimos;nota_final_candidatura;cd_investimento;dt_inicio;dt_prevista_conclusao;dt_efetiva_conclusao
        X/1;2024-05-01;Projeto um;;1000,50;;0;0;;X01-i01;2022-01-01;31/12/2024;
        X/2;2024-05-01;RGPD;;"1.234,56";0;0;0;;X01-i01;hoje;;
        ;2024-05-01;Sem código;;1;1;0;0;;X01-i01;;;
        """;

    private const string Entities = """
        cd_entidade,dt_referencia,nif_entidade,ds_entidade,papel_entidade,atividade_economica,localizacao_sede,valor_contratado,valor_pago,cd_projeto
        1,2024-05-01,500000000.0,Empresa A,Beneficiário Direto,,,100.00,50.00,X/1
        1,2024-05-01,500000000,Empresa A,Fornecedor,,,10.00,,X/1
        2,2024-05-01,12345678,RGPD,Beneficiário Final,,,5.00,5.00,X/1
        3,2024-05-01,123456789,Maria Exemplo,Fornecedor,,,7.00,,X/1
        4,2024-05-01,ES000,Estrangeira,Fornecedor,,,7.00,,X/1
        """;

    private const string Contracts = """
        cd_contrato,dt_referencia,ds_contrato,sumario,cd_base_gov,dt_assinatura_contrato,montante_contratualizado,cd_projeto,ds_projeto,perc_contrato_projeto
        C1,2024-05-01,Obra,,9000001,2023-02-03,200.00,X/1,Projeto um,50
        C1,2024-05-01,Obra,,9000001,2023-02-03,200.00,X/2,RGPD,150
        C2,2024-05-01,RGPD,,,2023-02-03,muito,X/1,Projeto um,100
        """;

    private const string Parties = """
        cd_contrato,dt_referencia,ds_contrato,cd_entidade,ds_entidade,ds_papel_entidade_contrato,valor_contrato
        C1,2024-05-01,Obra,500000000,Empresa A,Adjudicatário,200.00
        """;

    private const string Locations = """
        cd_projeto,dt_referencia,cd_nutsii,ds_nutsii,cd_nutsiii,ds_nutsiii,cd_distrito,ds_distrito,cd_concelho,ds_concelho,perc_valor_aprovado,perc_valor_pago
        X/1,2024-05-01,PT11,Norte,PT112,Cávado,03,Braga,0303,Braga,60,
        X/1,2024-05-01,PT16,Centro,PT16E,Coimbra,06,Coimbra,0603,Coimbra,40,100
        """;

    private const string Milestones = """
        Componente,Número Sequencial,Código da Reforma ou Investimento,Designação da Reforma ou Investimento,Marco / Meta,Designação,Referência,Objetivo,Trimestre,Ano,Data de Conclusão,Valor Atingido
        X01,1.1,X01-i01,Investimento um,Meta,Escolas ligadas,0,100,T4,2025,,40
        X01,1.2,X01-r01,Reforma um,Marco,Lei em vigor,,,2,2023,2023-06-30,
        """;

    [Theory]
    [InlineData("RGPD", "Zeta Lda", "Zeta Lda", "prr.withheld-number")]
    [InlineData("999999999", "Eta, S.A.", "Eta, S.A.", "prr.no-entity-number")]
    [InlineData("0", "Capa Lda", "Capa Lda", "prr.no-entity-number")]
    [InlineData("", "Capa Lda", "Capa Lda", "prr.no-entity-number")]
    [InlineData("ESB12345674", "Teta SL", "Teta SL", "")]
    [InlineData("***456***", "Ana", PartyRegister.PersonName, "prr.natural-person")]
    [InlineData("999999999", "Ana", null, "prr.unresolved-entity")]
    [InlineData("", "Ana", null, "prr.unresolved-entity")]
    public void An_entity_is_kept_by_what_may_be_told_of_it(string number, string name, string? kept, string finding)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("entidades.csv", Entities.Split('\n')[0]
            + $"\n4,2024-05-01,{number},\"{name}\",Fornecedor,,,7.00,,X/1\n"));
        Assert.Equal(kept, run.Rows<Organization>().SingleOrDefault()?.Name);
        Assert.Equal(finding, string.Join(' ', run.Findings.Select(f => f.Rule.Code).Where(c => c != "prr.missing-title")));
    }

    [Fact]
    public void What_is_withheld_in_two_projects_is_two_parties()
    {
        const string row = "4,2024-05-01,RGPD,RGPD,Fornecedor,,,7.00,,X/";
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("entidades.csv", $"{Entities.Split('\n')[0]}\n{row}1\n{row}2\n"));
        Assert.Equal(2, run.Rows<Organization>().Count);
    }

    [Fact]
    public void Each_of_the_six_layouts_is_known_by_its_headings()
    {
        var run = All();
        Assert.Equal(
            [("contracts", 3L), ("entities", 5), ("locations", 2), ("milestones", 2), ("parties", 1), ("projects", 3)],
            run.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)));
        Assert.Equal(
            ["prr.bad-amount", "prr.bad-date", "prr.bad-share", "prr.missing-key", "prr.missing-title", "prr.natural-person", "prr.natural-person", "prr.no-base-number", "prr.unresolved-entity"],
            run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_two_rows_with_one_key_the_last_stands_and_it_is_told()
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("projetos.csv", """
            cd_projeto;ds_projeto;valor_aprovado;valor_pago
            7;Primeiro;10,00;
            8;Outro;1,00;
            7.0;Segundo;20,00;
            """), ("contratos.csv", Contracts + "\nC2,2024-05-01,RGPD,,,2023-02-03,9.00,X/1,Projeto um,100\n"));
        Assert.Equal(
            [("7", "Segundo", 20m), ("8", "Outro", 1m)],
            run.Rows<RecoveryProject>().OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => (p.Id, p.Title, p.ApprovedAmount!.Value)));
        var found = run.Findings.Where(f => f.Rule == RecoveryFileRules.RepeatedKey).Select(f => $"{f.Place.File} {f.Record}");
        Assert.Equal(["projetos.csv 7", "contratos.csv X/1|C2"], found);
    }

    [Fact]
    public void Blank_is_unknown_and_zero_is_zero()
    {
        var projects = All().Rows<RecoveryProject>();
        Assert.Equal([(1000.50m, null), (1234.56m, 0m)], projects.Select(p => (p.ApprovedAmount!.Value, p.PaidAmount)));
        Assert.Equal(new DateOnly(2024, 12, 31), projects[0].PlannedEndOn);
        Assert.Null(projects[1].StartsOn);
        Assert.Equal("X/2", projects[1].Title);
    }

    [Fact]
    public void An_entity_has_a_row_for_each_role_and_persons_no_name_or_number()
    {
        var run = All();
        Assert.Equal(4, run.Rows<ProjectEntity>().Count);
        Assert.Equal(2, run.Rows<ProjectEntity>().Count(e => e.OrganizationId == "PT-NIPPC:500000000"));
        Assert.Equal(["Empresa A", "Pessoa singular", "Pessoa singular"], run.Rows<Organization>().Select(o => o.Name));
        var stored = string.Join(' ', run.Rows<Organization>().Select(o => o.Id + o.Name).Concat(run.Rows<ProjectEntity>().Select(e => e.Id)).Concat(run.Findings.Select(f => f.Value + f.Record)));
        Assert.DoesNotContain("123456789", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_of_two_projects_is_two_entries_that_repeat_its_amount()
    {
        var entries = All().Rows<ProjectContract>();
        Assert.Equal([("X/1|C1", "9000001", 200m, 50m), ("X/1|C2", null, null, 100m), ("X/2|C1", "9000001", (decimal?)200m, (decimal?)null)], entries.Select(e => (e.Id, e.ContractId, e.Amount, e.ProjectShare)));
        Assert.Null(entries[1].Title);
    }

    [Fact]
    public void Milestones_make_investments_and_reforms_make_none()
    {
        var run = All();
        Assert.Equal(["X01-i01"], run.Rows<RecoveryInvestment>().Select(i => i.Id));
        Assert.Equal([(true, 2025, 4, "X01-i01"), (false, 2023, 2, null)], run.Rows<RecoveryMilestone>().Select(m => (m.IsTarget!.Value, m.DueYear!.Value, m.DueQuarter!.Value, m.InvestmentId)));
    }

    [Fact]
    public void A_second_import_changes_nothing_and_a_smaller_snapshot_removes()
    {
        var first = All();
        var again = Run(first.Session, Projects, Entities, Contracts, Parties, Locations, Milestones);
        Assert.Equal((0, 0, 0), again.Changes);
        var less = Run(first.Session, string.Join('\n', Locations.Split('\n').Take(2)));
        Assert.Equal((0, 0, 1), less.Changes);
    }

    [Theory]
    [InlineData("1.234", null, "prr.bad-amount")]
    [InlineData("1,234", null, "prr.bad-amount")]
    [InlineData("105.000", null, "prr.bad-amount")]
    [InlineData("105,000", null, "prr.bad-amount")]
    [InlineData("1.000", null, "prr.bad-amount")]
    [InlineData("n.d.", null, "prr.bad-amount")]
    [InlineData("9E+20", null, "prr.bad-amount")]
    [InlineData("1.234.567", "1234567", null)]
    [InlineData("1.234,56", "1234.56", null)]
    [InlineData("1234,5", "1234.5", null)]
    [InlineData("1.5E+06", "1500000", null)]
    [InlineData("1 234,56 €", "1234.56", null)]
    [InlineData("(1.234,56)", "-1234.56", null)]
    [InlineData("1234.567", "1234.57", "file.rounded-number")]
    [InlineData("0,004", null, "file.unstorable-number")]
    [InlineData("0,005", "0.01", "file.rounded-number")]
    [InlineData("12,345.678", "12345.68", "file.rounded-number")]
    public void What_can_be_read_two_ways_is_unknown_and_told(string text, string? amount, string? rule)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("projetos.csv",
            $"cd_projeto;ds_projeto;valor_aprovado;cd_investimento\nQ00;Projeto;{text};C05-i01\n"));
        Assert.Equal(amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(run.Rows<RecoveryProject>()).ApprovedAmount);
        Assert.Equal(rule is null ? [] : [rule], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("50,5%", "50.5", null)]
    [InlineData("33.333", "33.333", null)]
    [InlineData("150", null, "prr.bad-share")]
    [InlineData("metade", null, "prr.bad-amount")]
    public void A_share_is_in_percent_with_or_without_its_sign(string text, string? share, string? rule)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("localizacoes.csv",
            $"cd_projeto;cd_nutsii;cd_nutsiii;perc_valor_aprovado\nQ00;PT11;PT112;{text}\n"));
        Assert.Equal(share is null ? null : decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(run.Rows<ProjectLocation>()).ApprovedShare);
        Assert.Equal(rule is null ? [] : [rule], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("PT19", "PT191", "PT19", null)]
    [InlineData("pt1a", "pt1a0", "PT1A", null)]
    [InlineData("", "PT1D3", "PT1D", null)]
    [InlineData("PT16", "PT16E", "PT16", null)]
    [InlineData("PT9X", "", null, "prr.unknown-nuts")]
    public void A_region_is_read_in_the_edition_of_its_code(string region, string subregion, string? stored, string? rule)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("localizacoes.csv",
            $"cd_projeto;cd_nutsii;cd_nutsiii;perc_valor_aprovado\nQ00;{region};{subregion};5\n"));
        Assert.Equal(stored, Assert.Single(run.Rows<ProjectLocation>()).Region);
        Assert.Equal(rule is null ? [] : [rule], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("2025.0", "T4", 2025, 4, 0)]
    [InlineData("2025", "4.º trimestre", 2025, 4, 0)]
    [InlineData("n.d.", "", null, null, 1)]
    [InlineData("1825", "T5", null, null, 2)]
    [InlineData("2025-2026", "2", null, 2, 1)]
    public void A_year_and_a_quarter_are_whole_numbers_or_told(string year, string quarter, int? dueYear, int? dueQuarter, int told)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("marcos.csv",
            $"Número Sequencial;Código da Reforma ou Investimento;Trimestre;Ano\n1.1;X01-r01;{quarter};{year}\n"));
        var milestone = Assert.Single(run.Rows<RecoveryMilestone>());
        Assert.Equal((dueYear, dueQuarter, told), (milestone.DueYear, milestone.DueQuarter, run.Findings.Count(f
            => f.Rule.Code == "prr.bad-number")));
    }

    [Fact]
    public void Codes_that_became_floats_are_the_codes_they_were_and_lost_ones_are_told()
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("contratos.csv",
            "cd_contrato;cd_base_gov;cd_projeto;montante_contratualizado\n7.0;99000753.0;X/1;5\n8,00;1.23457E+17;X/1;5\n"));
        Assert.Equal([("X/1|7", "99000753"), ("X/1|8", (string?)null)], run.Rows<ProjectContract>().Select(c => (c.Id, c.ContractId)));
        Assert.Equal(["prr.lost-digits", "prr.no-base-number"], run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_table_is_refused_with_its_reason()
        => Assert.Equal("prr.unknown-layout", Assert.Single(ImportBench.Run(new RecoveryPlanImporter(), ("x.csv", "a;b\n1;2\n")).Findings).Rule.Code);

    [SharedDataTheory("prr/layout-only")]
    [InlineData("contratos-publicos", "contracts")]
    [InlineData("entidades-contratos-publicos", "parties")]
    [InlineData("entidades", "entities")]
    [InlineData("localizacoes", "locations")]
    [InlineData("marcos-e-metas", "milestones")]
    [InlineData("projetos", "projects")]
    public void The_published_headings_are_known(string file, string layout)
    {
        var headings = File.ReadAllText(SharedData.Get($"prr/layout-only/{file}.csv")).TrimEnd('\r', '\n');
        var run = ImportBench.Run(new RecoveryPlanImporter(), (file, $"{headings}\n{string.Join(',', Enumerable.Repeat("1", headings.Split(',').Length))}\n"));
        Assert.Equal([layout], run.Counts.Keys);
    }

    private static ImportBenchRun All() => Run(new ImportBenchSession(), Projects, Entities, Contracts, Parties, Locations, Milestones);

    private static ImportBenchRun Run(ImportBenchSession session, params string[] files)
        => ImportBench.Run(session, new RecoveryPlanImporter(), [.. files.Select((f, i) => ($"{i}.csv", System.Text.Encoding.UTF8.GetBytes(f)))]);
}
