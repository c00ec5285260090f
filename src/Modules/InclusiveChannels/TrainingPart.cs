namespace OgpGraph.Modules.InclusiveChannels;

[Label("Part of the course", "Parte do curso"), Doc("A part of the course for those who serve the public.", "Uma parte do curso de quem atende o público.")]
public enum TrainingPart
{
    [Label("Initial training", "Formação inicial"), Doc("The initial training.", "A formação inicial.")]
    Initial,

    [Label("Online component", "Componente em linha"), Doc("The online component.", "A componente em linha.")]
    Online,
}
