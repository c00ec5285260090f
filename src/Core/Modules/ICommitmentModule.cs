namespace OgpGraph.Core;

/// <summary>
/// One commitment area: what it adds to the graph. Declared by
/// <c>[assembly: CommitmentModule&lt;T&gt;("tax-assistant", Commitment = "PT0010")]</c>.
/// </summary>
public interface ICommitmentModule
{
    /// <summary>Says which tables, indicators and edges the module adds. Called once at each start; an exception makes the module a status with its reason.</summary>
    void Define(ModuleBuilder module);
}
