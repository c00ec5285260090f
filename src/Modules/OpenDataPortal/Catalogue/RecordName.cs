namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What a source calls a record.</summary>
/// <param name="Id">The key that its row gets when no other record has it.</param>
/// <param name="Origin">Whose id it is: the portal's server or, of an id that others may use too, the address or catalogue and id. Null when nothing says so.</param>
/// <param name="Longer">The key of its row when another's record has the first.</param>
/// <param name="IsPortalId">True for an id that portals make so that no other has it: an unknown origin contradicts none.</param>
public readonly record struct RecordName(string Id, string? Origin, string Longer, bool IsPortalId = false);
