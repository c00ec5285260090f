using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>A column of the table on a page.</summary>
/// <param name="Name">The name of the same column in the CSV.</param>
/// <param name="Path">The response path within a row or group.</param>
/// <param name="Label">A short name for readers.</param>
/// <param name="Kind">What the values are.</param>
public sealed record ExploreColumn(string Name, string Path, BilingualText Label, TableFieldKind Kind)
{
    /// <summary>What the values mean; null for a count.</summary>
    public BilingualText? Description { get; init; }

    /// <summary>The unit; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<TableValue> Values { get; init; } = [];

    /// <summary>Its name in <c>_sort</c>; null when the table cannot be sorted by it.</summary>
    public string? SortName { get; init; }

    /// <summary>The same column as the question's own page and frames show it.</summary>
    public QuestionColumn? Shown { get; init; }

    /// <summary>The field, of a column of rows.</summary>
    public ExploreField? Field { get; init; }

    /// <summary>True when the question does not ask for it and its table has it all the same.</summary>
    public bool IsBeside { get; init; }

    /// <summary>True when it only says how another is to be read, or why that has no value: the other's cells say it in words.</summary>
    public bool IsTold => Path.Split('.')[0] is "sumReason" or "avgReason" or "minReason" or "maxReason" or "shareReason"
        or "sumComparator" || (IsBeside && Shown is { IsToldBeside: true });

    /// <summary>True when digits stand below each other.</summary>
    public bool IsNumber => Kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money;
}
