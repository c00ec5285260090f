namespace OgpGraph.Host;

/// <summary>Where the host's files are.</summary>
/// <param name="Data">The database and the archive of imports: <c>--data DIR</c>, then <c>OGPGRAPH_DATA</c>, then <c>data</c> in the current directory.</param>
/// <param name="Plans">The plans' facts, beside the program.</param>
/// <param name="Modules">Modules that were added after the build, beside the program.</param>
internal sealed record GraphDirectories(string Data, string Plans, string Modules)
{
    /// <summary>What cannot be made again from files: the access log.</summary>
    public string Operator => Path.Combine(Data, "operator");
}
