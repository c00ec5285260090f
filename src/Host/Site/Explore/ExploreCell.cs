using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>A cell of the table on a page.</summary>
/// <param name="Raw">The value as in the CSV; null when it is unknown.</param>
/// <param name="Shown">The value as its readers write it; empty when it is unknown.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
public sealed record ExploreCell(string? Raw, string Shown, string? Address)
{
    /// <summary>Why there is no value, in words; null when there is one, or nothing says why.</summary>
    public string? Reason { get; init; }

    /// <summary>Marks beside the value, such as that it is an aim.</summary>
    public IReadOnlyList<CellMark> Marks { get; init; } = [];

    /// <summary>True when the value is an aim and no result.</summary>
    public bool IsAim { get; init; }

    /// <summary>A value as readers of a language write it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="raw">The value; null when it is unknown.</param>
    /// <param name="values">The values of an enum.</param>
    /// <param name="currency">The currency of money; null when it is not known.</param>
    /// <param name="language">The reader's.</param>
    public static string Show(TableFieldKind kind, string? raw, IReadOnlyList<TableValue> values, string? currency, Language language) => (kind, raw) switch
    {
        (_, null) => "",
        (TableFieldKind.Boolean, _) => (raw == "true", language) switch { (true, Language.En) => "yes", (true, _) => "sim", (_, Language.En) => "no", _ => "não" },
        (TableFieldKind.Enum, _) => values.FirstOrDefault(v => v.Name == raw)?.Label.In(language) ?? raw,
        (TableFieldKind.Money, _) => decimal.TryParse(raw, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? ReaderFormat.Money(amount, currency, language) : raw,
        (TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Count, _) => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? ReaderFormat.Number(number, language) : raw,
        (TableFieldKind.Date, _) => ReaderFormat.Day(raw, language),
        (TableFieldKind.DateTime, _) => ReaderFormat.Moment(raw, language),
        _ => raw,
    };
}
