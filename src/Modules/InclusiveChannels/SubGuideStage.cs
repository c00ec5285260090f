namespace OgpGraph.Modules.InclusiveChannels;

[Doc("How far a guide is.", "Em que ponto está um guia.")]
public enum SubGuideStage
{
    [Doc("Begun, not yet finished.", "Começado, ainda por concluir.")]
    Begun,

    [Doc("Finished.", "Concluído.")]
    Finished,
}
