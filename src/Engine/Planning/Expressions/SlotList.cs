using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Planning;

/// <summary>Collects the slots of one statement and gives each an expression that EF Core turns into a parameter.</summary>
internal sealed partial class SlotList
{
    private readonly List<Slot> _slots = [];
    private readonly List<SlotHolder> _holders = [new()];

    /// <summary>The expression of a slot; the same slot gives the same parameter.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="type">The CLR type that the expression must have.</param>
    public Expression Add(Slot slot, Type type)
    {
        var index = _slots.IndexOf(slot);
        if (index < 0)
        {
            index = _slots.Count;
            _slots.Add(slot);
        }

        while (_holders.Count * SlotHolder.Size <= index)
        {
            _holders[^1].Next = new SlotHolder();
            _holders.Add(_holders[^1].Next!);
        }

        Expression holder = Expression.Constant(_holders[0]);
        for (var i = 0; i < index / SlotHolder.Size; i++)
        {
            holder = Expression.Field(holder, nameof(SlotHolder.Next));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"P{index % SlotHolder.Size}");
        typeof(SlotHolder).GetField(name)!.SetValue(_holders[index / SlotHolder.Size], Sample(type));
        return Expression.Convert(Expression.Field(holder, name), type);
    }

    /// <summary>The slot that a parameter of the translated statement stands for.</summary>
    public Slot Find(string parameterName)
    {
        var match = ParameterName().Match(parameterName);
        var index = match.Success
            ? (match.Groups["next"].Captures.Count * SlotHolder.Size) + int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)
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

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(type)!;
            list.Add(Sample(type.GetGenericArguments()[0]));
            return list;
        }

        return Activator.CreateInstance(type)!;
    }

    [GeneratedRegex("^@(?:P[0-9]+_)?(?<next>Next_)*P(?<index>[0-9]+)$")]
    private static partial Regex ParameterName();
}
