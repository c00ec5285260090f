namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A member that an object of OCDS may hold, as far as the service's own rules ask for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDeprecated">True when the standard advises against it.</param>
/// <param name="OpenCodes">The codes of its open codelist; null when it has none.</param>
/// <param name="Object">What the object, or each object of the list, may hold; null when it is neither.</param>
public sealed record OcdsMember(string Name, bool IsDeprecated, IReadOnlySet<string>? OpenCodes, OcdsObject? Object);
