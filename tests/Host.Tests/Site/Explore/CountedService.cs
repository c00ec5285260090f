using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>The real engine, with a count of the questions that it is asked and of the SQL statements that it plans for them.</summary>
public sealed class CountedService(IGraphQLService engine) : IGraphQLService
{
    private int _questions;
    private int _statements;

    public string Sdl => engine.Sdl;

    public IReadOnlyList<QuestionFile> Questions => engine.Questions;

    public ServiceCondition Condition => engine.Condition;

    public IReadOnlyList<TableDescription> Tables => engine.Tables;

    public string DataVersion => engine.DataVersion;

    public GraphAnswer Execute(GraphRequest request, CancellationToken gone)
    {
        var answer = engine.Execute(request with { IsExplained = true }, gone);
        using var json = JsonDocument.Parse(answer.Body);
        Interlocked.Increment(ref _questions);
        if (json.RootElement.TryGetProperty("extensions", out var more) && more.TryGetProperty("explain", out var explain))
            Interlocked.Add(ref _statements, explain.GetProperty("totals").GetProperty("statements").GetInt32());
        return answer;
    }

    public OperationDescription Describe(GraphRequest request, CancellationToken gone) => engine.Describe(request, gone);

    public GraphTable OpenTable(TableRequest request, CancellationToken gone) => engine.OpenTable(request, gone);

    /// <summary>What was counted since the last time.</summary>
    public (int Questions, int Statements) Take() => (Interlocked.Exchange(ref _questions, 0), Interlocked.Exchange(ref _statements, 0));
}
