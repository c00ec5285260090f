namespace OgpGraph.Core;

/// <summary>
/// How many decimal places of a <see cref="decimal"/> are stored, 0 to 6; without the attribute six. It is an integer of 64 bits in
/// storage, so fewer places leave room for larger numbers:
/// 9.2·10¹² with six places, 9.2·10¹⁶ with two. What has more places is rounded half away from zero when it is imported or computed, and
/// refused in a seed.
/// </summary>
/// <param name="places">The decimal places, 0 to 6.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalsAttribute(int places) : Attribute
{
    /// <summary>The decimal places, 0 to 6.</summary>
    public int Places { get; } = places;
}
