namespace OgpGraph.Core;

/// <summary>The core's own part of the graph, said with the same contract as every module's.</summary>
public sealed class PlanModule : ICommitmentModule
{
    /// <summary>The owner's name in clashes and statuses.</summary>
    public const string Owner = "core";

    /// <summary>The code of the indicator that holds a plan's execution as reported.</summary>
    public const string ReportedExecution = "plan.reported-execution";

    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<ActionPlan>().Table<Commitment>().Table<Milestone>().Table<MilestoneProgress>(rootField: "")
            .Table<PolicyArea>(rootField: "").Table<Module>()
            .Table<Indicator>().Table<Observation>().Table<Figure>().Table<ProgressReport>().Table<Evidence>().Table<EvidenceLink>(rootField: "")
            .Table<Event>().Table<EventLink>(rootField: "").Table<Assessment>().Table<Source>().Table<Import>().Table<Change>()
            .Table<Institution>().Table<InstitutionRole>(rootField: "").Table<Organization>().Table<OrganizationIdentifier>(rootField: "")
            .Table<OwnershipDeclaration>().Table<OwnerGroup>().Table<BeneficialOwner>().Table<SearchResult>(rootField: "search");

        module.Extend<ActionPlan>()
            .Many<Commitment>("commitments", c => c.PlanId, "The plan's commitments.", "Os compromissos do plano.").Label("Commitments", "Compromissos")
            .Many<InstitutionRole, Institution>("members", r => r.PlanId, r => r.InstitutionId, "The members of the forum that monitors the plan.", "Os membros do fórum que acompanha o plano.", r => r.Role == Role.ForumMember).Label("Forum members", "Membros do fórum")
            .One<Observation>("reportedExecution", o => o.PlanId, "The execution of the whole plan as the forum reported it: never computed here; null when none is known.", "A execução de todo o plano tal como o fórum a reportou: nunca calculada aqui; nulo quando não se conhece.", o => o.IndicatorCode == ReportedExecution && !o.IsTarget, o => o.KnownOn, o => o.Id).Label("Reported execution", "Execução reportada")
            .Many<Observation>("observations", o => o.PlanId, "All observations about the plan and its commitments.", "Todas as observações sobre o plano e os seus compromissos.").Label("Observations", "Observações")
            .Many<Event>("events", e => e.PlanId, "The events that the plan's monitoring tells of, each once.", "Os eventos que o acompanhamento do plano refere, cada um uma vez.").Label("Events", "Eventos")
            .Many<Indicator>("indicators", i => i.PlanId, "The indicators of the plan and of its commitments.", "Os indicadores do plano e dos seus compromissos.").Label("Indicators", "Indicadores")
            .Many<Assessment>("assessments", a => a.PlanId, "Assessments of the whole plan.", "Avaliações de todo o plano.", a => a.CommitmentId == null).Label("Assessments of the plan", "Avaliações do plano");

        module.Extend<Commitment>()
            .Many<InstitutionRole, Institution>("leads", r => r.CommitmentId, r => r.InstitutionId, "The institutions that lead the commitment; empty when none is known: see leadsReason.", "As entidades responsáveis pelo compromisso; vazio quando não se conhece nenhuma: ver leadsReason.", r => r.Role == Role.Lead, plainList: true).Label("Lead institutions", "Entidades responsáveis")
            .Many<InstitutionRole, Institution>("supporters", r => r.CommitmentId, r => r.InstitutionId, "The institutions that support the commitment.", "As entidades que apoiam o compromisso.", r => r.Role == Role.Support, plainList: true).Label("Supporting institutions", "Entidades de apoio")
            .Many<InstitutionRole, Institution>("partners", r => r.CommitmentId, r => r.InstitutionId, "The institutions that the source names as partners.", "As entidades que a fonte indica como parceiras.", r => r.Role == Role.Partner, plainList: true).Label("Partners", "Parceiros")
            .Many<InstitutionRole>("roles", r => r.CommitmentId, "Who does what on the commitment, each with its source.", "Quem faz o quê no compromisso, cada um com a sua fonte.").Label("Roles", "Papéis")
            .Many<PolicyArea>("policyAreas", p => p.CommitmentId, "The policy areas that OGP lists.", "As áreas de política que a OGP indica.", plainList: true).Label("Policy areas", "Áreas de política")
            .Many<Milestone>("milestones", m => m.CommitmentId, "The commitment's macro activities.", "As macroatividades do compromisso.").Label("Milestones", "Macroatividades")
            .Many<Indicator>("indicators", i => i.CommitmentId, "What is measured about the commitment.", "O que se mede sobre o compromisso.").Label("Indicators", "Indicadores")
            .Many<Observation>("observations", o => o.CommitmentId, "All observations about the commitment.", "Todas as observações sobre o compromisso.").Label("Observations", "Observações")
            .Many<ProgressReport>("progressReports", r => r.CommitmentId, "The state of play, as reported.", "O ponto de situação, tal como reportado.").Label("Progress reports", "Pontos de situação")
            .Many<EvidenceLink, Evidence>("evidence", l => l.CommitmentId, l => l.EvidenceId, "What a reader can look at.", "O que o leitor pode consultar.").Label("Evidence", "Evidências")
            .Many<EventLink, Event>("events", l => l.CommitmentId, l => l.EventId, "Events that the commitment tells of.", "Eventos que o compromisso refere.").Label("Events", "Eventos")
            .Many<Assessment>("assessments", a => a.CommitmentId, "Self-reports and independent codes, side by side.", "Autoavaliações e códigos independentes, lado a lado.").Label("Assessments", "Avaliações")
            .Many<Change>("changes", c => c.CommitmentId, "What changed, newest last unless sorted.", "O que mudou, do mais antigo ao mais recente salvo ordenação.").Label("Changes", "Alterações");

