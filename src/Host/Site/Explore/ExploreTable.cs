using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>A table as Explore offers it: its fields by the names of addresses, and those of the rows that it points to.</summary>
/// <param name="table">The table.</param>
/// <param name="tables">All tables, for what it points to.</param>
public sealed class ExploreTable(TableDescription table, IReadOnlyList<TableDescription> tables)
{
    private readonly Dictionary<string, TableField> _own = table.Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The table.</summary>
    public TableDescription Description => table;

    /// <summary>The type of its filter.</summary>
    public string FilterType => $"{table.Type}FilterInput";

    /// <summary>Its field that says which rows are made up, its own or its source's; null when nothing says so.</summary>
    public ExploreField? Synthetic => table.HasSyntheticFlag ? Find("isSynthetic") : Source is null ? null : Find("source.isSynthetic");

    /// <summary>Its field that names the source of each row; null when rows have none.</summary>
    public ExploreField? Source => Find("source") is { Own: { Kind: TableFieldKind.Reference, RefersTo: not null } } source ? source : null;

    /// <summary>Its field with the currency of its amounts; null for none.</summary>
    public ExploreField? Currency => Find("currency") is { Own.Kind: TableFieldKind.Text } currency ? currency : null;

    /// <summary>The field that names a row for readers; null when none does.</summary>
    public ExploreField? Title => table.TitleField is null ? null : Find(table.TitleField);

    /// <summary>All fields of its own that can be columns.</summary>
    public IEnumerable<ExploreField> Own => table.Fields.Where(f => f.Kind != TableFieldKind.Reference || f.RefersToType is not null).Select(f => new ExploreField(f.Name, f, null));

    /// <summary>All fields of its own and those of the rows that it points to which can be columns.</summary>
    public IEnumerable<ExploreField> All => Own.SelectMany(own => Referred(own.Own) is { } target
        ? target.Fields.Where(f => f.Kind is not (TableFieldKind.Reference or TableFieldKind.List or TableFieldKind.Count) && f.Name != own.Own.TitleField).Select(f => new ExploreField($"{own.Name}.{f.Name}", f, own.Own)).Prepend(own)
        : [own]);

    /// <summary>All that rows can be grouped by.</summary>
    public IEnumerable<ExploreKey> Keys => table.Fields.Where(f => f.CanGroup).SelectMany(f => f.DateParts.Count == 0
        ? [new ExploreKey(f.Name, f, null)]
        : f.DateParts.Where(p => p.Part != "DAY").Select(p => new ExploreKey($"{f.Name}.{p.Part.ToLowerInvariant()}", f, p)).Prepend(new ExploreKey(f.Name, f, null)));

    /// <summary>The table that a reference points to; null when readers cannot list it.</summary>
    public TableDescription? Referred(TableField field) => field.Kind == TableFieldKind.Reference && field.RefersTo is { } root ? tables.FirstOrDefault(t => t.Field == root) : null;

    /// <summary>A field by its name in addresses; null when there is none.</summary>
    public ExploreField? Find(string name)
    {
        if (_own.TryGetValue(name, out var own))
            return own.Kind == TableFieldKind.Reference && own.RefersToType is null ? null : new ExploreField(name, own, null);
        var at = name.IndexOf('.', StringComparison.Ordinal);
        return at > 0 && _own.TryGetValue(name[..at], out var reference) && Referred(reference) is { } target
            && target.Fields.FirstOrDefault(f => f.Name == name[(at + 1)..]) is { Kind: not (TableFieldKind.Reference or TableFieldKind.List or TableFieldKind.Count) } field
            ? new ExploreField(name, field, reference)
            : null;
    }

    /// <summary>A field and the part of its date that a name tells, such as <c>signedOn.year</c>; null for any other name.</summary>
    public (ExploreField Field, string Part)? FindPart(string name)
        => name.LastIndexOf('.') is var at and > 0 && ExploreKey.Parts.Contains(name[(at + 1)..]) && Find(name[..at]) is { Own.Kind: TableFieldKind.Date or TableFieldKind.DateTime } field ? (field, name[(at + 1)..]) : null;

    /// <summary>What rows can be grouped by, by its name in addresses; null when there is none.</summary>
    public ExploreKey? FindKey(string name) => Keys.FirstOrDefault(k => k.Name == name);

    /// <summary>The field that holds the id of a reference, where the table has it.</summary>
    public TableField? IdOf(TableField reference) => _own.GetValueOrDefault(reference.Name + "Id") is { Kind: TableFieldKind.Id } id ? id : null;
}
