using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>Sums, averages, least and greatest values and distinct counts of fields, as LINQ gives them.</summary>
internal sealed class AggregateOracle(IReadOnlyList<object> rows, IReadOnlyList<FieldValue> fields)
{
    // An average is rounded to six decimal places, and money to the cent.
    private const decimal Tolerance = 0.0000011m;
    private const decimal MoneyTolerance = 0.0051m;

    private readonly IReadOnlyList<(string Function, FieldValue Field)> _asked =
    [
        .. from field in fields
           from function in Functions(field.Field)
           select (function, field),
    ];

    public string Selection => $"aggregates {{ count {string.Join(' ', _asked.GroupBy(a => a.Function).Select(g => $"{g.Key} {{ {string.Join(' ', g.Select(a => a.Field.Field.FlatName))} }}"))} }}";

    /// <summary>What is different, with the field that it is of; null when it is of none.</summary>
    public IEnumerable<(FieldValue? Field, string Difference)> Differences(JsonElement answer)
    {
        if (answer.GetProperty("count").GetInt32() != rows.Count)
        {
            yield return (null, $"count: expected {rows.Count}, got {answer.GetProperty("count")}.");
        }

        foreach (var (function, field) in _asked)
        {
            var actual = answer.GetProperty(function).GetProperty(field.Field.FlatName);
            var expected = Expected(function, field);
            if (!IsSame(function, field, expected, actual))
            {
                yield return (field, $"{function} {{ {field.Field.FlatName} }}: expected {expected ?? "null"}, got {actual.GetRawText()}.");
            }
        }
    }

    private static IEnumerable<string> Functions(Field field)
        => [.. field.IsNumber ? (string[])["sum", "sumReason", "avg", "avgReason"] : [], .. field.IsRange ? (string[])["min", "max"] : [],
            .. field.Name == "id" ? (string[])[] : ["countDistinct"]];

    private object? Expected(string function, FieldValue field)
    {
        var known = rows.Select(field.One).OfType<object>().ToList();
        if (function == "countDistinct")
        {
            return (decimal)known.Distinct().Count();
        }

        var order = Comparer<object>.Create(FieldValue.Compare);
        if (function is "sumReason" or "avgReason")
        {
            return Reason(field, function == "avgReason");
        }

        // The least and the greatest stand but for values in several currencies or units.
        return known.Count == 0 || (function is "sum" or "avg" ? Reason(field, function == "avg") : Unlike(field)) is not null ? null : function switch
        {
            "sum" => known.Sum(Number),
            "avg" => known.Average(Number),
            "min" => known.Min(order),
            _ => known.Max(order),
        };
    }

    private SumReason? Reason(FieldValue field, bool isAverage)
    {
        var known = rows.Where(row => field.One(row) is not null).ToList();
        if (known.Count == 0)
        {
            return SumReason.NoValues;
        }

        var number = field.Field.Path is [var property] ? property : null;
        var comparator = Beside(number, "Comparator");
        if (!(isAverage ? field.Field.HasAverage : field.Field.IsAdditive) || known.Exists(row => comparator?.GetValue(row)?.ToString()?.ToUpperInvariant() == "RATIO"))
        {
            return SumReason.NotAdditive;
        }

        return Unlike(field) ?? (IsPlace(number) || (IsAlike(known, comparator) && IsAlike(known, Beside(number, "IsTarget"))) ? null : SumReason.MixedComparators);
    }

    private SumReason? Unlike(FieldValue field)
    {
        var known = rows.Where(row => field.One(row) is not null).ToList();
        var number = field.Field.Path is [var property] ? property : null;
        var isMoney = field.Field.Kind == ScalarKind.Money;
        return known.Count == 0 ? null
            : Stated(known, isMoney ? known[0].GetType().GetProperty("Currency") : null, SumReason.UnknownCurrency, SumReason.MixedCurrencies)
                ?? Stated(known, isMoney || number?.IsDefined(typeof(UnitAttribute)) == true ? null : Beside(number, "Unit"), SumReason.UnknownUnit, SumReason.MixedUnits);
    }

    // A year or an order number is no aim, whatever stands beside it.
    private static bool IsPlace(PropertyInfo? number)
        => number?.GetCustomAttribute<NotAdditiveAttribute>() is { HasAverage: false } || number?.GetCustomAttribute<UnitAttribute>()?.Unit is "year" or "quarter" or "edition" or "rank" or "position";

    // Values that rows state in several units, or in one that is not known, are nothing together.
    private static SumReason? Stated(List<object> known, PropertyInfo? by, SumReason unknown, SumReason mixed)
        => by is null ? null : known.Select(by.GetValue).Distinct().ToList() switch { [null] => unknown, [_] => null, _ => mixed };

    private static bool IsAlike(List<object> known, PropertyInfo? by) => by is null || known.Select(by.GetValue).Distinct().Count() == 1;

    // What says how a number is to be read stands in the class that has the number.
    private static PropertyInfo? Beside(PropertyInfo? number, string name)
        => number?.DeclaringType is not { } type ? null : new[] { number.Name + name, name }.Select(n => type.GetProperty(n))
            .FirstOrDefault(p => p is not null && p.DeclaringType == type);

    private static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static bool IsSame(string function, FieldValue field, object? expected, JsonElement actual)
    {
        if (expected is null || actual.ValueKind == JsonValueKind.Null)
        {
            return expected is null && actual.ValueKind == JsonValueKind.Null;
        }

        if (expected is SumReason reason)
        {
            return Naming.Screaming(reason.ToString()) == actual.GetString();
        }

        if (!field.Field.IsNumber && function != "countDistinct")
        {
            return field.Json(expected)!.GetValue<string>() == actual.GetString();
        }

        // Money is a string in JSON, so that no client rounds it.
        var isMoney = field.Field.Kind == ScalarKind.Money && function != "countDistinct";
        var number = isMoney ? decimal.Parse(actual.GetString()!, CultureInfo.InvariantCulture) : actual.GetDecimal();
        var difference = Math.Abs(number - Number(expected));
        return function == "avg" || field.Field.Kind == ScalarKind.Float ? difference < (isMoney ? MoneyTolerance : Tolerance) : difference == 0;
    }
}
