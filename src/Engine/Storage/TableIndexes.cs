using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// The indexes that questions need, from the model: on each reference, on what authors mark, on each stored computed field, and on the order of each to-one edge over many rows.
/// Each ends with the key, which every order ends with, so that SQLite reads rows in order and sorts nothing.
/// </summary>
public static class TableIndexes
{
    /// <summary>The statements that make them, in a stable order.</summary>
    public static IEnumerable<string> Statements(GraphModel graph)
        => graph.Entities.Values.Where(e => e.ClrType != typeof(SearchResult)).SelectMany(Of).Distinct().Order(StringComparer.Ordinal)
            .Select(i => $"CREATE INDEX \"IX_{i.Replace("\", \"", "_", StringComparison.Ordinal).Replace("\" (\"", "_", StringComparison.Ordinal).Trim('"', ')')}\" ON {i}");

    private static IEnumerable<string> Of(Entity entity)
    {
        foreach (var property in entity.ClrType.GetProperties())
        {
            if (property.IsDefined(typeof(RefAttribute)))
            {
                yield return Index(entity, [property.Name]);
            }

            foreach (var indexed in property.GetCustomAttributes<IndexedAttribute>())
            {
                yield return Index(entity, [property.Name, .. indexed.Then]);
            }
        }

        foreach (var stored in entity.Fields.Where(f => f.IsStored))
        {
            yield return Index(entity, [stored.Name]);
        }

        foreach (var edge in entity.Edges)
        {
            if (edge.Kind == EdgeKind.First)
            {
                yield return Index(edge.Target, [edge.ForeignKey!.Name, .. edge.LatestBy.Select(Column)]);
            }
        }
    }

    private static string Index(Entity entity, IEnumerable<string> columns)
        => $"\"{(entity.Base ?? entity).Table}\" (\"{string.Join("\", \"", columns.Append(entity.Key.Name).Distinct())}\")";

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
