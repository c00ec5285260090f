namespace OgpGraph.Core;

/// <summary>
/// A number whose values are not to be added, such as a latitude, a year or a score: its <c>sum</c> is null, and <c>sumReason</c> says
/// <c>NOT_ADDITIVE</c>.
/// Its average stands, each row counting once. A number whose <see cref="UnitAttribute"/> is a percentage, a ratio, a rate or a place in
/// time needs no such mark.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAdditiveAttribute : Attribute;
