using System.Text;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving.Explaining;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Answers requests: guard, validated-document cache, plan cache, prepared statements, UTF-8 JSON.</summary>
internal sealed class GraphQLService : IGraphQLService, IDisposable
{
    // Roughly what documents and their plans may hold of memory, and what one of them holds beside its text.
    private const long CacheBytes = 64 * 1024 * 1024;
    private const int BytesADocument = 16 * 1024;
    private const int BytesACharacter = 8;

    private readonly GraphModel _graph;
    private readonly GraphLimits _limits;
    private readonly ILogger _logger;
    private readonly Schema _schema;
    private readonly Lazy<string> _sdl;
    private readonly Lazy<IReadOnlyList<TableDescription>> _tables;
    private readonly DataVersion _version;
    private readonly TableHome _tableHome;
    private readonly Planner _planner;
    private readonly GraphContext _context;
    private readonly ReadPool _pool;
    private readonly Introspection _introspection;
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = CacheBytes, CompactionPercentage = 0.25 });

    public GraphQLService(GraphModel graph, string databasePath, string fingerprint, GraphLimits limits, ILogger logger, TableSlots? slots = null)
    {
        _graph = graph;
        _limits = limits;
        PageSize = new PageSize(limits.PageSizeDefault, limits.PageSizeMaximum);
        _logger = logger;
        _schema = SchemaBuilder.Build(graph);
        _context = new GraphContext(GraphContext.Options(null), graph, isForQuestions: true);
        _planner = new Planner(graph, _context, limits.Conditions);
        _pool = new ReadPool(databasePath, fingerprint, logger);
        _introspection = new Introspection(_schema);
        _sdl = new Lazy<string>(() => SchemaText.Print(_schema));
        _tables = new Lazy<IReadOnlyList<TableDescription>>(() => TableCatalog.Of(graph));
        _version = new DataVersion($"{fingerprint} {limits.Text}");
        _tableHome = new TableHome(graph, _pool, PageSize, limits, slots ?? new TableSlots(), () => DataVersion, logger);
    }

    public string Sdl => _sdl.Value;

    public ServiceCondition Condition => new(_pool.Fault, []);

    // Files are read where the service's modules are known: ServiceByReader.
    public IReadOnlyList<QuestionFile> Questions => [];

    /// <summary>The schema, for tests that run the library's own execution beside the runner.</summary>
    internal Schema Schema => _schema;

    internal GraphModel Graph => _graph;

    private PageSize PageSize { get; }

    public GraphAnswer Execute(GraphRequest request, CancellationToken gone)
    {
        var time = new TimeLimit(_limits.ExecutionTime, gone);
        var recording = request.IsExplained ? new RunRecording(_documents.TryGetValue(request.Query, out _)) : null;
        try
        {
            var document = Document(request.Query, gone);
            recording?.DocumentIsReady();
            if (document.Document is null)
            {
                return Answer.Refused(document.Errors);
            }

            var operation = document.Operation(request.OperationName);
            if (operation.Operation != OperationType.Query)
            {
                return request.IsReadOnly
                    ? Answer.Refused([new GraphError(ErrorCode.Method, "Only a query can be sent by GET. Send the operation by POST.")], AnswerKind.NotReadOnly)
                    : Answer.Refused([new GraphError(ErrorCode.Validation, "The schema has queries only.")]);
            }

            var (plan, variables) = Plan(document, operation, request, time, recording);
            var cost = CostOf(plan, variables);
            if (cost > _limits.Cost)
            {
                return Answer.Refused([new GraphError(ErrorCode.CostLimit, $"The request would cost {cost} points, and the limit is {_limits.Cost}. Ask for fewer rows (first:), fewer levels or fewer fields with lists.")], cost: (cost, _limits.Cost));
            }

            recording?.PlanIsReady();
            return Run(plan, document, operation, request, variables, cost, time, recording);
        }
        catch (GraphException refused)
        {
            return Answer.Refused(refused.Errors);
        }
        catch (OperationCanceledException)
        {
            return Answer.Refused([TimedOut()]);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _logger.LogError(fault, "A request failed before its execution");
            return Answer.Refused([Internal()], AnswerKind.Failed);
        }
    }

    public OperationDescription Describe(GraphRequest request, CancellationToken gone)
    {
        var document = Document(request.Query, gone);
        var operation = document.Document is null ? throw new GraphException(document.Errors) : document.Operation(request.OperationName);
        var types = new OperationTypes(_schema, document.Document);
        return new OperationReader(_schema).Describe(operation) with
        {
            Types = types.Of(operation), CountedTypes = types.Counted, Fixed = new FixedReader(operation, request.Variables).Read(),
        };
    }

    public GraphTable OpenTable(TableRequest request, CancellationToken gone)
    {
        var question = request.Question;
        var time = new TimeLimit(_limits.ExecutionTime, gone);
        try
        {
            var document = Document(question.Query, gone);
            var operation = (document.Document is null ? throw new GraphException(document.Errors) : document).Operation(question.OperationName);
            if (operation.Operation != OperationType.Query)
            {
                throw new GraphException(ErrorCode.Validation, "Only a query has a table.");
            }

            var (plan, variables) = Plan(document, operation, question, time, isTable: true);
            return _tableHome.Open(plan, variables, request, time);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw new GraphException(TimedOut());
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or GraphException or OperationCanceledException))
        {
            _logger.LogError(fault, "A table failed before its first row");
            throw new GraphException(Internal());
        }
    }

    public IReadOnlyList<TableDescription> Tables => _tables.Value;

    public string DataVersion => _version.Of(_pool.Build, LisbonDay.Today);

    /// <summary>See <see cref="ReadPool.Hold"/>.</summary>
    internal void Hold(bool isHeld) => _pool.Hold(isHeld);

    /// <summary>The plan of a request, for tests.</summary>
    internal Plan PlanOf(GraphRequest request)
    {
        var document = Document(request.Query, CancellationToken.None);
        return document.Document is null ? throw new GraphException(document.Errors) : Plan(document, document.Operation(request.OperationName), request, new TimeLimit(TimeSpan.MaxValue, CancellationToken.None)).Plan;
    }

    public void Dispose()
    {
        _pool.Dispose();
        _documents.Dispose();
        _introspection.Dispose();
        _context.Dispose();
        _schema.Dispose();
    }

    // Without variables the same plan costs the same each time.
    private long CostOf(Plan plan, Variables variables)
    {
        if (plan.KnownCost > 0)
        {
            return plan.KnownCost;
        }

        var cost = new CostRule(_graph, variables, PageSize).Of(plan);
        if (variables == Variables.None)
        {
            plan.KnownCost = cost;
        }

        return cost;
    }

    private CachedDocument Document(string query, CancellationToken gone)
    {
        if (_documents.TryGetValue(query, out CachedDocument? cached))
        {
            return cached!;
        }

        var made = Prepare(query, gone);
        _documents.Set(query, made, new MemoryCacheEntryOptions { Size = BytesADocument + ((long)query.Length * BytesACharacter) });
        return made;
    }

    private CachedDocument Prepare(string query, CancellationToken gone)
    {
        try
        {
            var document = DocumentGuard.Parse(query, _limits);
            if (DocumentGuard.Check(document, null, _limits) is { } limit)
            {
                return new CachedDocument { Errors = [limit] };
            }

            if (!document.Definitions.OfType<GraphQLOperationDefinition>().Any())
            {
                return new CachedDocument { Errors = [new GraphError(ErrorCode.NoOperation, "The document has no operation. Write a query, such as { plan { name } }.")] };
            }

            using var time = CancellationTokenSource.CreateLinkedTokenSource(gone);
            time.CancelAfter(_limits.ValidationTime);
            var errors = DocumentValidation.Validate(_schema, document, _limits.ValidationErrors, time.Token);
            return errors.Count > 0 ? new CachedDocument { Errors = errors } : new CachedDocument { Document = document };
        }
        catch (GraphException refused)
        {
            return new CachedDocument { Errors = refused.Errors };
        }
    }

    private (Plan Plan, Variables Variables) Plan(CachedDocument document, GraphQLOperationDefinition operation, GraphRequest request, TimeLimit time, RunRecording? recording = null, bool isTable = false)
    {
        var shape = new StringBuilder(64).Append(request.Language == Language.En ? 'e' : 'p').Append(isTable ? 't' : 'a').Append(request.OperationName).Append('|');
        var variables = new VariableReader(_schema, shape).Read(operation, request.Variables);
        var key = shape.ToString();
        recording?.IsPlanCached = document.HasPlan(key);
        var plan = document.Plan(key, () =>
        {
            // A plan outlives the request: it must not hold on to the request's buffers.
            var own = request.Variables.ValueKind == System.Text.Json.JsonValueKind.Object ? request.Variables.Clone() : default;
            var planning = time.Within(_limits.PlanningTime);
            try
            {
                return _planner.Plan(document.Document!, operation, new VariableReader(_schema, new StringBuilder()).Read(operation, own), request.Language, planning, isTable);
            }
            catch (OperationCanceledException) when (!time.IsOver)
            {
                throw new GraphException(ErrorCode.Timeout, $"To plan the question took longer than {_limits.PlanningTime.TotalSeconds:0.#} seconds. Ask for fewer root fields, levels or conditions; if it is a small question, try again, because others are planned first.");
            }
        });
        return (plan, variables);
    }

    private Answer Run(Plan plan, CachedDocument document, GraphQLOperationDefinition operation, GraphRequest request, Variables variables, long cost, TimeLimit time, RunRecording? recording, bool isAgain = false)
    {
        var output = new JsonOutput(_limits.AnswerBytes);
        var errors = new List<GraphError>();
        var connection = _pool.Rent();
        var isUnreadable = false;
        var context = new RunContext(connection, variables, PageSize, time, recording);
        var explanation = ReadOnlyMemory<byte>.Empty;
        try
        {
            recording?.Begin();
            connection.Begin(time);
            var runner = new RootRunner(context, _graph, output, _limits);
            output.Write("{\"data\":{"u8);
            var isFirst = true;
            foreach (var root in plan.Roots)
            {
                if (!isFirst)
                {
                    output.Write((byte)',');
                }

                isFirst = false;
                output.Write(root.Output.Key);
                var value = output.Length;
                try
                {
                    if (root.Kind == RootKind.Introspection)
                    {
                        output.Write(_introspection.Execute(document.Document!, operation, root.Field!, request.Variables));
                    }
                    else
                    {
                        runner.Write(root);
                    }

                    output.CheckLength();
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    // One root field fails, the others keep their data.
                    isUnreadable |= fault is GraphException { Errors: [{ Code: ErrorCode.Storage }, ..] };
                    connection.ResetAll();
                    runner.Restore();
                    output.Length = value;
                    output.WriteNull();
                    errors.AddRange(ErrorsOf(fault).Select(e => e with { Path = [root.Output.ResponseKey], Locations = [root.Location] }));
                }

                recording?.RootIsWritten(root);
            }

            connection.End();
            recording?.End();
            if (recording is not null && !isUnreadable)
            {
                explanation = Explanation.Of(plan, recording, connection);
            }
        }
        catch
        {
            output.Dispose();
            connection.Dispose();
            throw;
        }

        if (!isUnreadable)
        {
            _pool.Return(connection);
        }
        else if (_pool.Discard(connection) && !isAgain)
        {
            output.Dispose();
            return Run(plan, document, operation, request, variables, cost, time, recording, isAgain: true);
        }

        output.Most = int.MaxValue;
        output.Write("}"u8);
        Answer.WriteErrors(output, errors);
        Answer.WriteCost(output, cost, _limits.Cost, explanation);
        output.Write((byte)'}');
        return new Answer(output, AnswerKind.Executed) { Personal = plan.Personal, WrittenRows = context.Rows, Errors = errors };
    }

    private IReadOnlyList<GraphError> ErrorsOf(Exception fault)
    {
        switch (fault)
        {
            case GraphException { Errors: var errors } when errors[0].Code != ErrorCode.Storage:
                return errors;
            case OperationCanceledException:
                return [TimedOut()];
            default:
                _logger.LogError(fault, "A root field failed");
                return [Internal()];
        }
    }

    private GraphError TimedOut() => new(ErrorCode.Timeout, $"The answer took longer than {_limits.ExecutionTime.TotalSeconds:0.#} seconds and was stopped. Ask for fewer rows, or filter by a field with an index.");

    private static GraphError Internal() => new(ErrorCode.Internal, "The service failed; its log has the reason. Try again later, and tell the operator if it goes on.");
}
