using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

public sealed class Conformance : ModuleConformance<OpenDataPortalModule>;
