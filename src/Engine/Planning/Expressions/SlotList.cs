using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Planning;

/// <summary>Collects the slots of one statement and gives each an expression that EF Core turns into a parameter.</summary>
internal sealed partial class SlotList
{
    // As many as SlotHolder has fields.
    private const int Size = 32;

    private readonly List<Slot> _slots = [];
    private readonly Dictionary<Type, object> _holders = [];

    /// <summary>The expression of a slot; the same slot gives the same parameter.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="type">The CLR type that the expression must have: the same for each use of the slot.</param>
    public Expression Add(Slot slot, Type type)
    {
        var index = _slots.IndexOf(slot);
        if (index < 0)
        {
            index = _slots.Count;
            _slots.Add(slot);
        }

        // A conversion would cost the parameter its name: each type has holders of its own.
        var holderType = typeof(SlotHolder<>).MakeGenericType(type);
        if (!_holders.TryGetValue(type, out var holder))
        {
            _holders[type] = holder = Activator.CreateInstance(holderType)!;
        }

        Expression expression = Expression.Constant(holder);
        var next = holderType.GetField("Next")!;
        for (var i = 0; i < index / Size; i++)
        {
            if (next.GetValue(holder) is not { } more)
            {
                next.SetValue(holder, more = Activator.CreateInstance(holderType)!);
            }

            holder = more;
            expression = Expression.Field(expression, next);
        }

        var field = holderType.GetField(string.Create(CultureInfo.InvariantCulture, $"P{index % Size}V"))!;
        field.SetValue(holder, Sample(type));
        return Expression.Field(expression, field);
    }

    /// <summary>The name of a slot's parameter, for SQL that is written by hand. The slot has no other use.</summary>
    public string Name(Slot slot)
    {
        _slots.Add(slot);
        var index = _slots.Count - 1;
        return string.Create(CultureInfo.InvariantCulture, $"@{string.Concat(Enumerable.Repeat("Next_", index / Size))}P{index % Size}V");
    }

    /// <summary>The slot that a parameter of the translated statement stands for.</summary>
    public Slot Find(string parameterName)
    {
        var match = ParameterName().Match(parameterName);
        var index = match.Success
            ? (match.Groups["next"].Captures.Count * Size) + int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)
            : -1;
        return index >= 0 && index < _slots.Count ? _slots[index] : throw new InvalidOperationException($"The parameter {parameterName} belongs to no slot.");
    }

    // Any value that is not null will do: EF Core makes other SQL for null.
    private static object Sample(Type type)
    {
        if (type == typeof(string))
        {
            return "";
        }

        if (Nullable.GetUnderlyingType(type) is { } plain)
        {
            return Sample(plain);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(type)!;
            list.Add(Sample(type.GetGenericArguments()[0]));
            return list;
        }

        return Activator.CreateInstance(type)!;
    }

    [GeneratedRegex("^@(?:P[0-9]+V_)?(?<next>Next_)*P(?<index>[0-9]+)V[0-9]*$")]
    private static partial Regex ParameterName();
}
