namespace OgpGraph.Engine.Serving;

/// <summary>A plan that was added, or why it was not.</summary>
/// <param name="Slug">The plan's slug.</param>
/// <param name="Commitments">Its commitments, and modules that served and would not beside it; the plan was added when none has an error.</param>
/// <param name="WasThere">True when another form of the plan was there, which this one replaces.</param>
public sealed record AddedPlan(string Slug, IReadOnlyList<CheckedModule> Commitments, bool WasThere)
{
    /// <summary>True when it was added.</summary>
    public bool IsAdded => Commitments.All(c => c.Error is null);
}
