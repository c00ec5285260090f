using OgpGraph.Modules.DataInterconnection;

namespace OgpGraph.Modules.Tests.DataInterconnection;

public sealed class Conformance : ModuleConformance<DataInterconnectionModule>;
