namespace OgpGraph.Engine.Importing;

/// <summary>A value of a YAML file with its place.</summary>
internal abstract class FactNode(Place place)
{
    public Place Place { get; } = place;
}
