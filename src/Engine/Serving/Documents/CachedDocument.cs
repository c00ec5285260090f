using System.Collections.Concurrent;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>A document that was parsed, guarded and validated, with the plans made for it; or the errors that refused it.</summary>
internal sealed class CachedDocument
{
    // A document has few argument shapes; one that has more is not worth its memory.
    private const int MostPlans = 64;

    private readonly ConcurrentDictionary<string, Plan> _plans = new(StringComparer.Ordinal);

    /// <summary>The document; null when it was refused.</summary>
    public GraphQLDocument? Document { get; init; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public IReadOnlyList<GraphError> Errors { get; init; } = [];

    /// <summary>The operation of a request.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.NoOperation"/>.</exception>
    public GraphQLOperationDefinition Operation(string? name)
    {
        var operations = Document!.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        if (string.IsNullOrEmpty(name))
        {
            return operations.Count == 1
                ? operations[0]
                : throw new GraphException(ErrorCode.NoOperation, $"The document has {operations.Count} operations. Say in operationName which one to run: {Names(operations)}.");
        }

        return operations.Find(o => o.Name?.Value == name)
            ?? throw new GraphException(ErrorCode.NoOperation, $"The document has no operation \"{(name.Length > 60 ? name[..60] + "…" : name)}\". It has: {Names(operations)}.");
    }

    /// <summary>True when there is a plan of an operation, language and argument shape.</summary>
    public bool HasPlan(string key) => _plans.ContainsKey(key);

    /// <summary>The plan of an operation, language and argument shape.</summary>
    public Plan Plan(string key, Func<Plan> make)
    {
        if (_plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = make();
        if (_plans.Count < MostPlans)
        {
            _plans[key] = plan;
        }

        return plan;
    }

    private static string Names(IEnumerable<GraphQLOperationDefinition> operations)
        => string.Join(", ", operations.Take(10).Select(o => o.Name?.StringValue ?? "(one without a name)"));
}
