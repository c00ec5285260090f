using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Makes a row for each legal entity that others refer to and no file describes, so that every reference leads somewhere.
/// Rows can be shown one by one as they stream past; only keys are kept.
/// </summary>
internal sealed class StubOrganizations
{
    private readonly HashSet<string> _described = [];
    private readonly Dictionary<string, bool> _isSynthetic = [];

    /// <summary>The stubs of all rows at once: <see cref="Organization"/> and <see cref="OrganizationIdentifier"/>.</summary>
    public static IReadOnlyList<object> For(IEnumerable<object> rows)
    {
        StubOrganizations stubs = new();
        foreach (object row in rows)
        {
            stubs.See(row);
        }

        return stubs.Rows();
    }

    /// <summary>Notes what a row describes and refers to.</summary>
    /// <exception cref="GraphException">A key is not scheme and identifier.</exception>
    public void See(object row)
    {
        if (row is Organization organization)
        {
            _described.Add(organization.Id);
            return;
        }

        var shape = RowShape.Of(row);
        foreach (var reference in shape.References)
        {
            if (reference.Target != typeof(Organization) || reference.Get(row) is not string key)
            {
                continue;
            }

            int colon = key.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || colon == key.Length - 1)
            {
                throw new GraphException(ErrorCode.BadSeed, $"{shape.Name} \"{shape.KeyOf(row)}\": {reference.Name} is \"{key}\"; expected scheme and identifier as PT-NIPPC:500000000.");
            }

            // One row that is real makes the entity real.
            bool isSynthetic = shape.Values.FirstOrDefault(v => v.Name == "isSynthetic")?.Get(row) is true;
            _isSynthetic[key] = isSynthetic && _isSynthetic.GetValueOrDefault(key, true);
        }
    }

    /// <summary>The rows for what was referred to and not described, by key.</summary>
    public IReadOnlyList<object> Rows()
        => [.. _isSynthetic.Where(e => !_described.Contains(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => Rows(e.Key, e.Value))];

    /// <summary>The row of an entity of which only the key is known.</summary>
    public static Organization Stub(string key, bool isSynthetic)
        => new() { Id = key, Name = key, Kind = OrganizationKind.Unknown, Country = CountryOf(key.Split(':', 2)[0]), IsSynthetic = isSynthetic };

    private static object[] Rows(string key, bool isSynthetic)
    {
        string[] parts = key.Split(':', 2);
        return [Stub(key, isSynthetic), new OrganizationIdentifier { Id = key, OrganizationId = key, Scheme = parts[0], Value = parts[1] }];
    }

    // org-id.guide begins a scheme with its country; XI stands for international and XX for none.
    private static string? CountryOf(string scheme)
    {
        string prefix = scheme.Split('-')[0];
        return scheme.Contains('-', StringComparison.Ordinal) && prefix.Length == 2 && prefix.All(char.IsAsciiLetterUpper) && prefix is not ("XI" or "XX") ? prefix : null;
    }
}