        module.Extend<Milestone>()
            .Compute("progress", (m, data) => data.Of<MilestoneProgress>().Where(p => p.MilestoneId == m.Id)
                .OrderByDescending(p => p.KnownOn).ThenByDescending(p => p.Id).Select(p => p.Percent).FirstOrDefault(),
                "The newest reported progress in percent, 0 to 100; null when there is none: see progressReason.",
                "O progresso reportado mais recente em percentagem, de 0 a 100; nulo quando não há: ver progressReason.").NotAdditive()
                .Label("Progress (%)", "Progresso (%)")
            .Compute("progressReason", (m, data) => data.Of<MilestoneProgress>().Where(p => p.MilestoneId == m.Id).OrderByDescending(p => p.KnownOn).ThenByDescending(p => p.Id).Select(p => p.Reason).FirstOrDefault(), "Why there is no progress figure; null when there is one.", "Porque não há valor de progresso; nulo quando há.").Label("Reason for no progress", "Motivo sem progresso")
            .Many<MilestoneProgress>("progressHistory", p => p.MilestoneId, "Every reported progress; older reports stay.", "Todo o progresso reportado; os reportes antigos mantêm-se.").Label("Progress history", "Histórico do progresso")
            .Many<ProgressReport>("progressReports", r => r.MilestoneId, "The state of play that names this milestone.", "O ponto de situação que refere esta macroatividade.").Label("Progress reports", "Pontos de situação");

        module.Extend<Indicator>()
            .One<Observation>("latest", o => o.IndicatorId, "The newest result, never an aim; null when there is none.", "O resultado mais recente, nunca uma meta; nulo quando não há.", o => !o.IsTarget, o => o.Period.To, o => o.KnownOn, o => o.Id).Label("Latest observation", "Observação mais recente")
            .Many<Observation>("observations", o => o.IndicatorId, "All observations, aims included.", "Todas as observações, metas incluídas.").Label("Observations", "Observações");

        module.Extend<Event>()
            .Many<EventLink, Commitment>("commitments", l => l.EventId, l => l.CommitmentId, "The commitments that tell of the event.", "Os compromissos que referem o evento.").Label("Commitments", "Compromissos")
            .Many<Observation>("observations", o => o.EventId, "What was counted at the event.", "O que foi contado no evento.").Label("Observations", "Observações");

        module.Extend<Evidence>()
            .Many<EvidenceLink, Commitment>("commitments", l => l.EvidenceId, l => l.CommitmentId, "The commitments that it is given for.", "Os compromissos para que é dada.").Label("Commitments", "Compromissos");

        module.Extend<Institution>()
            .Many<InstitutionRole>("roles", r => r.InstitutionId, "The institution's roles, each with its source.", "Os papéis da instituição, cada um com a sua fonte.").Label("Roles", "Papéis")
            .Many<InstitutionRole, Commitment>("commitments", r => r.InstitutionId, r => r.CommitmentId, "The commitments in which it has a role.", "Os compromissos em que tem um papel.").Label("Commitments", "Compromissos");

        module.Extend<Organization>()
            .Many<OrganizationIdentifier>("identifiers", i => i.OrganizationId, "Its identifiers by scheme.", "Os seus identificadores por esquema.", plainList: true).Label("Identifiers", "Identificadores")
            .Many<Institution>("institutions", i => i.OrganizationId, "The institutions of the plan that it is.", "As instituições do plano que é.").Label("Institutions of the plan", "Instituições do plano");
    }
}
