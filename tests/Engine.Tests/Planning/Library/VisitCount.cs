namespace OgpGraph.Engine.Tests.Planning;

[Doc("Visitors counted.", "Visitantes contados.")]
public sealed class VisitCount : Observation
{
    [Doc("The floor; null for the whole house.", "O piso; nulo para toda a casa.")]
    public int? Floor { get; set; }

    [Doc("The season; null when it is not known.", "A estação; nulo quando não se conhece.")]
    public Season? Season { get; set; }
}
