namespace OgpGraph.Testing;

/// <summary>Fails a test with all that is wrong at once, each line saying what to change.</summary>
public static class Problems
{
    private const int Shown = 20;

    /// <summary>Fails when there is a problem.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, all.Take(Shown).Append(all.Count > Shown ? $"… and {all.Count - Shown} more." : "")));
        }
    }
}
