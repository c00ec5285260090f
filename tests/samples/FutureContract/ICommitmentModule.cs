namespace OgpGraph.Core;

public interface ICommitmentModule;
