using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>The statement of a connection's totals or groups: its columns are asked for one by one, then it is put together.</summary>
internal sealed class GroupQuery(StatementScope scope, Entity entity)
{
    private const string KeyIdentity = "key ";
    private const double MostUnits = long.MaxValue;

    private readonly List<GroupField> _by = [];
    private readonly List<Func<Expression, Expression>> _columns = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly List<(Func<Expression, Expression> Value, bool IsDescending)> _order = [];
    private Argument? _having;

    /// <summary>How many columns a row has.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>Groups by one more field.</summary>
    public void By(GroupField field)
    {
        if (!_by.Contains(field))
        {
            _by.Add(field);
        }
    }

    /// <summary>Keeps the groups that fulfil the argument.</summary>
    public void Having(Argument having) => _having = having;

    /// <summary>The column of the number of rows.</summary>
    public int Count() => Column("count", Linq.GroupCount);

    /// <summary>The column of a sum, null or 0 when no row has a value: see <see cref="Known"/>.</summary>
    public int Sum(Field field) => Column("sum " + field.FlatName, group => SumOf(group, field));

    /// <summary>The column of the number of rows that have a value; 0 where they make no sum, or for an average no average: see <see cref="SumRule"/>.</summary>
    public int Known(Field field, bool isAverage) => Column($"known {isAverage} {field.FlatName}", group => KnownOf(group, field, isAverage));

    /// <summary>The column of the reason why there is no sum or average; null when there is one.</summary>
    public int Reason(Field field, bool isAverage) => Column($"reason {isAverage} {field.FlatName}", group => ReasonOf(group, field, isAverage));

    /// <summary>The column of the reason why there is no least and no greatest value; null when there are.</summary>
    public int RangeReason(Field field) => Column("range reason " + field.FlatName, group => ToldOfKnown(group, field, Unlike(group, field)));

    /// <summary>The column of the comparator that all values of a sum have; null when there is no sum. Null for a number that is always exact.</summary>
    public int? Comparator(Field field)
        => SumRule.Of(entity, field).Comparator is { Kind: ScalarKind.Enum } ? Column("comparator " + field.FlatName, group => ComparatorOf(group, field)) : null;

    /// <summary>The column of 1 when one of the rows has a flag, or the row that it points to; else 0, or null.</summary>
    public int Any(Field flag, Edge? through) => Column($"any {through?.Name} {flag.FlatName}", group => AnyOf(group, flag, through));

    /// <summary>The column of the least or greatest value.</summary>
    public int Extreme(Field field, bool isGreatest) => Column((isGreatest ? "max " : "min ") + field.FlatName, group => ExtremeOf(group, field, isGreatest));

    /// <summary>The column of the number of different values, null not counted.</summary>
    public int Distinct(Field field) => Column("distinct " + field.FlatName, group => DistinctOf(group, field));

    /// <summary>The column of a part of the key; null when rows are not grouped by it.</summary>
    public int? KeyColumn(GroupField field)
    {
        // An edge and its key field are one part of the key.
        var index = _by.FindIndex(b => b.Field == field.Field && b.Part == field.Part);
        return index < 0 ? null : Column($"{KeyIdentity}{index}", group => Key(group, index));
    }

    /// <summary>The column of the count or sum over all rows that match, whatever their group.</summary>
    public int Whole(Field? sum, Expression source) => Column("whole " + (sum is null ? "" : sum.FlatName), _ =>
    {
        if (sum is null)
        {
            return Linq.Count(source);
        }

        return SumCheck.Unless(WholeOf(sum, source), null, Reasons(source, sum));
    });

    /// <summary>The column of the reason why there is no share of a sum: that of the group, else that of all rows, else that the whole is 0; null when there is a share.</summary>
    public int ShareReason(Field sum, Expression source) => Column("whole reason " + sum.FlatName, group =>
    {
        var reason = Told(Reasons(source, sum).Append((SumReason.WholeIsZero, IsZero(WholeOf(sum, source)))));
        return Expression.Coalesce(ReasonOf(group, sum, false), reason);
    });

