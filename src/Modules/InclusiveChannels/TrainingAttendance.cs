namespace OgpGraph.Modules.InclusiveChannels;

[Label("Trainees", "Formandos"), Doc("How many workers took part in the training.", "Quantos trabalhadores participaram na formação.")]
public sealed class TrainingAttendance : Observation
{
    [Label("Part of the course", "Parte do curso"), Doc("The part of the course.", "A parte do curso.")]
    public TrainingPart Part { get; set; }
}
