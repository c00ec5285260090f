namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Codes of the Common Procurement Vocabulary that an import meets: those that no row has yet get one, with the label of the source.</summary>
/// <param name="session">Where the rows go.</param>
public sealed class CpvRegister(IImportSession session)
{
    // The first two digits of the 45 divisions, and the check digit of each.
    private const string Divisions = "031 093 141 158 165 189 196 220 244 309 316 323 330 347 354 378 385 392 419 426 433 440 457 488 505 519 550 608 639 646 653 660 701 718 725 732 756 763 770 794 804 859 907 921 983";

    private static readonly string?[] DivisionCodes = Listed();

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The division's code; null when the vocabulary has no such division.</summary>
    /// <param name="code">A code, with or without its check digit.</param>
    public static string? DivisionOf(ReadOnlySpan<char> code)
        => code.Length >= 8 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1])
            ? DivisionCodes[((code[0] - '0') * 10) + code[1] - '0'] : null;

    /// <summary>Makes sure that a code has a row.</summary>
    /// <param name="code">A code of a known division.</param>
    /// <param name="label">Its label in Portuguese, as the source gives it; null for none.</param>
    /// <param name="sourceId">The file.</param>
    public void See(string code, string? label, string sourceId)
    {
        if (!_known.Add(code))
        {
            return;
        }

        var found = session.Find<CpvCode>(code);
        if (found?.Label.Pt is null)
        {
            session.Put(new CpvCode
            {
                Id = code,
                DivisionId = DivisionOf(code) is { } division && division != code ? division : null,
                Label = new LocalizedText { Pt = label, En = found?.Label.En },
                SourceId = sourceId,
            });
        }
    }

    private static string?[] Listed()
    {
        var codes = new string?[100];
        foreach (var division in Divisions.Split(' '))
        {
            codes[((division[0] - '0') * 10) + division[1] - '0'] = $"{division[..2]}000000-{division[2]}";
        }

        return codes;
    }
}
