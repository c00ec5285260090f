namespace OgpGraph.Engine.Serving;

/// <summary>One value of an enum.</summary>
/// <param name="Name">The value in answers, such as <c>OPEN_PROCEDURE</c>.</param>
/// <param name="Label">A short name for readers.</param>
/// <param name="Description">What it means.</param>
public sealed record TableValue(string Name, BilingualText Label, BilingualText Description);
