using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Rows that have a key in common, or all that match; what is known of them together.</summary>
/// <param name="Data">The rows' home.</param>
/// <param name="Entity">Their entity.</param>
/// <param name="By">What they are grouped by.</param>
/// <param name="Keys">What they have in common.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Whole">All rows that match.</param>
internal sealed record OracleGroup(OracleData Data, Entity Entity, IReadOnlyList<GroupField> By, object?[] Keys, IReadOnlyList<object> Rows, IReadOnlyList<object> Whole)
{
    /// <summary>A part of the key; null when rows are not grouped by it.</summary>
    public object? KeyOf(string keyName)
    {
        var asked = GroupField.Of(Entity).Single(g => g.KeyName == keyName);
        var index = By.ToList().FindIndex(b => b.Field == asked.Field && b.Part == asked.Part);
        return index < 0 ? null : Keys[index];
    }

    /// <summary>What an aggregate function gives, as an answer shows it.</summary>
    public object? Shown(string function, string fieldName) => (function, Field(fieldName)) switch
    {
        ("sumReason", var field) => OracleSums.Reason(Data, Entity, field, Rows, isAverage: false),
        ("avgReason", var field) => OracleSums.Reason(Data, Entity, field, Rows, isAverage: true),
        ("minReason" or "maxReason", var field) => OracleSums.RangeReason(Data, Entity, field, Rows),
        ("sumComparator", var field) => OracleSums.Comparator(Data, Entity, field, Rows),
        ("sum", { Kind: ScalarKind.Int or ScalarKind.Long } field) => Sum(field, Rows) is decimal sum ? (long)sum : null,
        ("sum", var field) => Sum(field, Rows),
        ("avg", { Kind: ScalarKind.Float } field) => Sum(field, Rows, true) is double sum ? sum / Known(field) : null,
        ("avg", var field) => Sum(field, Rows, true) is decimal sum
            ? Math.Round(sum / Known(field), field.Kind == ScalarKind.Money ? field.Places : 6, MidpointRounding.AwayFromZero) : null,
        ("min", var field) => Alike(field).Order(Comparer<object>.Create((a, b) => OracleValue.Compare(OracleValue.Of(a)!, OracleValue.Of(b)!))).FirstOrDefault(),
        ("max", var field) => Alike(field).OrderDescending(Comparer<object>.Create((a, b) => OracleValue.Compare(OracleValue.Of(a)!, OracleValue.Of(b)!))).FirstOrDefault(),
        (_, var field) => Values(field).Distinct().Count(),
    };

    /// <summary>What an aggregate function gives to compare with: an average is a double that nobody rounded.</summary>
    public object? Operand(string function, string fieldName)
    {
        var field = Field(fieldName);
        if (function != "avg" || field.Kind == ScalarKind.Float)
        {
            return Shown(function, fieldName);
        }

        return Sum(field, Rows, true) is decimal sum
            ? (double)(long)(sum * (decimal)Math.Pow(10, field.Places)) / (Known(field) * Math.Pow(10, field.Places)) : null;
    }

    /// <summary>The part of the whole; null when that is nothing or unknown.</summary>
    public object? Share(string? of)
    {
        if (of is null or "COUNT")
        {
            return Math.Round((decimal)Rows.Count / Whole.Count, 6, MidpointRounding.AwayFromZero);
        }

        var field = Entity.QueryableFields.Single(f => f.IsNumber && "SUM_" + Naming.Screaming(f.FlatName) == of);
        return (Sum(field, Rows), Sum(field, Whole)) switch
        {
            (decimal part, decimal whole) when whole != 0 => Math.Round(part / whole, 6, MidpointRounding.AwayFromZero),
            (double part, double whole) when whole != 0 => Math.Round((decimal)(part / whole), 6, MidpointRounding.AwayFromZero),
            _ => null,
        };
    }

    /// <summary>Why there is no share; null when there is one.</summary>
    public object? ShareReason(string? of)
    {
        var field = of is null or "COUNT" ? null : Entity.QueryableFields.Single(f => f.IsNumber && "SUM_" + Naming.Screaming(f.FlatName) == of);
        return field is null ? null : OracleSums.Reason(Data, Entity, field, Rows, isAverage: false) ?? OracleSums.Reason(Data, Entity, field, Whole, isAverage: false)
            ?? (Sum(field, Whole) is 0m or 0d ? SumReason.WholeIsZero : null);
    }

    /// <summary>True when one of the rows says that it is made up.</summary>
    public bool IsSynthetic => Rows.Any(row => row.GetType().GetProperty("IsSynthetic")?.GetValue(row) is true);

    private Field Field(string fieldName) => Entity.QueryableFields.Single(f => f.FlatName == fieldName);

    private IEnumerable<object> Values(Field field) => Rows.Select(r => Data.Value(field, r)).OfType<object>();

    // Least and greatest of values in several currencies or units are none.
    private IEnumerable<object> Alike(Field field) => OracleSums.RangeReason(Data, Entity, field, Rows) is null ? Values(field) : [];

    private int Known(Field field) => Values(field).Count();

    private object? Sum(Field field, IReadOnlyList<object> rows, bool isAverage = false)
    {
        var values = rows.Select(r => Data.Value(field, r)).OfType<object>().ToList();
        return OracleSums.Reason(Data, Entity, field, rows, isAverage) is not null ? null
            : field.Kind == ScalarKind.Float ? values.Cast<double>().Sum()
            : values.Sum(v => Convert.ToDecimal(v, System.Globalization.CultureInfo.InvariantCulture));
    }
}
