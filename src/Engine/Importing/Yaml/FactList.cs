namespace OgpGraph.Engine.Importing;

/// <summary>A list of values.</summary>
internal sealed class FactList(Place place, IReadOnlyList<FactNode> items) : FactNode(place)
{
    public IReadOnlyList<FactNode> Items { get; } = items;
}
