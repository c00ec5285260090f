namespace OgpGraph.Samples.StreetLamps;

[Doc("How many street lamps are lit.", "Quantos candeeiros de rua estão acesos.")]
public sealed class LitLamps : Observation
{
    [Doc("What gives their light; null for all lamps together.", "O que lhes dá a luz; nulo para todos em conjunto.")]
    public LampKind? Kind { get; set; }
}
