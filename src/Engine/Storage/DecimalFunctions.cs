using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// What an author's expression does with decimals, as C# does it; but that what C# would throw at is unknown: a division by zero, and what
/// is too large. Each has its SQL in <see cref="DecimalSql"/>.
/// </summary>
public static class DecimalFunctions
{
    /// <summary>The sum of two numbers.</summary>
    public static decimal? Add(decimal? left, decimal? right) => Try(left, right, static (a, b) => a + b);

    /// <summary>The first less the second.</summary>
    public static decimal? Subtract(decimal? left, decimal? right) => Try(left, right, static (a, b) => a - b);

    /// <summary>The product of two numbers.</summary>
    public static decimal? Multiply(decimal? left, decimal? right) => Try(left, right, static (a, b) => a * b);

    /// <summary>The first by the second; null when that is zero.</summary>
    public static decimal? Divide(decimal? left, decimal? right) => right == 0 ? null : Try(left, right, static (a, b) => a / b);

    /// <summary>What remains of a division; null when it is by zero.</summary>
    public static decimal? Modulo(decimal? left, decimal? right) => right == 0 ? null : Try(left, right, static (a, b) => a % b);

    /// <summary>The lesser of two numbers; null when one is.</summary>
    public static decimal? Min(decimal? left, decimal? right) => Try(left, right, Math.Min);

    /// <summary>The greater of two numbers; null when one is.</summary>
    public static decimal? Max(decimal? left, decimal? right) => Try(left, right, Math.Max);

    /// <summary>The number with the other sign.</summary>
    public static decimal? Negate(decimal? number) => -number;

    /// <summary>The number without its sign.</summary>
    public static decimal? Abs(decimal? number) => number is { } known ? Math.Abs(known) : null;

    /// <summary>A number rounded to places.</summary>
    /// <param name="number">The number.</param>
    /// <param name="places">The decimal places, 0 to 28.</param>
    /// <param name="mode">A value of <see cref="MidpointRounding"/>.</param>
    public static decimal? Round(decimal? number, int places, int mode) => number is { } known
        ? decimal.Round(known, places, (MidpointRounding)mode) : null;

    /// <summary>A number as a column of so many places has it; null when it is too large for one.</summary>
    public static decimal? Stored(decimal? number, int places) => number is { } known
        && DecimalForm.TryStore(known, places, out var stored) ? DecimalForm.Read(stored, places) : null;

    /// <summary>An integer as a decimal.</summary>
    public static decimal? OfInteger(long? number) => number;

    /// <summary>A binary number as a decimal: 15 digits of it, as C# converts it; null when it is too large.</summary>
    public static decimal? OfReal(double? number) => number is { } known && Math.Abs(known) < (double)decimal.MaxValue ? (decimal)known
        : null;

    /// <summary>A decimal as a binary number.</summary>
    public static double? ToReal(decimal? number) => (double?)number;

    /// <summary>A decimal without its fraction; null when it is too large.</summary>
    public static long? ToLong(decimal? number) => number is { } known && Math.Truncate(known) is >= long.MinValue and <= long.MaxValue
        ? (long)known : null;

    /// <summary>A decimal without its fraction; null when it is too large.</summary>
    public static int? ToInt(decimal? number) => number is { } known && Math.Truncate(known) is >= int.MinValue and <= int.MaxValue
        ? (int)known : null;

    /// <summary>-1, 0 or 1, as the first is less than, equal to or greater than the second; null when one is unknown.</summary>
    public static int? Compare(decimal? left, decimal? right) => left is { } a && right is { } b ? a.CompareTo(b) : null;

    /// <summary>The first that is known.</summary>
    public static decimal? Coalesce(decimal? first, decimal? second) => first ?? second;

    /// <summary>One of two numbers.</summary>
    public static decimal? Choose(bool? isFirst, decimal? first, decimal? second) => isFirst == true ? first : second;

    /// <summary>True when both are the same, or unknown.</summary>
    public static bool AreEqual(decimal? left, decimal? right) => left == right;

    /// <summary>True when they differ, or one alone is unknown.</summary>
    public static bool Differ(decimal? left, decimal? right) => left != right;

    /// <summary>True when the first is less; false when one is unknown.</summary>
    public static bool IsLess(decimal? left, decimal? right) => left < right;

    /// <summary>True when the first is not greater; false when one is unknown.</summary>
    public static bool IsLessOrEqual(decimal? left, decimal? right) => left <= right;

    /// <summary>True when the first is greater; false when one is unknown.</summary>
    public static bool IsGreater(decimal? left, decimal? right) => left > right;

    /// <summary>True when the first is not less; false when one is unknown.</summary>
    public static bool IsGreaterOrEqual(decimal? left, decimal? right) => left >= right;

    private static decimal? Try(decimal? left, decimal? right, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return left is { } a && right is { } b ? operation(a, b) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
