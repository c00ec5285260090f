namespace OgpGraph.Modules.InclusiveChannels;

[Label("Stage of the guide", "Fase do guia"), Doc("How far a guide is.", "Em que ponto está um guia.")]
public enum SubGuideStage
{
    [Label("Begun", "Começado"), Doc("Begun, not yet finished.", "Começado, ainda por concluir.")]
    Begun,

    [Label("Finished", "Concluído"), Doc("Finished.", "Concluído.")]
    Finished,
}
