using OgpGraph.Modules.Cybersecurity;

namespace OgpGraph.Modules.Tests.Cybersecurity;

public sealed class Conformance : ModuleConformance<CybersecurityModule>;
