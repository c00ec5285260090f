using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>A database that is ready to be read, with the model of its rows.</summary>
/// <param name="Graph">The model.</param>
/// <param name="Fingerprint">What it is built from.</param>
/// <param name="Path">The database file.</param>
/// <param name="Modules">All modules that were found, with what became of them.</param>
/// <param name="WasBuilt">True when the database was made at this start.</param>
public sealed record Projection(GraphModel Graph, string Fingerprint, string Path, IReadOnlyList<LoadedModule> Modules, bool WasBuilt);
