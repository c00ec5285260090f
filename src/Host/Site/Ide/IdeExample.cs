using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Ide;

/// <summary>A question to begin with.</summary>
/// <param name="Title">What it asks.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Token">The token of its link, with a value for each variable that must have one.</param>
public sealed record IdeExample(BilingualText Title, BilingualText Topic, string Token);
