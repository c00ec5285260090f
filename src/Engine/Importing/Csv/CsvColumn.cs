using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>A column of a seed file: its heading, and how a cell is set on a row. The setter is compiled once, no cell needs reflection.</summary>
internal sealed class CsvColumn
{
    private static readonly MethodInfo _makeSetter = typeof(CsvColumn).GetMethod(nameof(MakeSetter), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<object, string, bool> _set;

    private CsvColumn(string heading, bool isRequired, IReadOnlyList<PropertyInfo> path)
    {
        var type = path[^1].PropertyType;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        Heading = heading;
        IsRequired = isRequired;
        Expected = DecimalForm.IsDecimal(type) ? ScalarFormat.Expected(DecimalForm.Of(path[^1])) : ScalarFormat.Expected(type);
        _set = (Func<object, string, bool>)_makeSetter.MakeGenericMethod(plain).Invoke(null, [path])!;
    }

    /// <summary>The heading.</summary>
    public string Heading { get; }

    /// <summary>True when the column must be there and have no empty cell.</summary>
    public bool IsRequired { get; }

    /// <summary>What a cell should be, as a sentence part.</summary>
    public string Expected { get; }

    /// <summary>The column of a property, or of a property of a property.</summary>
    public static CsvColumn Of(string heading, bool isRequired, params IReadOnlyList<PropertyInfo> path) => new(heading, isRequired, path);

    /// <summary>Sets a cell that is not empty; false when it has another form.</summary>
    public bool Set(object row, string cell) => _set(row, cell);

    private static Func<object, string, bool> MakeSetter<T>(IReadOnlyList<PropertyInfo> path)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(T));
        Expression target = Expression.Convert(row, path[0].DeclaringType!);
        foreach (var property in path)
        {
            target = Expression.Property(target, property);
        }

        var assign = Expression.Lambda<Action<object, T>>(Expression.Assign(target, Expression.Convert(value, target.Type)), row, value).Compile();
        var read = ScalarFormat.ReaderOf<T>();
        var places = DecimalForm.Of(path[^1]).Places;
        return (to, cell) =>
        {
            if (!read(cell, out var found) || (found is decimal number && !ScalarFormat.Fits(number, places)))
            {
                return false;
            }

            assign(to, found);
            return true;
        };
    }
}
