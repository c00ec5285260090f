using OgpGraph.Modules.TaxAssistant;

namespace OgpGraph.Modules.Tests.TaxAssistant;

public sealed class Conformance : ModuleConformance<TaxAssistantModule>;
