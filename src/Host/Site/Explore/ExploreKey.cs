using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>What rows are grouped by: a field, or a part of a date.</summary>
/// <param name="Name">The name in addresses: <c>supplier</c>, <c>signedOn.year</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Part">The part of the date; null for the value as it is.</param>
public sealed record ExploreKey(string Name, TableField Field, TableDatePart? Part)
{
    /// <summary>The parts of dates that addresses name, as they end a field's name there.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["year", "quarter", "month"];

    /// <summary>The value of <c>by</c>.</summary>
    public string By => Part?.GroupValue ?? Field.GroupValue!;

    /// <summary>The response path within <c>key</c> of what a reader sees.</summary>
    public string Path => Part?.GroupKey ?? (Field.Kind == TableFieldKind.Reference ? $"{Field.Path}.{Field.TitleField ?? "id"}" : Field.GroupKey!);

    /// <summary>The response path within <c>key</c> of the value that conditions take.</summary>
    public string ValuePath => Field.Kind == TableFieldKind.Reference ? $"{Field.Path}.id" : Path;

    /// <summary>The name in the order of groups; null for what they cannot be sorted by.</summary>
    public string? SortName => Field.Kind == TableFieldKind.Reference ? null : Path;

    /// <summary>What the values are.</summary>
    public TableFieldKind Kind => Part is null ? Field.Kind == TableFieldKind.Reference ? TableFieldKind.Text : Field.Kind : Part.Part == "YEAR" ? TableFieldKind.Integer : TableFieldKind.Text;

    /// <summary>A short name for readers.</summary>
    public BilingualText Label => Part?.Part switch
    {
        "YEAR" => new($"{Field.Label.En} (year)", $"{Field.Label.Pt} (ano)"),
        "QUARTER" => new($"{Field.Label.En} (quarter)", $"{Field.Label.Pt} (trimestre)"),
        "MONTH" => new($"{Field.Label.En} (month)", $"{Field.Label.Pt} (mês)"),
        _ => Field.Label,
    };
}
