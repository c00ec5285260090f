using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>Something of an address that cannot be used, said so that its reader can mend it.</summary>
/// <param name="Parameter">The parameter; empty for the question as a whole.</param>
/// <param name="Text">What is wrong and what to write instead.</param>
public sealed record ExploreProblem(string Parameter, BilingualText Text)
{
    /// <summary>A stable code of the service; null for what the page itself noticed.</summary>
    public string? Code { get; init; }

    /// <summary>A value short enough to be shown.</summary>
    internal static string Shown(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
