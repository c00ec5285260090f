using OgpGraph.Modules.EducationPortal;

namespace OgpGraph.Modules.Tests.EducationPortal;

public sealed class Conformance : ModuleConformance<EducationPortalModule>;
