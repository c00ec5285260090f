using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>What a decimal is outside of C#: whether it is money, and how many decimal places are stored and shown of it.</summary>
/// <param name="IsMoney">True for an amount of money.</param>
/// <param name="Places">The decimal places, 0 to 6.</param>
public readonly record struct DecimalForm(bool IsMoney, int Places)
{
    /// <summary>The decimal places of a number that says nothing of them, and the most that there can be.</summary>
    public const int MostPlaces = 6;

    /// <summary>The decimal places of money that says nothing of them.</summary>
    public const int MoneyPlaces = 2;

    /// <summary>How a number with more places than are stored is rounded, wherever it comes from: to the nearest, half away from zero, as
    /// amounts are by law (Regulation (EC) 1103/97, article 5).</summary>
    public const MidpointRounding Rounding = MidpointRounding.AwayFromZero;

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, MostPlaces + 1).Select(p => (decimal)Math.Pow(10, p))];

    private static readonly decimal[] Limits = [.. Powers.Select(p => long.MaxValue / p)];

    /// <summary>How many units of the last place one is.</summary>
    /// <param name="places">The decimal places.</param>
    public static decimal Scale(int places) => Powers[places];

    /// <summary>The largest number that is stored with so many places.</summary>
    /// <param name="places">The decimal places.</param>
    public static decimal Limit(int places) => Limits[places];

    /// <summary>The form that a property states.</summary>
    /// <param name="property">A property of the type decimal.</param>
    public static DecimalForm Of(PropertyInfo property)
        => property.GetCustomAttribute<MoneyAttribute>() is { } money
            ? new(true, money.Decimals)
            : new(false, property.GetCustomAttribute<DecimalsAttribute>()?.Places ?? MostPlaces);

    /// <summary>True for decimal and decimal?.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsDecimal(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal);

    /// <summary>A number as it is stored, rounded to the places.</summary>
    /// <param name="number">The number.</param>
    /// <param name="places">The decimal places.</param>
    /// <param name="stored">The number in units of its last place; 0 when it is too large.</param>
    /// <returns>False when it is too large: storage has integers of 64 bits.</returns>
    public static bool TryStore(decimal number, int places, out long stored)
    {
        stored = 0;
        if (number.Scale > places)
        {
            number = decimal.Round(number, places, Rounding);
        }

        if (number > Limits[places] || number < -Limits[places])
        {
            return false;
        }

        stored = (long)(number * Powers[places]);
        return true;
    }

    /// <summary>A stored number.</summary>
    /// <param name="stored">The number in units of its last place.</param>
    /// <param name="places">The decimal places.</param>
    public static decimal Read(long stored, int places) => stored / Powers[places];
}
