namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where a contract is carried out: the places as written, and one region, when all that is stated allows one.</summary>
/// <param name="session">Where findings go.</param>
public sealed class BaseRegionReader(IImportSession session)
{
    private const int RememberedPlaces = 20_000;

    private readonly Dictionary<string, StatedPlace> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Region, bool IsUnknown, bool IsAbroad)> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly List<StatedPlace> _places = [];
    private readonly List<(string Text, string? Region)> _stated = [];

    /// <summary>
    /// A place leads to a region of 2021; where none does, the region is that of the NUTS code, in the code's own edition. Places in
    /// several regions have no region of their own, and none is known where places and codes exclude each other.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="fields">The record.</param>
    public void Read(Contract contract, BaseFields fields)
    {
        fields.Values(BaseField.Locations, _values);
        contract.Location = _values.Count == 0 ? null : string.Join(" | ", _values);
        _places.Clear();
        foreach (var location in _values)
        {
            if (!_known.TryGetValue(location, out var place))
            {
                place = StatedPlace.Of(location);
                if (_known.Count < RememberedPlaces)
                {
                    _known.Add(location, place);
                }
            }

            _places.Add(place);
        }

        var first = _places.Count == 0 ? null : _places[0].Region;
        var region = _places.TrueForAll(p => p.Region == first) ? first : null;
        var unknown = _places.FindIndex(p => p is { Region: null, IsPortuguese: true });
        var unread = unknown < 0 ? null : _values[unknown];
        var code = Nuts(contract, fields);
        if (_stated.Count > 0 && _places.Count > 0 && _places.TrueForAll(p => _stated.TrueForAll(s => p.Excludes(s.Region))))
        {
            session.Report(
                BaseRules.OtherRegion, fields.PlaceOf(BaseField.Nuts), contract.Id,
                $"{contract.Location} / {string.Join(", ", _stated.Select(s => s.Text))}");
            return;
        }

        if (region is null && code is null && unread is not null)
        {
            session.Report(BaseRules.UnknownRegion, fields.PlaceOf(BaseField.Locations), contract.Id, unread);
        }

        contract.Region = region ?? code;
    }

    private string? Nuts(Contract contract, BaseFields fields)
    {
        fields.Values(BaseField.Nuts, _values);
        _stated.Clear();
        string? region = null;
        var isSeveral = false;
        foreach (var value in _values)
        {
            if (!_codes.TryGetValue(value, out var found))
            {
                found = (NutsCode.RegionOf(value, out var isUnknown), isUnknown, isUnknown && NutsCode.IsAbroad(value));
                if (_codes.Count < RememberedPlaces)
                {
                    _codes.Add(value, found);
                }
            }

            if (found.Region is not null || found.IsAbroad)
            {
                _stated.Add((value, found.Region));
            }

            // Where the place is abroad too, its code is no mistake.
            if (found.IsUnknown && !(found.IsAbroad && _places.Exists(p => p.IsAbroad)))
            {
                session.Report(BaseRules.UnknownNuts, fields.PlaceOf(BaseField.Nuts), contract.Id, value);
            }

            isSeveral |= found.Region is null || (region is not null && region != found.Region);
            region = found.Region;
        }

        return isSeveral ? null : region;
    }
}
