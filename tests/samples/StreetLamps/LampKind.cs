namespace OgpGraph.Samples.StreetLamps;

[Doc("What gives a lamp its light.", "O que dá luz a um candeeiro.")]
public enum LampKind
{
    [Doc("Light-emitting diodes.", "Díodos emissores de luz.")]
    Led,

    [Doc("Sodium vapour.", "Vapor de sódio.")]
    SodiumVapour,
}
