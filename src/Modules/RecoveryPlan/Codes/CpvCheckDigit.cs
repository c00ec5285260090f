namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The check digit of a code of the Common Procurement Vocabulary: the digits by the weights 3, 7, 1, 3, 7, 1, 3, 7, added up, and the last
/// digit of the sum. In some branches the vocabulary of 2008 departs from its own rule, each by a number that is the same for the branch.
/// </summary>
public static class CpvCheckDigit
{
    // Branches and by how much: with them all 9454 codes of Regulation (EC) 213/2008 come out as they are published.
    private const string Departures = """
        0330+8 0331+8 0332+8 034+9 091+6 092+6 093+6 31711154+3 31711155+3 33141113+9 342111+9 342112+8 342113+7
        34421+3 34422+6 3511311+7 351253+3 353313+7 35642+1 374421+9 374422+8 3744230+7 374424+6 374425+5 374426+4
        374427+3 3744280+2 374429+1 38941+4 38942+7 38944+3 38945+6 38946+9 38947+2 421+3 45233139+1 48628+3 510+7
        65122+6 65123+2 71351920+4 71351921+7 71351923+3 71351924+6 722121+5 722122+5 722123+5 722124+5 722125+5
        722126+5 722127+5 722129+5 722671+5 722672+5 7233+5 724+5 726+5 727+5 728+5 729+5 7934241+4 8521+9 922251+2
        """;

    private static readonly Dictionary<int, (string Branch, int By)[]> ByDivision = Departures
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split('+')).Select(d => (Branch: d[0], By: d[1][0] - '0'))
        .GroupBy(d => Division(d.Branch)).ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The check digit.</summary>
    /// <param name="digits">The eight digits of the code.</param>
    public static char Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
        }

        if (ByDivision.TryGetValue(Division(digits), out var departures))
        {
            foreach (var (branch, by) in departures)
            {
                sum += digits.StartsWith(branch) ? by : 0;
            }
        }

        return (char)('0' + (sum % 10));
    }

    private static int Division(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';
}
