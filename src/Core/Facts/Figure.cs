namespace OgpGraph.Core;

[Doc("An observation without dimensions of its own.", "Uma observação sem dimensões próprias.")]
public sealed class Figure : Observation;
