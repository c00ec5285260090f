namespace OgpGraph.Core;

/// <summary>
/// The unit of a number, e.g. <c>days</c>; part of its description. Where each row has a unit of its own, the class says it in a property
/// <c>Unit</c> instead,
/// or <c>HeightUnit</c> for a property <c>Height</c>: numbers in several units have no sum. Numbers in percent, ratios, rates and the like
/// have none either.
/// </summary>
/// <param name="unit">The unit, in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit, in English.</summary>
    public string Unit { get; } = unit;
}
