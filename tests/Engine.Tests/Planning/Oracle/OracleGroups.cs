using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Groups and aggregates rows in memory.</summary>
internal sealed class OracleGroups(OracleData data, Entity entity)
{
    /// <summary>The groups of rows by an argument list, as the library parsed it.</summary>
    public IReadOnlyList<OracleGroup> Of(IReadOnlyList<object> rows, IReadOnlyList<string> by, IDictionary<string, object?>? having, object? order, int first)
    {
        var fields = by.Distinct().Select(name => GroupField.Of(entity).Single(g => g.EnumName == name)).DistinctBy(g => (g.Field, g.Part)).ToList();
        var groups = rows.GroupBy(row => fields.Select(f => Key(f, row)).ToArray(), new KeyComparer()).Select(g => new OracleGroup(data, entity, fields, g.Key, [.. g], rows));
        if (having is not null)
        {
            groups = groups.Where(g => Has(g, having));
        }

        var terms = new List<(Func<OracleGroup, object?> Value, bool IsDescending)>();
        foreach (var item in order switch { null => [], IDictionary<string, object?> one => [one], _ => ((System.Collections.IEnumerable)order).Cast<IDictionary<string, object?>>() })
        {
            foreach (var (name, value) in item.Where(i => i.Value is not null))
            {
                if (name == "count")
                {
                    terms.Add((g => g.Rows.Count, (string)value! == "DESC"));
                    continue;
                }

                foreach (var (part, direction) in ((IDictionary<string, object?>)value!).Where(p => p.Value is not null))
                {
                    terms.Add((name == "key" ? g => g.KeyOf(part) : g => g.Operand(name, part), (string)direction! == "DESC"));
                }
            }
        }

        if (terms.Count == 0)
        {
            terms.Add((g => g.Rows.Count, true));
        }

        for (var i = 0; i < fields.Count; i++)
        {
            var index = i;
            terms.Add((g => g.Keys[index], false));
        }

        return [.. groups.Order(Comparer<OracleGroup>.Create((left, right) => terms
            .Select(t => OracleValue.Compare(OracleValue.Of(t.Value(left)), OracleValue.Of(t.Value(right)), t.IsDescending)).FirstOrDefault(o => o != 0))).Take(first)];
    }

    private object? Key(GroupField field, object row) => (data.Value(field.Field, row), field.Part) switch
    {
        (null, _) => null,
        ({ } value, DatePart.Day) => value,
        (DateOnly day, var part) => Part(day.Year, day.Month, part),
        (DateTime moment, var part) => Part(moment.Year, moment.Month, part),
        _ => throw new InvalidOperationException(field.EnumName),
    };

    private static object Part(int year, int month, DatePart part) => part switch
    {
        DatePart.Year => year,
        DatePart.Quarter => $"{year:0000}-Q{(month + 2) / 3}",
        _ => $"{year:0000}-{month:00}",
    };

    private static bool Has(OracleGroup group, IDictionary<string, object?> having) => having.All(condition => condition switch
    {
        { Value: null } => true,
        { Key: "and", Value: var all } => Items(all).All(item => Has(group, item)),
        { Key: "or", Value: var any } => Items(any).ToList() is var items && (items.Count == 0 || items.Exists(item => Has(group, item))),
        { Key: "count", Value: IDictionary<string, object?> operations } => OracleFilter.Holds(group.Rows.Count, operations),
        { Value: IDictionary<string, object?> fields } => fields.All(f => f.Value is not IDictionary<string, object?> operations || OracleFilter.Holds(group.Operand(condition.Key, f.Key), operations)),
        _ => throw new InvalidOperationException(condition.Key),
    });

    private static IEnumerable<IDictionary<string, object?>> Items(object? value)
        => value is IDictionary<string, object?> one ? [one] : ((System.Collections.IEnumerable)value!).Cast<IDictionary<string, object?>>();

    private sealed class KeyComparer : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? x, object?[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(object?[] keys) => keys.Aggregate(0, HashCode.Combine);
    }
}
