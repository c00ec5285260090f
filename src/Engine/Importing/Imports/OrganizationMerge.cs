namespace OgpGraph.Engine.Importing;

/// <summary>
/// Several sources tell of one entity, each a part: what is known stays, what is missing is filled, and one that is real makes it real.
/// The first name that is more than the key stays, so that a second import of the same files changes nothing.
/// </summary>
internal static class OrganizationMerge
{
    /// <summary>The entity as both tell it.</summary>
    /// <param name="known">What was known.</param>
    /// <param name="told">What is told now.</param>
    public static Organization Of(Organization known, Organization told) => new()
    {
        Id = known.Id,
        Name = known.Name == known.Id ? told.Name : known.Name,
        Kind = known.Kind == OrganizationKind.Unknown ? told.Kind : known.Kind,
        Country = known.Country ?? told.Country,
        FoundedOn = known.FoundedOn ?? told.FoundedOn,
        IsSynthetic = known.IsSynthetic && told.IsSynthetic,
    };
}
