using System.Globalization;

namespace OgpGraph.Engine.Importing;

/// <summary>Tells what changed between two imports: facts, commitments and milestones that are new, different or gone.</summary>
internal static class ChangeLog
{
    /// <summary>True for a row whose changes are published.</summary>
    public static bool IsTracked(object row) => row is IFact or Commitment or Milestone;

    /// <summary>The content hashes to keep for the next comparison.</summary>
    public static Dictionary<(string Type, string Key), byte[]> HashesOf(IEnumerable<object> rows)
        => rows.Where(IsTracked).ToDictionary(NameOf, RowHash.Of);

    /// <summary>The changes, by type and key: all rows are added when there was nothing before.</summary>
    /// <param name="before">The hashes of the import before, by the type's name in the graph and the row's key.</param>
    /// <param name="now">All rows of this import; those that are not tracked only serve to describe the others.</param>
    /// <param name="recordedAt">The moment of this import.</param>
    public static IReadOnlyList<Change> Compare(IReadOnlyDictionary<(string Type, string Key), byte[]> before, IEnumerable<object> now, DateTime recordedAt)
    {
        var rows = now as IReadOnlyCollection<object> ?? [.. now];
        recordedAt = recordedAt.ToUniversalTime();
        ChangeSubject subject = new(rows, DateOnly.FromDateTime(recordedAt));
        HashSet<(string Type, string Key)> present = [];
        List<Change> changes = [];
        foreach (object row in rows.Where(IsTracked))
        {
            var name = NameOf(row);
            present.Add(name);
            if (!before.TryGetValue(name, out byte[]? hash))
            {
                changes.Add(Written(row, name, ChangeKind.Added));
            }
            else if (!hash.AsSpan().SequenceEqual(RowHash.Of(row)))
            {
                changes.Add(Written(row, name, ChangeKind.Changed));
            }
        }

        changes.AddRange(before.Keys.Where(k => !present.Contains(k)).Select(Removed));
        return [.. changes.OrderBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.RowId, StringComparer.Ordinal)];

        Change Written(object row, (string Type, string Key) name, ChangeKind kind) => new()
        {
            Id = IdOf(name, recordedAt), Kind = kind, Type = name.Type, RowId = name.Key, Summary = subject.SummaryOf(row),
            KnownOn = subject.KnownOn(row), RecordedAt = recordedAt, CommitmentId = subject.CommitmentOf(row), SourceId = ChangeSubject.SourceOf(row),
        };

        Change Removed((string Type, string Key) name) => new()
        {
            Id = IdOf(name, recordedAt), Kind = ChangeKind.Removed, Type = name.Type, RowId = name.Key, Summary = new() { Pt = name.Key, En = name.Key },
            KnownOn = DateOnly.FromDateTime(recordedAt), RecordedAt = recordedAt, CommitmentId = subject.CommitmentOf(name.Key),
        };
    }

    private static (string Type, string Key) NameOf(object row)
    {
        var shape = RowShape.Of(row);
        return (shape.Name, shape.KeyOf(row));
    }

    private static string IdOf((string Type, string Key) name, DateTime recordedAt)
        => string.Create(CultureInfo.InvariantCulture, $"{recordedAt:O}/{name.Type}/{name.Key}");
}
