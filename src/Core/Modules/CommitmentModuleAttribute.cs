namespace OgpGraph.Core;

/// <summary>Names the module of an assembly. Without it an assembly is no module.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public abstract class CommitmentModuleAttribute(string id, Type moduleType) : Attribute
{
    /// <summary>The module's id in kebab case, e.g. <c>tax-assistant</c>; it prefixes the module's tables.</summary>
    public string Id { get; } = id;

    /// <summary>The class whose <see cref="ICommitmentModule.Define"/> is called.</summary>
    public Type ModuleType { get; } = moduleType;

    /// <summary>The OGP id of the commitment that the module serves, e.g. <c>PT0010</c>; null for a module that serves none.</summary>
    public string? Commitment { get; set; }
}

/// <summary>Names <typeparamref name="TModule"/> as the module of this assembly.</summary>
/// <typeparam name="TModule">The module class.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CommitmentModuleAttribute<TModule>(string id) : CommitmentModuleAttribute(id, typeof(TModule))
    where TModule : ICommitmentModule, new();
