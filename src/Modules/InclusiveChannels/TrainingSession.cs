namespace OgpGraph.Modules.InclusiveChannels;

[Label("Training sessions", "Sessões de formação"), Doc("A part of the training of the pilot's workers. How many took part is an observation, inclusive-channels.trainees.", "Uma parte da formação dos trabalhadores do piloto. Quantos participaram é uma observação, inclusive-channels.trainees.")]
public sealed class TrainingSession
{
    [Key, Doc("The session's key.", "A chave da sessão.")]
    public required string Id { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The training, in our words.", "A formação, por palavras nossas.")]
    public LocalizedText Title { get; set; } = new();

    [Label("Part of the course", "Parte do curso"), Doc("The part of the course.", "A parte do curso.")]
    public TrainingPart Part { get; set; }

    [Ref<Event>, Label("Event", "Evento"), Doc("The event, with its date.", "O evento, com a sua data.")]
    public required string EventId { get; set; }

    [Ref<InclusionAxis>, Label("Axis", "Eixo"), Doc("The axis to which the training belongs.", "O eixo a que a formação pertence.")]
    public required string AxisId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the training is told of.", "Onde a formação é referida.")]
    public required string SourceId { get; set; }
}
