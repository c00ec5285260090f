namespace OgpGraph.Modules.Cybersecurity;

[Label("Cybersecurity incidents", "Incidentes de cibersegurança"), Doc("An incident that a body reported to the national authority. No source publishes incidents by body: all rows are made up (isSynthetic).", "Um incidente que uma entidade notificou à autoridade nacional. Nenhuma fonte publica incidentes por entidade: todas as linhas são inventadas (isSynthetic).")]
public sealed class CybersecurityIncident
{
    [Key, Doc("The incident's key.", "A chave do incidente.")]
    public required string Id { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The body that reported it.", "A entidade que o notificou.")]
    public required string OrganizationId { get; set; }

    [Label("Incident class", "Classe de incidente"), Doc("The class of incident.", "A classe do incidente.")]
    public IncidentClass IncidentClass { get; set; }

    [Indexed, Label("Reported on", "Notificado em"), Doc("The day on which it was reported.", "O dia em que foi notificado.")]
    public DateOnly ReportedOn { get; set; }

    [Label("Sector", "Setor"), Doc("The sector of the body; null when it is not known.", "O setor da entidade; nulo quando não se conhece.")]
    public IncidentSector? Sector { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an incident that was made up to show how the service works.", "Verdadeiro para um incidente inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
