using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>A column of a table and how a row's value is bound to a prepared statement: the way EF Core stores it, without its cost for each row.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Property">The property of the row that it belongs to; null for the discriminator.</param>
/// <param name="Bind">Binds the value of a row to a parameter.</param>
internal sealed record ColumnBinding(string Name, PropertyInfo? Property, Action<object, sqlite3_stmt, int> Bind)
{
    /// <summary>The columns that rows of a class fill: those of stored computed fields have no property, and come later.</summary>
    public static IReadOnlyList<ColumnBinding> Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = new List<ColumnBinding>();
        foreach (var property in entity.GetProperties().Where(p => p.PropertyInfo is not null || p == entity.FindDiscriminatorProperty()))
        {
            columns.Add(property.PropertyInfo is { } own
                ? new ColumnBinding(property.GetColumnName(table)!, own, Binder(property, row => Expression.Property(Expression.Convert(row, entity.ClrType), own)))
                : Constant(property.GetColumnName(table)!, (string)entity.GetDiscriminatorValue()!));
        }

        foreach (var complex in entity.GetComplexProperties())
        {
            columns.AddRange(complex.ComplexType.GetProperties().Select(part => new ColumnBinding(
                part.GetColumnName(table)!, complex.PropertyInfo!,
                Binder(part, row => Expression.Property(Expression.Property(Expression.Convert(row, entity.ClrType), complex.PropertyInfo!), part.PropertyInfo!)))));
        }

        return columns;
    }

    private static ColumnBinding Constant(string name, string value) => new(name, null, (_, statement, index) => raw.sqlite3_bind_text(statement, index, value));

    private static Action<object, sqlite3_stmt, int> Binder(IProperty property, Func<Expression, Expression> read)
    {
        var row = Expression.Parameter(typeof(object));
        var statement = Expression.Parameter(typeof(sqlite3_stmt));
        var index = Expression.Parameter(typeof(int));
        var value = read(row);
        if (property.GetTypeMapping().Converter is { } converter && (Nullable.GetUnderlyingType(value.Type) ?? value.Type) == typeof(decimal))
        {
            value = Convert(converter.ConvertToProviderExpression, value);
        }

        var stored = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var target = stored == typeof(string) ? typeof(string)
            : stored == typeof(DateOnly) ? typeof(DateOnly?)
            : stored == typeof(DateTime) ? typeof(DateTime?)
            : stored == typeof(double) || stored == typeof(float) ? typeof(double?)
            : typeof(long?);
        if (stored.IsEnum && Nullable.GetUnderlyingType(value.Type) is not null)
        {
            value = Expression.Convert(value, typeof(int?));
        }
        else if (stored.IsEnum)
        {
            value = Expression.Convert(value, typeof(int));
        }
        else if (stored == typeof(bool))
        {
            value = Expression.Call(typeof(ColumnBinding).GetMethod(nameof(Number), BindingFlags.NonPublic | BindingFlags.Static)!, Expression.Convert(value, typeof(bool?)));
        }

        var bind = typeof(ColumnBinding).GetMethod(nameof(To), BindingFlags.NonPublic | BindingFlags.Static, [typeof(sqlite3_stmt), typeof(int), target])!;
        return Expression.Lambda<Action<object, sqlite3_stmt, int>>(Expression.Call(bind, statement, index, Expression.Convert(value, target)), row, statement, index).Compile();
    }

    // A converter of plain values; null stays null.
    private static Expression Convert(LambdaExpression converter, Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is null)
        {
            return Expression.Invoke(converter, value);
        }

        var to = typeof(Nullable<>).MakeGenericType(converter.ReturnType);
        return Expression.Condition(
            Expression.Property(value, "HasValue"), Expression.Convert(Expression.Invoke(converter, Expression.Property(value, "Value")), to), Expression.Constant(null, to));
    }

    private static long? Number(bool? value) => value is { } known ? known ? 1 : 0 : null;

    private static void To(sqlite3_stmt statement, int index, string? value)
        => _ = value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, value);

    private static void To(sqlite3_stmt statement, int index, long? value)
        => _ = value is { } number ? raw.sqlite3_bind_int64(statement, index, number) : raw.sqlite3_bind_null(statement, index);

    private static void To(sqlite3_stmt statement, int index, double? value)
        => _ = value is { } number ? raw.sqlite3_bind_double(statement, index, number) : raw.sqlite3_bind_null(statement, index);

    private static void To(sqlite3_stmt statement, int index, DateOnly? value)
    {
        if (value is not { } day)
        {
            raw.sqlite3_bind_null(statement, index);
            return;
        }

        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, index, text);
    }

    private static void To(sqlite3_stmt statement, int index, DateTime? value)
        => _ = value is { } moment ? raw.sqlite3_bind_text(statement, index, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)) : raw.sqlite3_bind_null(statement, index);
}
