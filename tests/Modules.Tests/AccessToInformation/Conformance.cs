using OgpGraph.Modules.AccessToInformation;

namespace OgpGraph.Modules.Tests.AccessToInformation;

public sealed class Conformance : ModuleConformance<AccessToInformationModule>;
