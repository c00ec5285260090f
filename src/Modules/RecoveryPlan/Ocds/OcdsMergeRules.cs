namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where the merging of OCDS releases departs from merging objects by name and lists by id. Paths are of member names, divided by a slash, lists left out.</summary>
/// <param name="Omitted">Paths of members that a compiled release does not have.</param>
/// <param name="WholeLists">Names of members whose lists replace each other whole, at whatever depth.</param>
public sealed record OcdsMergeRules(IReadOnlySet<string> Omitted, IReadOnlySet<string> WholeLists)
{
    /// <summary>The rules of OCDS 1.0 and 1.1, which the release schema states: the release's own id, date and tag are left out, additional identifiers and classifications replace each other whole.</summary>
    public static OcdsMergeRules Standard { get; } = new(OcdsSchema.Instance.Omitted, OcdsSchema.Instance.WholeLists);
}
