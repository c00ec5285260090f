using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>A scalar field: a column, or an expression that becomes SQL, or a value that a delegate loads.</summary>
public sealed class Field : Member
{
    private readonly int? _places;

    /// <summary>The kind of scalar.</summary>
    public required ScalarKind Kind { get; init; }

    /// <summary>The CLR type without nullability.</summary>
    public required Type ClrType { get; init; }

    /// <summary>True when the value can be unknown.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The property, through embedded objects when it lies in one; empty for a computed or loaded field.</summary>
    public IReadOnlyList<PropertyInfo> Path { get; init; } = [];

    /// <summary>From row and tables to the value; null for a column.</summary>
    public LambdaExpression? Compute { get; init; }

    /// <summary>True when what <see cref="Compute"/> gives is kept in a column of the field's name.</summary>
    public bool IsStored { get; init; }

    /// <summary>The type of what <see cref="Compute"/> gives, as a column has it.</summary>
    public Type StoredType
        => Compute!.ReturnType is { IsValueType: true } type && IsNullable && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : Compute.ReturnType;

    /// <summary>Gives values for a page of keys; null for a column or computed field.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, IReadOnlyDictionary<string, object?>>? Loader { get; init; }

    /// <summary>False for a number whose values are not to be added, such as a latitude or a percentage: their average may stand, their sum never does.</summary>
    public bool IsAdditive { get; init; } = true;

    /// <summary>False for a number that says a place in an order: not even its average means anything.</summary>
    public bool HasAverage { get; init; } = true;

    /// <summary>True for a text in two languages.</summary>
    public bool IsLocalized { get; init; }

    /// <summary>The enum, for <see cref="ScalarKind.Enum"/>.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>The type that an id speaks of, for <see cref="ScalarKind.Id"/>.</summary>
    public Type? Target { get; init; }

    /// <summary>The type name that an id of this field carries: that of the table; null for what is no id.</summary>
    public string? TargetName { get; internal set; }

    /// <summary>The name in group keys, aggregates and cursors, where a field of an embedded object stands flat: <c>periodFrom</c>.</summary>
    public required string FlatName { get; init; }

    /// <summary>Decimal places in storage and in answers; 0 for what is no decimal.</summary>
    public int Places
    {
        get => Kind switch
        {
            ScalarKind.Decimal => _places ?? DecimalForm.MostPlaces,
            ScalarKind.Money => _places ?? DecimalForm.MoneyPlaces,
            _ => 0,
        };
        init => _places = value;
    }

    /// <summary>True for a computed decimal or amount.</summary>
    public bool IsComputedDecimal => Compute is not null && Kind is ScalarKind.Decimal or ScalarKind.Money;

    /// <summary>
    /// True for what is computed with integers of storage, which gives a binary number when it is too large for one: it is unknown then.
    /// </summary>
    public bool CanBeTooLarge => Compute is not null && Kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Money;

    /// <summary>True when it can be summed and averaged.</summary>
    public bool IsNumber => Kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Money or ScalarKind.Float;

    /// <summary>True when it has a least and a greatest value that readers ask for.</summary>
    public bool IsRange => IsNumber || Kind is ScalarKind.Date or ScalarKind.DateTime;

    /// <summary>True when questions can filter, sort and group by it.</summary>
    public bool IsQueryable => Loader is null;
}
