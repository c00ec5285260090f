namespace OgpGraph.Core;

[Label("Reported progress", "Progresso reportado"), Doc("Progress of a milestone as somebody reported it. Older reports stay.", "O progresso de uma macroatividade tal como alguém o reportou. Os reportes antigos mantêm-se.")]
[GraphName("MilestoneProgress", "milestoneProgress")]
public sealed class MilestoneProgress : IFact
{
    [Key, Doc("The report's key.", "A chave do reporte.")]
    public required string Id { get; set; }

    [Ref<Milestone>, Label("Milestone", "Macroatividade"), Doc("The milestone.", "A macroatividade.")]
    public required string MilestoneId { get; set; }

    [Unit("percent"), Label("Progress", "Progresso"), Doc("Progress, 0 to 100; null when there is none: see reason.", "Progresso, de 0 a 100; nulo quando não há: ver reason.")]
    public decimal? Percent { get; set; }

    [Label("Reason for no figure", "Motivo sem valor"), Doc("Why there is no percentage; null when there is one.", "Porque não há percentagem; nulo quando há.")]
    public ValueReason? Reason { get; set; }

    [Label("Reported on", "Reportado em"), Doc("The day on which it was reported; null when the source does not say.", "O dia em que foi reportado; nulo quando a fonte não diz.")]
    public DateOnly? ReportedOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is reported.", "Onde é reportado.")]
    public required string SourceId { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which it was publicly known at the latest.", "O dia a partir do qual, o mais tardar, era público.")]
    public required DateOnly KnownOn { get; set; }
}
