using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>Changed files would take modules away that serve now.</summary>
/// <param name="failed">The modules that the files spoil, with their reasons.</param>
internal sealed class ChangeRefused(IReadOnlyList<LoadedModule> failed) : Exception(string.Join(" ", failed.Select(m => m.Error)))
{
    /// <summary>The modules that the files spoil, with their reasons.</summary>
    public IReadOnlyList<LoadedModule> Failed { get; } = failed;
}
