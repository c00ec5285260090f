namespace OgpGraph.Modules.AccessToInformation;

[Label("Moment of the count", "Momento da contagem"), Doc("The moment at which officers were counted, since the sources give no dates.", "O momento em que se contaram os responsáveis, visto que as fontes não dão datas.")]
public enum OfficerCountMoment
{
    [Label("At approval of the plan", "Na aprovação do plano"), Doc("When the plan was approved.", "Quando o plano foi aprovado.")]
    Baseline,

    [Label("During monitoring", "No acompanhamento"), Doc("Later, when the plan was monitored.", "Mais tarde, no acompanhamento do plano.")]
    Later,
}
