using OgpGraph.Samples.StreetLamps;

namespace OgpGraph.Testing.Tests;

public sealed class Conformance : ModuleConformance<StreetLampsModule>;
