namespace OgpGraph.Engine.Importing;

/// <summary>Keys with their values, in the order of the file.</summary>
internal sealed class FactMap(Place place, OrderedDictionary<string, (Place Key, FactNode Value)> entries) : FactNode(place)
{
    public OrderedDictionary<string, (Place Key, FactNode Value)> Entries { get; } = entries;
}
