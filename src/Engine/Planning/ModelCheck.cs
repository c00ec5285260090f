using System.Linq.Expressions;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Proves at the start that what a module computes becomes SQL: a field that does not would fail at its first question.</summary>
internal static partial class ModelCheck
{
    /// <summary>A sentence for the first thing of an owner that does not become SQL; null when all does.</summary>
    public static string? FirstFault(GraphModel graph, GraphContext context, string owner)
    {
        foreach (var entity in graph.Entities.Values)
        {
            foreach (var field in entity.Fields.Where(f => f.Owner == owner && f.Compute is not null))
            {
                if (Fault(context, scope => Value(scope, entity, field)) is { } reason)
                {
                    return $"The computed field {entity.Name}.{field.Name} does not become SQL: {reason}";
                }
            }

            foreach (var edge in entity.Edges.Where(e => e.Owner == owner && e.Kind != EdgeKind.Reference))
            {
                if (Fault(context, scope => Rows(scope, edge)) is { } reason)
                {
                    return $"The edge {entity.Name}.{edge.Name} does not become SQL: {reason}";
                }
            }
        }

        return null;
    }

    private static string? Fault(GraphContext context, Func<StatementScope, Expression> query)
    {
        try
        {
            var scope = new StatementScope(context, Language.Pt, null);
            var plan = Translator.Translate(context, scope, query(scope), 1);
            return ForeignFunction().Matches(plan.Sql).FirstOrDefault(f => !DecimalConnection.OfEntityFramework.Contains(f.Value)) is { } function
                ? $"it needs {function.Value}, which the database does not have. Write it with comparisons, arithmetic and the functions of text."
                : null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return fault is InvalidOperationException && fault.Message.Contains("could not be translated", StringComparison.Ordinal)
                ? Untranslated(fault.Message) : fault.Message.Split(". Either rewrite", 2)[0].ReplaceLineEndings(" ");
        }
    }

    // EF Core shows the whole statement in words of its own, and after it, where it knows, the method that it cannot translate.
    private static string Untranslated(string message)
        => $"{(ForeignMethod().Match(message) is { Success: true } method ? method.Groups["name"].Value : "something in it")} has no SQL. Write it with comparisons, arithmetic, the functions of Math and of text, and the rows of data.Of<T>().";

    [GeneratedRegex("(?:method|member) '(?<name>[^']+)'")]
    private static partial Regex ForeignMethod();

    // EF Core's provider defines them for decimal, TimeSpan and Regex (learn.microsoft.com/ef/core/providers/sqlite/functions).
    [GeneratedRegex(@"\b(ef_[a-z]+(?=\()|REGEXP)\b")]
    private static partial Regex ForeignFunction();

    private static Expression Value(StatementScope scope, Entity entity, Field field)
    {
        var query = new RowQuery(scope, entity);
        _ = query.Column(RowQuery.Root, field, Language.Pt);

        // Sorted by the value: EF Core would run a method in a column of the result itself, in a row that is not SQL's any more.
        var row = Expression.Parameter(entity.ClrType, "row");
        return query.Build(Linq.OrderBy(scope.Set(entity.ClrType), Expression.Lambda(scope.Read(field, row), row), isFirst: true, isDescending: false), null);
    }

    private static Expression Rows(StatementScope scope, Edge edge)
    {
        var key = scope.Slots.Add(new ParentKeySlot(), typeof(string));
        return new RowQuery(scope, edge.Target).Build(edge.Kind == EdgeKind.First ? scope.Latest(edge, key) : scope.Rows(edge, key), null);
    }
}
