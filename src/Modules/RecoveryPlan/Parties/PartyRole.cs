namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What a party does in a contract, as far as it says who may stand there.</summary>
public enum PartyRole
{
    /// <summary>It bids, supplies or is paid: whoever does may be a natural person.</summary>
    Bidder,

    /// <summary>It buys: a buyer or procuring entity is a public body by its role, and never a natural person.</summary>
    Buyer,
}
