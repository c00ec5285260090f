namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A row of the recovery plan's files: cells as values, what cannot be read is reported and unknown.</summary>
public readonly struct RecoveryRow(ImportRow row, IImportSession session, string? record)
{
    private const string Withheld = "RGPD";

    // The words for nothing of databases and of pandas.
    public string? Text(string heading)
        => row[heading] is { } text && !(text.Length is 3 or 4 && IsNothing(text)) ? text : null;

    private static bool IsNothing(string text) => text.ToUpperInvariant() is "NULL" or "NAN" or "NAT" or "NONE" or "<NA>";

    /// <summary>A text that the publisher may have withheld for data protection.</summary>
    public string? OpenText(string heading) => Text(heading) is { } text && !text.Equals(Withheld, StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>A code that a spreadsheet may have made a number of; null, and reported, when its digits are lost.</summary>
    public string? Code(string heading)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        var code = StatedCode.Of(text);
        if (code is null)
        {
            session.Report(RecoveryFileRules.LostDigits, row.Place.Cell(heading), record, text);
        }

        return code;
    }

    public decimal? Money(string heading) => Text(heading) is { } text ? Read(StatedNumber.Of(text), heading, text) : null;

    public decimal? Share(string heading)
    {
        if (Text(heading) is not { } text || Read(StatedNumber.OfShare(text), heading, text) is not { } share)
        {
            return null;
        }

        if (share is < 0 or > 100)
        {
            session.Report(RecoveryFileRules.BadShare, row.Place.Cell(heading), record, text);
            return null;
        }

        return share;
    }

    /// <summary>
    /// The NUTS 2 region of the first heading that states a code or name, in the edition of that code; null, and reported, when what they
    /// state is none of Portugal, or when they exclude each other or the district and municipality.
    /// </summary>
    public string? Region(string districtHeading, string municipalityHeading, params ReadOnlySpan<string> headings)
    {
        string? region = null;
        var (district, municipality) = (Text(districtHeading), Text(municipalityHeading));
        foreach (var heading in headings)
        {
            if (Text(heading) is not { } text)
            {
                continue;
            }

            var stated = NutsCode.RegionOf(text, out var isUnknown);
            if (isUnknown && region is null)
            {
                session.Report(RecoveryFileRules.UnknownNuts, row.Place.Cell(heading), record, text);
            }

            if (stated is not null && ((region is not null && !NutsCode.Overlap(region, stated))
                || (district is not null && PortugueseRegion.MayLieIn(district, municipality, stated) == false)))
            {
                session.Report(RecoveryFileRules.OtherRegion, row.Place.Cell(heading), record, text);
                return null;
            }

            region ??= stated;
        }

        return region;
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

    /// <summary>
    /// A whole number, alone or with letters around it as in T4; null when it is blank, and null and reported when it is none or out of
    /// bounds.
    /// </summary>
    public int? Whole(string heading, int least, int most)
    {
        if (Text(heading) is not { } text)
        {
            return null;
        }

        var whole = StatedNumber.Of(text).Whole ?? StatedNumber.Of(Digits(text)).Whole;
        if (whole >= least && whole <= most)
        {
            return whole;
        }

        session.Report(RecoveryFileRules.BadNumber, row.Place.Cell(heading), record, text);
        return null;
    }

    // The one run of digits that a text has; nothing when it has several.
    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var begin = text.IndexOfAnyInRange('0', '9');
        if (begin < 0 || text.IndexOfAny('-', '\u2212') >= 0)
        {
            return default;
        }

        var length = text[begin..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text[begin..] : text[(begin + length)..].IndexOfAnyInRange('0', '9') < 0 ? text.Slice(begin, length) : default;
    }

    private decimal? Read(StatedNumber stated, string heading, string text)
    {
        if (stated.Value is null)
        {
            session.Report(RecoveryFileRules.BadAmount, row.Place.Cell(heading), record, text);
        }

        return stated.Value;
    }
}
