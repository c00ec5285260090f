using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// The indexes that questions need, from the model: on each reference, on what authors mark, on stored computed fields, and on the order of each to-one edge over many rows.
/// The key follows, with which every order ends, so that SQLite reads rows in order and sorts nothing.
/// </summary>
public static class TableIndexes
{
    private const string Condition = " WHERE ";

    /// <summary>The statements that make them, in a stable order.</summary>
    public static IEnumerable<string> Statements(GraphModel graph)
        => graph.Entities.Values.Where(e => e.ClrType != typeof(SearchResult)).SelectMany(Of).Distinct().Order(StringComparer.Ordinal)
            .Select(i => $"CREATE INDEX \"IX_{Name(i)}\" ON {i}");

    /// <summary>True for a statement of an index that holds a stored computed field of a class.</summary>
    public static bool HoldsStored(Entity entity, string statement)
        => statement.Contains($" ON \"{(entity.Base ?? entity).Table}\" (", StringComparison.Ordinal) && entity.Fields.Any(f => f.IsStored && statement.Contains($"\"{f.Name}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Of(Entity entity)
    {
        // Behind the key and behind each column that sorts, so that a filter by them reads an index alone, in the order that is asked for; with money, for its sums.
        IReadOnlyList<string> stored = [.. entity.Fields.Where(f => f.IsStored).Select(f => f.Name)];
        var properties = entity.ClrType.GetProperties();
        if (stored.Count > 0)
        {
            yield return Index(entity, [entity.Key.Name, .. stored, .. properties.Where(p => p.IsDefined(typeof(MoneyAttribute)) && p.IsDefined(typeof(IndexedAttribute))).Select(p => p.Name)]);
        }

        foreach (var property in properties)
        {
            if (property.IsDefined(typeof(RefAttribute)))
            {
                // Where few rows have a reference SQLite then knows it, and enters here; and it makes no detour through this index for rows in the reference's order.
                var isOptional = !property.IsDefined(typeof(RequiredMemberAttribute)) && !property.GetCustomAttributes<IndexedAttribute>().Any(i => i.Then.Count == 0);
                yield return Index(entity, [property.Name]) + (isOptional ? $"{Condition}\"{property.Name}\" IS NOT NULL" : "");
            }

            foreach (var indexed in property.GetCustomAttributes<IndexedAttribute>())
            {
                yield return Index(entity, [property.Name, .. indexed.Then, entity.Key.Name, .. indexed.Then.Count == 0 && IsSorted(property) ? stored : []]);
            }
        }

        foreach (var edge in entity.Edges)
        {
            if (edge.Kind == EdgeKind.First)
            {
                yield return Index(edge.Target, [edge.ForeignKey!.Name, .. edge.LatestBy.Select(Column).TakeWhile(column => column.Length > 0)]);
            }
        }
    }

    private static string Name(string index)
    {
        var end = index.IndexOf(Condition, StringComparison.Ordinal);
        return (end < 0 ? index : index[..end]).Replace("\", \"", "_", StringComparison.Ordinal).Replace("\" (\"", "_", StringComparison.Ordinal).Trim('"', ')');
    }

    private static bool IsSorted(PropertyInfo property)
        => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type && (type == typeof(decimal) || type == typeof(DateOnly));

    // A sum of money looks at the currency too.
    private static string Index(Entity entity, IReadOnlyList<string> columns)
    {
        var currency = entity.Fields.Where(f => f.Path is [var property] && columns.Contains(property.Name)).Select(entity.CurrencyOf).OfType<Field>().Select(f => f.Path[0].Name);
        return $"\"{(entity.Base ?? entity).Table}\" (\"{string.Join("\", \"", columns.Append(entity.Key.Name).Concat(currency).Distinct())}\")";
    }

    // EF Core names the column of a part of an embedded object after both: Period_To.
    private static string Column(LambdaExpression lambda)
    {
        var body = lambda.Body is UnaryExpression convert ? convert.Operand : lambda.Body;
        var names = new Stack<string>();
        while (body is MemberExpression member)
        {
            names.Push(member.Member.Name);
            body = member.Expression!;
        }

        return string.Join('_', names);
    }
}
