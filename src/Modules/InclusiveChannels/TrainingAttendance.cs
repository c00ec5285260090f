namespace OgpGraph.Modules.InclusiveChannels;

[Doc("How many workers took part in the training.", "Quantos trabalhadores participaram na formação.")]
public sealed class TrainingAttendance : Observation
{
    [Doc("The part of the course.", "A parte do curso.")]
    public TrainingPart Part { get; set; }
}
