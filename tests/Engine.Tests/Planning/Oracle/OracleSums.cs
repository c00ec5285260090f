using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Decides in memory which values make a sum: by the properties of the rows, as an author's class says them.</summary>
internal static class OracleSums
{
    /// <summary>Why rows have no sum or average; null when they have one.</summary>
    public static SumReason? Reason(OracleData data, Entity entity, Field field, IReadOnlyList<object> rows, bool isAverage)
    {
        var known = rows.Where(r => data.Value(field, r) is not null).ToList();
        if (known.Count == 0)
        {
            return SumReason.NoValues;
        }

        if (!isAverage && !field.IsAdditive)
        {
            return SumReason.NotAdditive;
        }

        return Stated(CurrencyOf(entity, field), known, SumReason.UnknownCurrency, SumReason.MixedCurrencies) ?? field.FlatName switch
        {
            "weight" when entity.ClrType == typeof(Book) => Stated("WeightUnit", known, SumReason.UnknownUnit, SumReason.MixedUnits),
            "value" when entity.ClrType.IsAssignableTo(typeof(Observation)) => Observed(data, [.. known.Cast<Observation>()]),
            _ => null,
        };
    }

    /// <summary>How a sum is to be read; null when there is none.</summary>
    public static Comparator? Comparator(OracleData data, Entity entity, Field field, IReadOnlyList<object> rows)
        => Reason(data, entity, field, rows, isAverage: true) is null ? rows.Cast<Observation>().First(o => o.Value is not null).Comparator
            : null;

    /// <summary>False for amounts in several currencies, or in one that is not stated.</summary>
    public static bool IsInOneCurrency(OracleData data, Entity entity, Field field, IReadOnlyList<object> rows)
        => Stated(CurrencyOf(entity, field), [.. rows.Where(r => data.Value(field, r) is not null)], SumReason.UnknownCurrency,
            SumReason.MixedCurrencies) is null;

    private static string? CurrencyOf(Entity entity, Field field)
        => field is { Kind: ScalarKind.Money, Compute: null } && entity.ClrType.GetProperty("Currency") is not null ? "Currency" : null;

    private static SumReason? Observed(OracleData data, List<Observation> known)
    {
        var indicators = data.List<Indicator>().ToDictionary(i => i.Id);
        return known.Select(o => o.Unit).Distinct().Count() > 1 ? SumReason.MixedUnits
            : known.Select(o => (o.Comparator, o.IsTarget)).Distinct().Count() > 1 || known[0].Comparator == Core.Comparator.Ratio
                ? SumReason.MixedComparators
            : known.Select(o => o.IndicatorId).Distinct().Count() > 1 || !indicators[known[0].IndicatorId].Additive ? SumReason.NotAdditive
            : null;
    }

    private static SumReason? Stated(string? property, List<object> rows, SumReason unknown, SumReason mixed)
        => property is null || rows.Count == 0 ? null
            : rows.Select(row => row.GetType().GetProperty(property)!.GetValue(row)).Distinct().ToList() switch
            {
                [null] => unknown,
                [_] => null,
                _ => mixed,
            };
}
