using OgpGraph.Modules.SampleArea;

//#if (inRepository)
namespace OgpGraph.Modules.Tests.SampleArea;
//#else
namespace SampleArea.Tests;
//#endif

public sealed class Conformance : ModuleConformance<SampleAreaModule>;
