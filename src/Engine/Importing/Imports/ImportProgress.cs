namespace OgpGraph.Engine.Importing;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">The bytes of the given files that are done in this stage.</param>
/// <param name="Total">The bytes of the given files; null when that is not known.</param>
/// <param name="Records">The records read so far.</param>
public readonly record struct ImportProgress(ImportStage Stage, long Done, long? Total, long Records);
