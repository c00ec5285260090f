namespace OgpGraph.Modules.AccessToInformation;

[Doc("The moment at which officers were counted, since the sources give no dates.", "O momento em que se contaram os responsáveis, visto que as fontes não dão datas.")]
public enum OfficerCountMoment
{
    [Doc("When the plan was approved.", "Quando o plano foi aprovado.")]
    Baseline,

    [Doc("Later, when the plan was monitored.", "Mais tarde, no acompanhamento do plano.")]
    Later,
}
