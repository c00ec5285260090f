using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>Makes the identifier of each legal entity that is described and has none: its key is scheme and identifier.</summary>
internal static class OrganizationIdentifiers
{
    /// <summary>The identifiers that are missing among all rows, in the order of their keys.</summary>
    /// <exception cref="GraphException">A key is not scheme and identifier.</exception>
    public static IReadOnlyList<OrganizationIdentifier> MissingFrom(IReadOnlyList<object> rows)
    {
        var identified = rows.OfType<OrganizationIdentifier>().Select(i => i.OrganizationId).ToHashSet(StringComparer.Ordinal);
        var keys = rows.OfType<Organization>().Select(o => o.Id).Where(k => !identified.Contains(k));
        return [.. keys.Order(StringComparer.Ordinal).Select(Of)];
    }

    private static OrganizationIdentifier Of(string key)
        => key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < key.Length - 1
            ? new OrganizationIdentifier { Id = key, OrganizationId = key, Scheme = key[..colon], Value = key[(colon + 1)..] }
            : throw new GraphException(
                ErrorCode.BadSeed, $"The key of an Organization is \"{key}\"; expected scheme and identifier as PT-NIPPC:500000000.");
}
