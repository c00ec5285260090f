namespace OgpGraph.Core;

/// <summary>
/// An amount of money on a <see cref="decimal"/>: integer hundredths in storage, whatever the currency's own minor unit, and a decimal string in JSON.
/// The class says the currency in a property <c>Currency</c> (ISO 4217).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MoneyAttribute : Attribute;
