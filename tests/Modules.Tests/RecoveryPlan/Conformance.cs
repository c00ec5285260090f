using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan;

public sealed class Conformance : ModuleConformance<RecoveryPlanModule>;
