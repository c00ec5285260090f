namespace OgpGraph.Modules.OpenDataPortal;

[Label("Participants in events", "Participantes em eventos"), Doc("How many took part in a session on open data.", "Quantas pessoas participaram numa sessão sobre dados abertos.")]
public sealed class EventParticipation : Observation
{
    [Unit("year"), Label("Open Gov Week", "Open Gov Week"), Doc("The year of the Open Gov Week to which the session belonged; null when it belonged to none.", "O ano da Open Gov Week em que a sessão se integrou; nulo quando não se integrou em nenhuma.")]
    public int? OpenGovWeek { get; set; }
}
