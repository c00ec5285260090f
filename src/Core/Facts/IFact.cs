namespace OgpGraph.Core;

/// <summary>
/// A fact is append-only: a correction is a newer fact. <c>asOf</c> shows the facts that were known on that day.
/// </summary>
public interface IFact
{
    /// <summary>The day from which the fact was publicly known at the latest: when it was reported, else the date of its source, else the day the source was retrieved.</summary>
    DateOnly KnownOn { get; }
}
