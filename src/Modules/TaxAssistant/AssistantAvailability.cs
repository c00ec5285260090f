namespace OgpGraph.Modules.TaxAssistant;

[Label("Assistant's availability", "Disponibilidade do assistente"), Doc("How long the virtual assistant answers: the value is hours a day.", "Durante quanto tempo responde o assistente virtual: o valor são horas por dia.")]
public sealed class AssistantAvailability : Observation
{
    [NotAdditive, Unit("days"), Label("Days a week", "Dias por semana"),
        Doc("Days a week, 1 to 7; null when it is not known.", "Dias por semana, de 1 a 7; nulo quando não se conhece.")]
    public int? DaysPerWeek { get; set; }
}
