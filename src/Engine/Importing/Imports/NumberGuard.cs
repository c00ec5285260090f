using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Holds what an importer puts against the decimal places and digits that its columns have. What has more places is rounded, half away
/// from zero; what would be rounded to nothing or is too large
/// is unknown, and a row that must have it is set aside.
/// </summary>
/// <param name="found">Is told of each number that is not stored as it is, with the row's key, the field and the number.</param>
internal sealed class NumberGuard(Action<ImportRule, string, string> found)
{
    private readonly Dictionary<Type, Column[]> _types = [];

    /// <summary>Makes a row's numbers those that are stored.</summary>
    /// <param name="row">The row, which nobody else has.</param>
    /// <param name="isComputed">True when it was computed from other rows: to round it is no loss.</param>
    /// <returns>False when the row cannot be stored.</returns>
    public bool Admit(object row, bool isComputed = false)
    {
        var type = row.GetType();
        if (!_types.TryGetValue(type, out var columns))
        {
            _types[type] = columns = ColumnsOf(type);
        }

        foreach (var column in columns)
        {
            if (!column.Fits(row) && !Admit(row, column, isComputed))
            {
                return false;
            }
        }

        return true;
    }

    private bool Admit(object row, Column column, bool isComputed)
    {
        var number = (decimal)column.Property.GetValue(row)!;
        var key = (string?)column.Key?.GetValue(row) ?? "";
        var told = $"{Naming.Camel(column.Property.Name)}: {number.ToString(CultureInfo.InvariantCulture)}";
        if (DecimalForm.TryStore(number, column.Places, out var stored) && (stored != 0 || number == 0))
        {
            var rounded = DecimalForm.Read(stored, column.Places);
            if (rounded != number)
            {
                column.Property.SetValue(row, rounded);
                if (!isComputed)
                {
                    found(FileRules.RoundedNumber, key, told);
                }
            }

            return true;
        }

        if (!column.CanBeUnknown)
        {
            found(FileRules.UnstorableRow, key, told);
            return false;
        }

        column.Property.SetValue(row, null);
        found(FileRules.UnstorableNumber, key, told);
        return true;
    }

    private static Column[] ColumnsOf(Type type)
    {
        var properties = RowShape.PropertiesOf(type).ToList();
        var key = properties.Find(p => p.IsDefined(typeof(KeyAttribute)));
        return [.. properties.Where(p => DecimalForm.IsDecimal(p.PropertyType)).Select(p => ColumnOf(p, key))];
    }

    private static Column ColumnOf(PropertyInfo property, PropertyInfo? key)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        var places = DecimalForm.Of(property).Places;
        var fits = Expression.Call(typeof(NumberGuard), nameof(Fits), null, Expression.Convert(value, typeof(decimal?)),
            Expression.Constant(places), Expression.Constant(DecimalForm.Limit(places)));
        return new Column(property, key, places, Nullable.GetUnderlyingType(property.PropertyType) is not null,
            Expression.Lambda<Func<object, bool>>(fits, row).Compile());
    }

    // Nearly all do, by what a decimal says of itself.
    private static bool Fits(decimal? number, int places, decimal limit) => number is not { } known || (known.Scale <= places
        && known <= limit && known >= -limit);

    private sealed record Column(PropertyInfo Property, PropertyInfo? Key, int Places, bool CanBeUnknown, Func<object, bool> Fits);
}