    /// <summary>Sorts the groups: as asked, else the largest first; the key last, so that the order is total.</summary>
    public void Order(Argument? order)
    {
        foreach (var item in order is null || order.IsNull ? [] : order.AsList())
        {
            foreach (var (name, value) in item.Fields.Where(f => !f.Value.IsNull))
            {
                if (name == "count")
                {
                    _order.Add((Linq.GroupCount, value.Word == "DESC"));
                    continue;
                }

                foreach (var (part, direction) in value.Fields.Where(f => !f.Value.IsNull))
                {
                    _order.Add((name == "key" ? KeyTerm(part) : group => Function(group, name, part), direction.Word == "DESC"));
                }
            }
        }

        OrderBuilder.CheckLength(_order.Count);
        if (_order.Count == 0)
        {
            _order.Add((Linq.GroupCount, true));
        }

        for (var i = 0; i < _by.Count; i++)
        {
            var index = i;
            _order.Add((group => Key(group, index), false));
        }
    }

    /// <summary>Puts the statement of totals together: one row, or none when no row matches.</summary>
    public Expression BuildTotals(Expression source)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        return Columns(Linq.GroupBy(source, Expression.Lambda(Expression.Constant(1), row)));
    }

    /// <summary>Puts the statement of groups together.</summary>
    public Expression BuildGroups(Expression source, Expression take)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var key = _by.Select(b => KeyValue(b, row)).Aggregate((left, right) =>
        {
            var pair = typeof(Pair<,>).MakeGenericType(left.Type, right.Type);
            return Expression.New(pair.GetConstructors()[0], [left, right], pair.GetProperty("Left")!, pair.GetProperty("Right")!);
        });
        var groups = Linq.GroupBy(source, Expression.Lambda(key, row));
        if (_having is not null)
        {
            var group = Expression.Parameter(Linq.ElementType(groups), "group");
            groups = Linq.Where(groups, Expression.Lambda(new HavingBuilder(scope, entity, this).Build(group, _having), group));
        }

        var isFirst = true;
        foreach (var (value, isDescending) in _order)
        {
            var group = Expression.Parameter(Linq.ElementType(groups), "group");
            var term = value(group);
            if (OrderBuilder.IsNullable(term))
            {
                groups = Linq.OrderBy(groups, Expression.Lambda(Expression.Equal(term, Expression.Constant(null, term.Type)), group), isFirst, false);
                isFirst = false;
            }

            groups = Linq.OrderBy(groups, Expression.Lambda(term, group), isFirst, isDescending);
            isFirst = false;
        }

        return Linq.Take(Columns(groups), take);
    }

    /// <summary>An aggregate function of a group over a field, as <c>having</c> and <c>order</c> name it.</summary>
    public Expression Function(Expression group, string function, string fieldName)
    {
        var field = entity.QueryableFields.First(f => f.FlatName == fieldName);
        return function switch
        {
            "sum" => KnownSumOf(group, field, isAverage: false),
            "avg" => AverageOf(group, field),
            "min" => ExtremeOf(group, field, false),
            "max" => ExtremeOf(group, field, true),
            _ => DistinctOf(group, field),
        };
    }

    private Func<Expression, Expression> KeyTerm(string keyName)
    {
        var field = GroupField.Of(entity).First(g => g.KeyName == keyName);
        var index = _by.FindIndex(b => b.Field == field.Field && b.Part == field.Part);
        return index >= 0
            ? group => Key(group, index)
            : throw new GraphException(ErrorCode.BadArgument, $"The groups cannot be sorted by {keyName}: it is not in by. Add {field.EnumName} to by, or sort by something else.");
    }

    private int Column(string identity, Func<Expression, Expression> read)
    {
        if (_ordinals.TryGetValue(identity, out var ordinal))
        {
            return ordinal;
        }

        // The same expression is one column, whatever it stands for: SQL would merge them, and all that follow would move.
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(typeof(int), entity.ClrType), "group");
        var printed = identity.StartsWith(KeyIdentity, StringComparison.Ordinal) ? identity : PrintedSql.Of(read(group));
        if (!_ordinals.TryGetValue(printed, out ordinal))
        {
            _ordinals[printed] = ordinal = _columns.Count;
            _columns.Add(read);
        }

        return _ordinals[identity] = ordinal;
    }

    private Expression Columns(Expression groups)
    {
        if (_columns.Count == 0)
        {
            Count();
        }

        var group = Expression.Parameter(Linq.ElementType(groups), "group");
        var columns = _columns.Select(c => Expression.Convert(c(group), typeof(object)));
        return Linq.Select(groups, Expression.Lambda(Expression.NewArrayInit(typeof(object), columns), group));
    }

    private Expression Key(Expression group, int index)
    {
        Expression key = Expression.Property(group, "Key");
        for (var i = _by.Count - 1; i > index; i--)
        {
            key = Expression.Property(key, "Left");
        }

        return index == 0 ? key : Expression.Property(key, "Right");
    }

    private Expression KeyValue(GroupField by, Expression row)
    {
        var value = scope.Read(by.Field, row);
        if (by.Part == DatePart.Day)
        {
            return value;
        }

        var isNullable = Nullable.GetUnderlyingType(value.Type) is not null;
        var date = isNullable ? Expression.Property(value, "Value") : value;
        var year = Expression.Property(date, "Year");
        var month = Expression.Property(date, "Month");
        Expression part = by.Part switch
        {
            DatePart.Year => year,
            DatePart.Quarter => Expression.Add(Expression.Multiply(year, Expression.Constant(10)), Expression.Divide(Expression.Add(month, Expression.Constant(2)), Expression.Constant(3))),
            _ => Expression.Add(Expression.Multiply(year, Expression.Constant(100)), month),
        };
        return isNullable ? Expression.Convert(part, typeof(int?)) : part;
    }

    private Expression WholeOf(Field sum, Expression source)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        return Linq.Sum(source, Expression.Lambda(Summand(scope.Read(sum, row)), row));
    }

    private static BinaryExpression IsZero(Expression number)
        => Expression.Equal(number, Expression.Convert(Expression.Constant(Convert.ChangeType(0, Nullable.GetUnderlyingType(number.Type) ?? number.Type, null)), number.Type));

    private Expression SumOf(Expression group, Field field)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        return Linq.GroupSum(group, Expression.Lambda(Summand(scope.Read(field, row)), row));
    }

    // Null when no row has a value: SQL's sum would be, EF Core makes it 0.
    private Expression KnownSumOf(Expression group, Field field, bool isAverage)
    {
        var sum = field.CanBeTooLarge ? IfFits(SumOf(group, field)) : SumOf(group, field);
        return CanBeUnknown(field) ? Expression.Condition(Expression.Equal(KnownOf(group, field, isAverage), Expression.Constant(0)), Expression.Constant(null, sum.Type), sum) : sum;
    }

    // What SQLite itself calculates past 64 bits goes on as a binary number.
    private static ConditionalExpression IfFits(Expression sum)
    {
        var binary = Expression.Convert(sum, typeof(double?));
        var fits = Expression.AndAlso(Expression.LessThan(binary, Expression.Constant(MostUnits, typeof(double?))), Expression.GreaterThan(binary, Expression.Constant(-MostUnits, typeof(double?))));
        return Expression.Condition(fits, sum, Expression.Constant(null, sum.Type));
    }

    private bool CanBeUnknown(Field field) => SumRule.Of(entity, field).CanForbid || OrderBuilder.IsNullable(scope.Read(field, Expression.Parameter(entity.ClrType, "row")));

    private Expression KnownOf(Expression group, Field field, bool isAverage) => SumCheck.Unless(ValuesOf(group, field), 0, Reasons(group, field, isAverage));

    private Expression ValuesOf(Expression group, Field field)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var value = scope.Read(field, row);
        return OrderBuilder.IsNullable(value) ? Linq.GroupCount(group, Expression.Lambda(Expression.NotEqual(value, Expression.Constant(null, value.Type)), row)) : Linq.GroupCount(group);
    }

    private Expression ReasonOf(Expression group, Field field, bool isAverage)
        => ToldOfKnown(group, field, Reasons(group, field, isAverage));

    private Expression ToldOfKnown(Expression group, Field field, IEnumerable<(SumReason Reason, Expression Holds)> reasons)
        => Told(reasons.Prepend((SumReason.NoValues, Expression.Equal(ValuesOf(group, field), Expression.Constant(0)))));

    private Expression ComparatorOf(Expression group, Field field)
    {
        var comparator = new SumCheck(scope, entity, field).Comparator((value, isGreatest) => Linq.GroupExtreme(group, value, isGreatest))!;
        return SumCheck.Unless(comparator, null, Reasons(group, field, true));
    }

    private Expression AnyOf(Expression group, Field flag, Edge? through)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        if (through is null)
        {
            return Linq.GroupExtreme(group, Expression.Lambda(One(flag, row), row), isGreatest: true);
        }

        var found = Expression.Parameter(through.Target.ClrType, "found");
        var ones = Linq.Select(scope.Rows(through, scope.Read(through.Reference!, row)), Expression.Lambda(One(flag, found), found));
        return Linq.GroupExtreme(group, Expression.Lambda(Linq.FirstOrDefault(ones), row), isGreatest: true);
    }

    private ConditionalExpression One(Field flag, Expression row)
    {
        var value = scope.Read(flag, row);
        return Expression.Condition(
            Expression.Equal(value, Expression.Constant(true, value.Type)), Expression.Constant(1, typeof(int?)),
            Expression.Constant(0, typeof(int?)));
    }

    private IEnumerable<(SumReason Reason, Expression Holds)> Unlike(Expression group, Field field)
        => new SumCheck(scope, entity, field).Unlike((value, isGreatest) => Linq.GroupExtreme(group, value, isGreatest));

    private IEnumerable<(SumReason Reason, Expression Holds)> Reasons(Expression group, Field field, bool isAverage)
        => new SumCheck(scope, entity, field).Reasons((value, isGreatest) => Linq.GroupExtreme(group, value, isGreatest), Linq.GroupCount(group), isAverage);

    private IEnumerable<(SumReason Reason, Expression Holds)> Reasons(Expression source, Field field)
        => new SumCheck(scope, entity, field).Reasons((value, isGreatest) => Linq.Extreme(source, value, isGreatest), Linq.Count(source), isAverage: false);

    // The first reason that holds, as the enum's place; null for none.
    private static Expression Told(IEnumerable<(SumReason Reason, Expression Holds)> reasons)
        => reasons.Reverse().Aggregate((Expression)Expression.Constant(null, typeof(int?)), (none, reason) => Expression.Condition(reason.Holds, Expression.Constant((int?)reason.Reason, typeof(int?)), none));

    private static Expression Summand(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var wide = typeof(Nullable<>).MakeGenericType(type == typeof(int) ? typeof(long) : type);
        return value.Type == wide ? value : Expression.Convert(value, wide);
    }

    private Expression AverageOf(Expression group, Field field)
    {
        var count = ValuesOf(group, field);

        // The sum is in storage's unit: of the last place.
        var scaled = Expression.Multiply(Expression.Convert(count, typeof(double?)), Expression.Constant(Math.Pow(10, field.Places), typeof(double?)));
        return Expression.Divide(Expression.Convert(KnownSumOf(group, field, isAverage: true), typeof(double?)), scaled);
    }

    private Expression ExtremeOf(Expression group, Field field, bool isGreatest)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var value = scope.Read(field, row);
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null)
        {
            value = Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type));
        }

        return SumCheck.Unless(Linq.GroupExtreme(group, Expression.Lambda(value, row), isGreatest), null, Unlike(group, field));
    }

    private Expression DistinctOf(Expression group, Field field)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        return Linq.GroupDistinctCount(group, Expression.Lambda(scope.Read(field, row), row));
    }
}
