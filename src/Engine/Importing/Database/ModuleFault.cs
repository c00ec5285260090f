using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>A module spoils the database that is being made.</summary>
internal sealed class ModuleFault(string moduleId, string what, Exception reason) : Exception($"{what}: {ModuleCatalog.Sentence(reason)}", reason)
{
    /// <summary>The module.</summary>
    public string ModuleId { get; } = moduleId;
}
