using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Host.Tests;

/// <summary>Answers as the test says; without a script as the engine does in kind.</summary>
public sealed class ScriptedService(Func<GraphRequest, CancellationToken, GraphAnswer>? script = null) : IGraphQLService
{
    public string Sdl => "type Query { id: ID }";

    public IReadOnlyList<QuestionFile> Questions { get; init; } = [];

    public OperationDescription Describe(GraphRequest request, CancellationToken gone) => new(null, []);

    public ServiceCondition Condition { get; init; } = new(null, []);

    /// <summary>The last request that came through.</summary>
    public GraphRequest? Last { get; private set; }

    /// <summary>The variables of the last request, as text.</summary>
    public string? LastVariables { get; private set; }

    public GraphAnswer Execute(GraphRequest request, CancellationToken gone)
    {
        Last = request;
        LastVariables = request.Variables.ValueKind == System.Text.Json.JsonValueKind.Undefined ? null : request.Variables.GetRawText();
        return script?.Invoke(request, gone) ?? Answer(request);
    }

    /// <summary>What becomes of a question for a table; without it none is there.</summary>
    public Func<TableRequest, CancellationToken, GraphTable>? Table { get; init; }

    public IReadOnlyList<TableDescription> Tables { get; init; } = [];

    public string DataVersion { get; set; } = "1";

    public GraphTable OpenTable(TableRequest request, CancellationToken gone)
        => Table?.Invoke(request, gone) ?? throw new GraphException(ErrorCode.NoTable, "no");

    public static GraphAnswer Executed(string json) => new Text(AnswerKind.Executed, json);

    public static GraphAnswer Of(AnswerKind kind) => new Text(kind, "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"OGP103\"}}]}");

    private static GraphAnswer Answer(GraphRequest request)
    {
        try
        {
            DocumentGuard.Parse(request.Query, new GraphLimits());
        }
        catch (GraphException)
        {
            return Of(AnswerKind.Refused);
        }

        return request.Query.StartsWith("mutation", StringComparison.Ordinal) ? Of(request.IsReadOnly ? AnswerKind.NotReadOnly : AnswerKind.Refused)
            : request.Query.Contains("unknown", StringComparison.Ordinal) ? Of(AnswerKind.Refused)
            : Executed("{\"data\":{\"__typename\":\"Query\"}}");
    }

    private sealed class Text(AnswerKind kind, string json) : GraphAnswer
    {
        public override AnswerKind Kind => kind;

        public override ReadOnlyMemory<byte> Body { get; } = Encoding.UTF8.GetBytes(json);

        protected override void Dispose(bool disposing)
        {
        }
    }
}
