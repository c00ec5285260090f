namespace OgpGraph.Modules.InclusiveChannels;

[Doc("A part of the course for those who serve the public.", "Uma parte do curso de quem atende o público.")]
public enum TrainingPart
{
    [Doc("The initial training.", "A formação inicial.")]
    Initial,

    [Doc("The online component.", "A componente em linha.")]
    Online,
}
