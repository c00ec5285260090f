namespace OgpGraph.Modules.TaxAssistant;

[Label("Growth of accesses", "Crescimento dos acessos"), Doc("How accesses to the virtual assistant grew, as a multiple of an earlier count. Values of different seasons must not be chained.", "Como cresceram os acessos ao assistente virtual, em múltiplos de uma contagem anterior. Não se encadeiam valores de épocas diferentes.")]
public sealed class AssistantAccess : Observation
{
    [Label("Season", "Época"), Doc("The season that the growth speaks of.", "A época a que o crescimento se refere.")]
    public AssistantSeason Season { get; set; }

    [NotAdditive, Unit("accesses"), Label("Accesses at baseline", "Acessos de referência"), Doc("The earlier count that the value multiplies; null when the source does not give it.", "A contagem anterior que o valor multiplica; nulo quando a fonte não a dá.")]
    public long? BaselineAccesses { get; set; }
}
