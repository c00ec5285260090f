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

        List<Observation> observed = field.FlatName == "value" && entity.ClrType.IsAssignableTo(typeof(Observation)) ? [.. known.Cast<Observation>()] : [];
        return !(isAverage ? field.HasAverage : field.IsAdditive) || CannotBeAdded(data, observed) ? SumReason.NotAdditive
            : Unlike(entity, field, known)
            ?? (observed.Select(o => (o.Comparator, o.IsTarget)).Distinct().Count() > 1 ? SumReason.MixedComparators : null);
    }

    /// <summary>Why rows have no least and no greatest value; null when they have.</summary>
    public static SumReason? RangeReason(OracleData data, Entity entity, Field field, IReadOnlyList<object> rows)
    {
        var known = rows.Where(r => data.Value(field, r) is not null).ToList();
        return known.Count == 0 ? SumReason.NoValues : Unlike(entity, field, known);
    }

    /// <summary>How a sum is to be read; null when there is none.</summary>
    public static Comparator? Comparator(OracleData data, Entity entity, Field field, IReadOnlyList<object> rows)
        => Reason(data, entity, field, rows, isAverage: true) is null ? rows.Cast<Observation>().First(o => o.Value is not null).Comparator
            : null;

    private static string? CurrencyOf(Entity entity, Field field)
        => field.Kind == ScalarKind.Money && entity.ClrType.GetProperty("Currency") is not null ? "Currency" : null;

    private static SumReason? Unlike(Entity entity, Field field, List<object> known)
        => Stated(CurrencyOf(entity, field), known, SumReason.UnknownCurrency, SumReason.MixedCurrencies) ?? field.FlatName switch
        {
            "weight" when entity.ClrType == typeof(Book) => Stated("WeightUnit", known, SumReason.UnknownUnit, SumReason.MixedUnits),
            "value" when entity.ClrType.IsAssignableTo(typeof(Observation)) => Stated("Unit", known, SumReason.UnknownUnit, SumReason.MixedUnits),
            _ => null,
        };

    private static bool CannotBeAdded(OracleData data, List<Observation> known)
    {
        var indicators = data.List<Indicator>().ToDictionary(i => i.Id);
        return known.Select(o => o.IndicatorId).Distinct().Count() > 1 || known.Exists(o => o.Comparator == Core.Comparator.Ratio || !indicators[o.IndicatorId].Additive);
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
