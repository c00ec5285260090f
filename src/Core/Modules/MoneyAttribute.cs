namespace OgpGraph.Core;

/// <summary>
/// An amount of money on a <see cref="decimal"/>: an integer in storage, of hundredths unless stated, whatever the currency's own minor
/// unit, and a decimal string in JSON.
/// The class says the currency in a property <c>Currency</c> (ISO 4217).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MoneyAttribute : Attribute
{
    /// <summary>
    /// How many decimal places are stored and shown, 0 to 6: two unless stated. The amount is an integer of 64 bits in storage: 9.2·10¹⁶
    /// with two places, 9.2·10¹² with six, for prices of a unit.
    /// </summary>
    public int Decimals { get; init; } = 2;
}
