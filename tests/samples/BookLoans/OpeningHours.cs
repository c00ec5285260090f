namespace OgpGraph.Samples.BookLoans;

/// <summary>What the doors say. Made up.</summary>
public static class OpeningHours
{
    /// <summary>True when a branch is open; null when its door does not answer.</summary>
    public static bool? IsOpen(string branch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return branch == "hill" ? null : true;
    }
}
