namespace OgpGraph.Samples.NoModule;

/// <summary>Uses the contract and declares no module.</summary>
public sealed class Nothing
{
    public Organization? Nobody { get; set; }
}
