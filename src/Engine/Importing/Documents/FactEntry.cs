namespace OgpGraph.Engine.Importing;

/// <summary>A mapping of a YAML file, read into a class whose properties are its keys. It knows the place of each.</summary>
internal abstract class FactEntry
{
    private FactMap? _map;

    /// <summary>Where the entry begins.</summary>
    public Place Place => _map?.Place ?? new Place("", 1, 1);

    /// <summary>Where a key's value stands; where the entry begins when it lacks the key.</summary>
    public Place At(string key) => _map is not null && _map.Entries.TryGetValue(key, out var found) ? found.Value.Place : Place;

    /// <summary>True when the file has the key.</summary>
    public bool Has(string key) => _map?.Entries.ContainsKey(key) == true;

    internal void SetPlaces(FactMap map) => _map = map;
}
