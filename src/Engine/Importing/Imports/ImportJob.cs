namespace OgpGraph.Engine.Importing;

/// <summary>What a session needs to know of its import.</summary>
/// <param name="Format">The format.</param>
/// <param name="Number">The import's number, which marks its rows.</param>
/// <param name="SourceId">The source of its rows.</param>
/// <param name="Today">The day of the import.</param>
/// <param name="LogsChanges">False when a database is built again: what changed then is in the log already.</param>
/// <param name="OpaqueKey">The key of opaque tokens.</param>
/// <param name="ArchiveKey">The key of what is kept.</param>
internal sealed record ImportJob(FormatDefinition Format, long Number, string SourceId, DateOnly Today, bool LogsChanges, OperatorKey OpaqueKey, OperatorKey ArchiveKey);
