using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>What a database is made of.</summary>
/// <param name="Graph">The model.</param>
/// <param name="Rows">The rows of all files.</param>
/// <param name="Modules">The modules.</param>
/// <param name="PlanOf">The plan that each module's measures belong to.</param>
/// <param name="Fingerprint">What it is built from.</param>
/// <param name="Files">The files.</param>
internal sealed record DatabaseContent(
    GraphModel Graph, IReadOnlyList<object> Rows, IReadOnlyList<LoadedModule> Modules, IReadOnlyDictionary<string, string> PlanOf, string Fingerprint, IReadOnlyList<(string Name, byte[] Content)> Files);
