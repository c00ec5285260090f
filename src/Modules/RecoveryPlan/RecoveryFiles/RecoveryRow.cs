using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A row of the recovery plan's files: cells as values, what cannot be read is reported and unknown.</summary>
public readonly struct RecoveryRow(ImportRow row, IImportSession session, string? record)
{
    private const string Withheld = "RGPD";
    private const decimal Most = 1_000_000_000_000m;

    public string? Text(string heading) => row[heading] is { } text && !text.Equals("NULL", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>A text that the publisher may have withheld for data protection.</summary>
    public string? OpenText(string heading) => Text(heading) is { } text && !text.Equals(Withheld, StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>A code that a spreadsheet may have made a number of.</summary>
    public string? Code(string heading) => Text(heading) is { } text ? text.EndsWith(".0", StringComparison.Ordinal) && text[..^2].All(char.IsAsciiDigit) ? text[..^2] : text : null;

    public decimal? Money(string heading) => Number(heading) is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;

    public decimal? Share(string heading)
    {
        if (Number(heading) is not { } share)
        {
            return null;
        }

        if (share is < 0 or > 100)
        {
            session.Report(RecoveryFileRules.BadShare, row.Place.Cell(heading), record, Text(heading));
            return null;
        }

        return Math.Round(share, 6);
    }

    public DateOnly? Date(string heading)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        if (LisbonDay.Of(text) is { } day)
        {
            return day;
        }

        session.Report(RecoveryFileRules.BadDate, row.Place.Cell(heading), record, text);
        return null;
    }

    public int? Whole(string heading, int least, int most)
    {
        var digits = string.Concat((Text(heading) ?? "").Where(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
    }

    // Whichever of comma and point comes last is the decimal one.
    private decimal? Number(string heading)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        bare = bare.LastIndexOf(',') > bare.LastIndexOf('.') ? bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : bare.Replace(",", "", StringComparison.Ordinal);
        if (decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Most)
        {
            return value;
        }

        session.Report(RecoveryFileRules.BadAmount, row.Place.Cell(heading), record, text);
        return null;
    }
}
