namespace OgpGraph.Core;

/// <summary>The unit of a number, e.g. <c>days</c>; part of its description.</summary>
/// <param name="unit">The unit, in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit, in English.</summary>
    public string Unit { get; } = unit;
}
