namespace OgpGraph.Engine.Tests.Planning;

[Doc("Seats taken.", "Lugares ocupados.")]
public sealed class Occupancy : Observation
{
    [Doc("The room; null for the whole house.", "A sala; nulo para toda a casa.")]
    public string? Room { get; set; }

    [Doc("The area in square metres; null when it is not known.", "A área em metros quadrados; nulo quando não se conhece.")]
    public decimal? Area { get; set; }
}
