namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>An amount as a release states it.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">Its currency; what is not stated stays so.</param>
public readonly record struct OcdsValue(decimal Amount, OcdsCurrency Currency);
