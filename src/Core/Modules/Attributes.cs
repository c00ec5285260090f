namespace OgpGraph.Core;

/// <summary>The description of a type, property, enum or enum value, in the two languages of the service. The English one is the SDL's.</summary>
/// <param name="en">Says shape, unit and what null means, in English.</param>
/// <param name="pt">The same in Portuguese (pt-PT).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class DocAttribute(string en, string pt) : Attribute
{
    /// <summary>The description in English.</summary>
    public string En { get; } = en;

    /// <summary>The description in Portuguese.</summary>
    public string Pt { get; } = pt;
}

/// <summary>The property that identifies a row, one a class: a string that stays the same over imports.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>
/// The property holds the key of a row of <typeparamref name="T"/>. A property <c>SupplierId</c> gives the fields <c>supplierId</c> and <c>supplier</c>, and an index.
/// </summary>
/// <typeparam name="T">The class that is referred to.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefAttribute<T> : RefAttribute
    where T : class
{
    /// <inheritdoc/>
    public override Type Target => typeof(T);
}

/// <summary>The common part of <see cref="RefAttribute{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class RefAttribute : Attribute
{
    /// <summary>The class that is referred to.</summary>
    public abstract Type Target { get; }
}

/// <summary>The property's column in a seed file, where it is not the property's name in camel case.</summary>
/// <param name="name">The column's heading.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's heading.</summary>
    public string Name { get; } = name;
}

/// <summary>The unit of a number, e.g. <c>days</c>; part of its description.</summary>
/// <param name="unit">The unit, in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit, in English.</summary>
    public string Unit { get; } = unit;
}

/// <summary>
/// An amount of money on a <see cref="decimal"/>: integer minor units in storage, a decimal string in JSON.
/// The class says the currency in a property <c>Currency</c> (ISO 4217).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MoneyAttribute : Attribute;

/// <summary>Personal data: absent for the anonymous reader from fields, filters, sorts, groups, search, exports and error texts alike.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>Text that <c>search(text:)</c> finds. The first one of a class is the result's title.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchableAttribute : Attribute;

/// <summary>An index for questions that filter or sort by this property at size; several names make one index over the properties in that order.</summary>
/// <param name="then">Names of further properties of the same index.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class IndexedAttribute(params string[] then) : Attribute
{
    /// <summary>Names of further properties of the same index, in order.</summary>
    public IReadOnlyList<string> Then { get; } = then;
}

/// <summary>The GraphQL name of a class or property, where it is not its own in the usual case; for a class also the root field's.</summary>
/// <param name="name">The name.</param>
/// <param name="plural">The plural, for a class; null for the name and an s.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class GraphNameAttribute(string name, string? plural = null) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The plural; null for the name and an s.</summary>
    public string? Plural { get; } = plural;
}

/// <summary>Kept in the database and used in expressions, but no field of the graph.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HiddenAttribute : Attribute;
