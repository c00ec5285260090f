namespace OgpGraph.Core;

[Label("Figures", "Valores"), Doc("An observation without dimensions of its own.", "Uma observação sem dimensões próprias.")]
public sealed class Figure : Observation;
