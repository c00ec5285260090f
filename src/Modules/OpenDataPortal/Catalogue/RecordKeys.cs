using System.Linq.Expressions;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>
/// Finds the row of a record: the same record of the same catalogue has the same row in every import, and a record of another catalogue never gets it, though it has the same id.
/// The first one keeps the short id as its key; another's gets the longer one.
/// </summary>
public sealed class RecordKeys(IImportSession session)
{
    /// <summary>The key of a dataset's row.</summary>
    public string Dataset(RecordName name) => Of<Dataset>(name, d => d.Origin, d => (d.Id, d.Origin));

    /// <summary>The key of a resource's row.</summary>
    public string Resource(RecordName name) => Of<DatasetResource>(name, r => r.Origin, r => (r.Id, r.Origin));

    /// <summary>The key of a publisher's row.</summary>
    public string Publisher(RecordName name) => Of<Publisher>(name, p => p.Origin, p => (p.Id, p.Origin));

    /// <summary>What the row of a record keeps of whose id it is: a token, since an address may hold a person's number; null when nothing says so.</summary>
    public string? Origin(RecordName name) => name.Origin is { } origin ? session.Opaque("origin", origin) : null;

    private string Of<T>(RecordName name, Expression<Func<T, string?>> column, Func<T, (string Id, string? Origin)> read)
        where T : class
    {
        var known = session.Find<T>(name.Id);
        var (origin, asked) = (known is null ? null : read(known).Origin, Origin(name));
        if (known is not null && (origin == asked || (name.IsPortalId && (origin is null || asked is null))))
        {
            return name.Id;
        }

        if (!name.IsPortalId && asked is not null && session.FindAll(column, asked) is [var same, ..])
        {
            return read(same).Id;
        }

        return known is null ? name.Id : name.Longer;
    }
}
