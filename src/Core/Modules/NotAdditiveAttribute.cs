namespace OgpGraph.Core;

/// <summary>
/// A number whose values are not to be added, such as a latitude, a year, a score or a count that overlaps with those of other rows: its
/// <c>sum</c> is null, and <c>sumReason</c> says <c>NOT_ADDITIVE</c>. Its average stands, each row counting once, unless
/// <see cref="HasAverage"/> is false. A number whose <see cref="UnitAttribute"/> is a percentage, a ratio, a rate or a place in time needs
/// no such mark.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAdditiveAttribute : Attribute
{
    /// <summary>
    /// False for a number that only tells one row from another or says its place, as the number of a chapter: its <c>avg</c> is null too,
    /// and <c>avgReason</c> says <c>NOT_ADDITIVE</c>.
    /// </summary>
    public bool HasAverage { get; init; } = true;
}
