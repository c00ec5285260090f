namespace OgpGraph.Modules.DataInterconnection;

[Doc("How far something is, as the source tells it.", "Em que ponto está algo, segundo a fonte.")]
public enum InteroperabilityStage
{
    [Doc("Promised in the plan; the source does not say that it was delivered.", "Prometido no plano; a fonte não diz que foi entregue.")]
    Promised,

    [Doc("In the final phase of development.", "Na fase final de desenvolvimento.")]
    FinalDevelopment,

    [Doc("Launched or available.", "Lançado ou disponível.")]
    Available,
}
