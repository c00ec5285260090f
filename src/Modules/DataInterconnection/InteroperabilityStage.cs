namespace OgpGraph.Modules.DataInterconnection;

[Label("Stage", "Fase"), Doc("How far something is, as the source tells it.", "Em que ponto está algo, segundo a fonte.")]
public enum InteroperabilityStage
{
    [Label("Promised", "Prometido"), Doc("Promised in the plan; the source does not say that it was delivered.", "Prometido no plano; a fonte não diz que foi entregue.")]
    Promised,

    [Label("Final development", "Desenvolvimento final"), Doc("In the final phase of development.", "Na fase final de desenvolvimento.")]
    FinalDevelopment,

    [Label("Available", "Disponível"), Doc("Launched or available.", "Lançado ou disponível.")]
    Available,
}
