using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>Fails a test with all that is wrong at once, each line saying what to change.</summary>
public static class Problems
{
    private const int Shown = 20;

    /// <summary>Fails when there is a problem.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var all = Read(problems).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, all.Take(Shown).Append(all.Count > Shown ? $"… and {all.Count - Shown} more." : "")));
        }
    }

    // What the engine refuses is a problem as well, and its words say what to change.
    private static List<string> Read(IEnumerable<string> problems)
    {
        var all = new List<string>();
        try
        {
            all.AddRange(problems);
        }
        catch (GraphException refused)
        {
            all.AddRange(refused.Errors.Select(e => e.Message));
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            all.Add(failed.Message);
        }

        return all;
    }
}
