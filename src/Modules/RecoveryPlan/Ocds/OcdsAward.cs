using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>An award of a process, read once for its own row and for those of its contracts.</summary>
/// <param name="Json">What the release says of it.</param>
/// <param name="Id">Its id in the process.</param>
/// <param name="Key">The key of its row.</param>
/// <param name="Suppliers">The keys of its suppliers, each once, as the release orders them.</param>
public sealed record OcdsAward(JsonElement? Json, string Id, string Key, IReadOnlyList<string> Suppliers);
