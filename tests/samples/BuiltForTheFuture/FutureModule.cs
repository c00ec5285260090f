namespace OgpGraph.Samples.BuiltForTheFuture;

public sealed class FutureModule : OgpGraph.Core.ICommitmentModule;
