namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Makes the name of a record from what RDF says: its address is what it is, <c>dct:identifier</c> is its owner's word for it.</summary>
public static class DcatName
{
    /// <summary>The name of a resource with an address.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="identifier">Its <c>dct:identifier</c>; null for none.</param>
    /// <param name="portalId">The id that a portal's address gives it; null for none.</param>
    /// <param name="portal">The portal's address; null for <paramref name="address"/>.</param>
    public static RecordName Of(string address, string? identifier, string? portalId, string? portal = null)
    {
        if ((portalId ?? PortalIdOf(identifier ?? Tail(address))) is { } id)
        {
            var server = CatalogueAddress.Server(portal ?? address);
            return new RecordName(id, server, server is null ? address : $"{server}/{id}", IsPortalId: true);
        }

        // An address as an identifier is the same dataset's in every catalogue that repeats it.
        return identifier is null ? new RecordName(address, CatalogueAddress.Bare(address), address)
            : CatalogueAddress.IsWeb(identifier) ? new RecordName(identifier, CatalogueAddress.Bare(identifier), address)
            : new RecordName(identifier, CatalogueAddress.Bare(address), address);
    }

    /// <summary>The name of a resource without an address of its own, which is one of its catalogue; null when nothing names it.</summary>
    /// <param name="around">The catalogue's address; empty when it is not known.</param>
    /// <param name="relative">Its relative address; null for none.</param>
    /// <param name="identifier">Its <c>dct:identifier</c>; null for none.</param>
    public static RecordName? Around(string around, string? relative, string? identifier)
        => (relative ?? identifier) is { } own ? new RecordName(identifier ?? own, $"{around}#{own}", $"{around}#{own}") : null;

    // The last part of a portal's address is its id. Of another catalogue's address it may be a mere 1, which many have.
    private static string Tail(string address) => DcatTerms.Tail(address).Replace("resource-", "", StringComparison.Ordinal);

    private static string? PortalIdOf(string text) => CatalogueAddress.IsPortalId(text) ? text : null;
}
