namespace OgpGraph.Modules.InclusiveChannels;

[Label("Bodies in training", "Organismos em formação"), Doc("A body whose workers took part in a training. The source does not split the trainees by body.", "Um organismo cujos trabalhadores participaram numa formação. A fonte não reparte os formandos por organismo.")]
[GraphName("TrainingBody", "trainingBodies")]
public sealed class TrainingBody
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Label("Acronym as printed", "Sigla na fonte"), Doc("The acronym as the source prints it.", "A sigla tal como a fonte a imprime.")]
    public required string PrintedAs { get; set; }

    [Label("Institution certain", "Instituição segura"), Doc("False when the institution behind the acronym is a guess.", "Falso quando a instituição por trás da sigla é um palpite.")]
    public bool IsIdentified { get; set; }

    [Ref<TrainingSession>, Label("Training", "Formação"), Doc("The training.", "A formação.")]
    public required string SessionId { get; set; }

    [Ref<Institution>, Label("Institution", "Instituição"), Doc("The institution.", "A instituição.")]
    public required string InstitutionId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the body is named.", "Onde o organismo é indicado.")]
    public required string SourceId { get; set; }
}
