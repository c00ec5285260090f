namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What a reader must know about the text that names a party.</summary>
public enum StatedPartyDoubt
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There are digits that look like a number where none is looked for.</summary>
    NumberNotUnderstood,

    /// <summary>Another number stands in the name, which was left out.</summary>
    SecondNumber,
}
