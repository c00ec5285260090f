using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>How the rows of a class stand in a seed file: a column for each property, several for a text in two languages and for a date.</summary>
internal sealed class CsvTable
{
    private static readonly ConditionalWeakTable<Type, CsvTable> _tables = [];

    private CsvTable(Type rowType)
    {
        List<CsvColumn> columns = [];
        List<CsvText> texts = [];
        List<CsvDate> dates = [];
        NullabilityInfoContext nullability = new();
        foreach (var property in RowShape.PropertiesOf(rowType))
        {
            string heading = HeadingOf(property);
            bool isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) || property.IsDefined(typeof(KeyAttribute));
            if (property.PropertyType == typeof(LocalizedText))
            {
                columns.AddRange(Parts(heading, property));
                if (isRequired)
                {
                    texts.Add(new CsvText(heading, Getter<LocalizedText>(property)));
                }
            }
            else if (property.PropertyType == typeof(PartialDate))
            {
                columns.AddRange(Parts(heading, property));
                dates.Add(new CsvDate(heading, isRequired, Getter<PartialDate>(property)));
            }
            else if (ScalarFormat.Knows(property.PropertyType))
            {
                columns.Add(CsvColumn.Of(heading, isRequired || !TakesNull(property, nullability), property));
            }
            else
            {
                throw new GraphException(ErrorCode.BadModule, $"{rowType.Name}.{property.Name} is a {property.PropertyType.Name}, which no seed can hold.");
            }
        }

        Columns = columns.ToDictionary(c => c.Heading, StringComparer.Ordinal);
        Texts = texts;
        Dates = dates;
        New = Maker(rowType);
    }

    /// <summary>The columns by heading, in declared order.</summary>
    public IReadOnlyDictionary<string, CsvColumn> Columns { get; }

    /// <summary>The texts of which one language at least must be there.</summary>
    public IReadOnlyList<CsvText> Texts { get; }

    /// <summary>The dates, whose columns must agree.</summary>
    public IReadOnlyList<CsvDate> Dates { get; }

    /// <summary>Makes an empty row.</summary>
    public Func<object> New { get; }

    /// <summary>The table of a row class; made once.</summary>
    /// <exception cref="GraphException">A property has a type that no seed can hold.</exception>
    public static CsvTable Of(Type rowType) => _tables.GetValue(rowType, t => new CsvTable(t));

    /// <summary>The heading of a property.</summary>
    public static string HeadingOf(PropertyInfo property)
        => property.GetCustomAttribute<ColumnAttribute>()?.Name ?? ScalarFormat.PropertyName(property.Name);

    private static IEnumerable<CsvColumn> Parts(string heading, PropertyInfo property)
        => RowShape.PropertiesOf(property.PropertyType).Select(p => CsvColumn.Of($"{heading}.{ScalarFormat.PropertyName(p.Name)}", false, property, p));

    private static bool TakesNull(PropertyInfo property, NullabilityInfoContext nullability)
        => property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : nullability.Create(property).WriteState != NullabilityState.NotNull;

    private static Func<object, T> Getter<T>(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, T>>(Expression.Property(Expression.Convert(row, property.DeclaringType!), property), row).Compile();
    }

    // Texts and dates are made anew for each row, whether or not the class does so itself.
    private static Func<object> Maker(Type rowType)
    {
        var parts = RowShape.PropertiesOf(rowType).Where(p => p.PropertyType == typeof(LocalizedText) || p.PropertyType == typeof(PartialDate));
        return Expression.Lambda<Func<object>>(Expression.MemberInit(Expression.New(rowType), parts.Select(p => Expression.Bind(p, Expression.New(p.PropertyType))))).Compile();
    }
}
