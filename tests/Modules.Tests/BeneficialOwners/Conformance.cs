using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners;

public sealed class Conformance : ModuleConformance<BeneficialOwnersModule>;
