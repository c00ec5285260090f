using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OgpGraph.Engine.Importing;

/// <summary>What the importer knows of a row class: its key, its values in declared order, and the rows that it refers to.</summary>
internal sealed class RowShape
{
    private static readonly ConditionalWeakTable<Type, RowShape> _shapes = [];

    private readonly Func<object, object?> _key;

    private RowShape(Type type)
    {
        Type = type;
        Root = RootOf(type);
        Name = type.GetCustomAttribute<GraphNameAttribute>()?.Name ?? type.Name;
        Values = [.. PropertiesOf(type).Select(p => new RowValue(p, Getter(p)))];
        var key = Values.FirstOrDefault(v => v.Property.IsDefined(typeof(KeyAttribute)))
            ?? throw new ArgumentException($"{type} has no property with [Key].", nameof(type));
        _key = key.Get;
        References = [.. Values.Where(v => v.Target is not null)];
    }

    /// <summary>The row class.</summary>
    public Type Type { get; }

    /// <summary>The class whose table holds the rows: all observations share one.</summary>
    public Type Root { get; }

    /// <summary>The type's name in the graph.</summary>
    public string Name { get; }

    /// <summary>The properties that are stored, in declared order, those of a base class first.</summary>
    public IReadOnlyList<RowValue> Values { get; }

    /// <summary>The values that are keys of other rows.</summary>
    public IReadOnlyList<RowValue> References { get; }

    /// <summary>The shape of a row class; made once.</summary>
    public static RowShape Of(Type type) => _shapes.GetValue(type, t => new RowShape(t));

    /// <summary>The shape of a row's class.</summary>
    public static RowShape Of(object row) => Of(row.GetType());

    /// <summary>The stored properties of a row class, in declared order, those of a base class first.</summary>
    public static IReadOnlyList<PropertyInfo> PropertiesOf(Type type)
        => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0)
            .OrderBy(p => Depth(p.DeclaringType!)).ThenBy(p => p.MetadataToken)];

    /// <summary>The class whose table holds the rows of a class.</summary>
    public static Type RootOf(Type type)
    {
        while (type.BaseType is { } parent && parent != typeof(object))
        {
            type = parent;
        }

        return type;
    }

    /// <summary>The row's key; empty when it has none.</summary>
    public string KeyOf(object row) => (string?)_key(row) ?? "";

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
