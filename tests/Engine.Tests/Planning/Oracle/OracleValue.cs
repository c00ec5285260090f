using System.Text;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Scalars made comparable: what is equal, and what comes first.</summary>
internal static class OracleValue
{
    /// <summary>The form that is compared: numbers as decimals, enum values as their place.</summary>
    public static object? Of(object? value) => value switch
    {
        int or long => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        bool truth => truth ? 1m : 0m,
        Enum word => (decimal)Convert.ToInt32(word, System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime,
        _ => value,
    };

    /// <summary>Which of two values in that form comes first: nulls last in both directions, text by its UTF-8 bytes.</summary>
    public static int Compare(object? left, object? right, bool isDescending)
    {
        if (left is null || right is null)
        {
            return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        }

        var order = Compare(left, right);
        return isDescending ? -order : order;
    }

    /// <summary>Which of two values is greater.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (double a, _) => a.CompareTo(Convert.ToDouble(right, System.Globalization.CultureInfo.InvariantCulture)),
        (decimal a, double b) => ((double)a).CompareTo(b),
        _ => ((IComparable)left).CompareTo(right),
    };
}
