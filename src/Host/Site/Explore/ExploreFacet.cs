using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The values of a field with how many rows have each, under all conditions but those on the field itself.</summary>
/// <param name="Name">The field's name in conditions: <c>procedure</c>, <c>signedOn.year</c>.</param>
/// <param name="Unknown">The field's name in the condition for rows without a value: <c>signedOn</c>.</param>
/// <param name="Label">A short name for readers.</param>
/// <param name="Values">The values, most rows first; of years the latest first.</param>
/// <param name="HasMore">True when there are more values than are shown.</param>
public sealed record ExploreFacet(string Name, string Unknown, BilingualText Label, IReadOnlyList<ExploreFacetValue> Values, bool HasMore);
