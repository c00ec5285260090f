namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A party of a contract, as it is stored.</summary>
/// <param name="Key">The entity's key.</param>
/// <param name="Doubt">What a reader must know about it.</param>
public readonly record struct Party(string Key, PartyDoubt Doubt);
