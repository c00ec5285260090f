namespace OgpGraph.Engine.Importing;

/// <summary>The entities that an import was told of lately: each contract tells of its parties again, and what was told before is not asked of the database twice.</summary>
/// <param name="rows">The rows of the database.</param>
/// <param name="writer">The table.</param>
internal sealed class KnownOrganizations(RowFinder rows, TableWriter writer)
{
    private const int Most = 50_000;

    private readonly Dictionary<string, Organization> _known = new(StringComparer.Ordinal);

    /// <summary>The entity as it is known now; null when that is as before.</summary>
    public Organization? Merged(Organization told)
    {
        if (_known.TryGetValue(told.Id, out var known))
        {
            var again = OrganizationMerge.Of(known, told);
            return IsSame(again, known) ? null : _known[told.Id] = again;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[told.Id] = OrganizationMerge.Of(Stored(told.Id) ?? told, told);
    }

    /// <summary>The entity is put as it is told, whatever was known of it.</summary>
    public void Forget(string id) => _known.Remove(id);

    private static bool IsSame(Organization one, Organization other)
        => one.Name == other.Name && one.Kind == other.Kind && one.Country == other.Country && one.FoundedOn == other.FoundedOn && one.IsSynthetic == other.IsSynthetic;

    private Organization? Stored(string id) => writer.Place(id) is null ? null : rows.Find<Organization>(id);
}
