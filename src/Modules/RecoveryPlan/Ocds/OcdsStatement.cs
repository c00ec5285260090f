using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What one publisher says of a process.</summary>
/// <param name="Key">What the keys of its rows begin with: the ocid, and where another publisher had the ocid first a longer one.</param>
/// <param name="Releases">Its releases, oldest first.</param>
/// <param name="IsNew">True when one of them came with this import.</param>
public sealed record OcdsStatement(string Key, IReadOnlyList<JsonElement> Releases, bool IsNew);
