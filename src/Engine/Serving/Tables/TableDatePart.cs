namespace OgpGraph.Engine.Serving;

/// <summary>A part of a date that rows can be grouped by.</summary>
/// <param name="Part">DAY, MONTH, QUARTER or YEAR.</param>
/// <param name="GroupValue">Its value in <c>groups(by:)</c>: <c>SIGNED_ON_YEAR</c>.</param>
/// <param name="GroupKey">Its field in a group's <c>key</c>: <c>signedOnYear</c>.</param>
public sealed record TableDatePart(string Part, string GroupValue, string GroupKey);
