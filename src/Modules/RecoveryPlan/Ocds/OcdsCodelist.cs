namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A codelist of the standard: a CSV file with a column Code.</summary>
public static class OcdsCodelist
{
    /// <summary>Its codes.</summary>
    /// <param name="csv">The file's text.</param>
    public static IReadOnlySet<string> Codes(string csv)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var (row, cell, column, isQuoted, from) = (0, 0, -1, false, 0);
        for (var i = 0; i <= csv.Length; i++)
        {
            var letter = i < csv.Length ? csv[i] : '\n';
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }

            if (isQuoted || letter is not (',' or '\n'))
            {
                continue;
            }

            var text = csv[from..i].Trim().Trim('"');
            if (row == 0 && text.TrimStart('\ufeff') == "Code")
            {
                column = cell;
            }
            else if (row > 0 && cell == column && text.Length > 0)
            {
                codes.Add(text);
            }

            from = i + 1;
            (row, cell) = letter == '\n' ? (row + 1, 0) : (row, cell + 1);
        }

        return codes;
    }
}
