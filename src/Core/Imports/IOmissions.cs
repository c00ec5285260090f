namespace OgpGraph.Core;

/// <summary>The properties that a source leaves out, by name.</summary>
public interface IOmissions
{
    /// <summary>Their names.</summary>
    IReadOnlySet<string> Names { get; }
}
