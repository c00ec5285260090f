namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The layouts of the recovery plan's files.</summary>
public enum RecoveryLayout
{
    Unknown,
    Projects,
    Entities,
    Contracts,
    Parties,
    Locations,
    Milestones,
}
