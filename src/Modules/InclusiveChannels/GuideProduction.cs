namespace OgpGraph.Modules.InclusiveChannels;

[Label("Guides in production", "Guias em produção"), Doc("How many guides for inclusive service are being produced.", "Quantos guias para o atendimento inclusivo estão a ser produzidos.")]
public sealed class GuideProduction : Observation
{
    [Label("Stage", "Fase"), Doc("How far the guides are; null when the source does not say.", "Em que ponto estão os guias; nulo quando a fonte não diz.")]
    public SubGuideStage? Stage { get; set; }
}
