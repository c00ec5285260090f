using OgpGraph.Modules.InclusiveChannels;

namespace OgpGraph.Modules.Tests.InclusiveChannels;

public sealed class Conformance : ModuleConformance<InclusiveChannelsModule>;
