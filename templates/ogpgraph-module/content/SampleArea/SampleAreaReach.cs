namespace OgpGraph.Modules.SampleArea;

[Label("SampleArea reach", "Alcance de SampleArea"), Doc("How many persons the commitment reached, as reported.", "Quantas pessoas o compromisso alcançou, tal como reportado.")]
public sealed class SampleAreaReach : Observation
{
    [Unit("places"), Label("Places", "Locais"), Doc("How many places the value counts together; null when the source does not say.", "Quantos locais o valor conta em conjunto; nulo quando a fonte não diz.")]
    public int? Places { get; set; }
}
