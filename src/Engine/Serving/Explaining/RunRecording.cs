using System.Diagnostics;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving.Explaining;

/// <summary>What one request did: made only for a question that is to be explained, so that any other pays for a look whether there is one, a statement and never a row.</summary>
/// <param name="isDocumentCached">True when the document was met before.</param>
internal sealed class RunRecording(bool isDocumentCached)
{
    private readonly Dictionary<StatementPlan, StatementMeasure> _measures = [];
    private readonly HashSet<PreparedStatement> _measured = [];
    private readonly Dictionary<LevelPlan, List<StatementPlan>> _statements = [];
    private readonly Dictionary<LoadedNode, LoadMeasure> _loads = [];
    private readonly Dictionary<RootNode, TimeSpan> _roots = [];
    private long _lap = Stopwatch.GetTimestamp();

    /// <summary>True when the document was met before: it was neither parsed nor validated.</summary>
    public bool IsDocumentCached => isDocumentCached;

    /// <summary>True when the document was asked in this shape before: nothing was planned.</summary>
    public bool IsPlanCached { get; set; }

    /// <summary>How long the document took.</summary>
    public TimeSpan DocumentTime { get; private set; }

    /// <summary>How long variables, plan and cost took.</summary>
    public TimeSpan PlanTime { get; private set; }

    /// <summary>The document is at hand.</summary>
    public void DocumentIsReady() => DocumentTime = Lap();

    /// <summary>The plan is at hand.</summary>
    public void PlanIsReady() => PlanTime = Lap();

    /// <summary>The statements are run, perhaps anew after the database was replaced.</summary>
    public void Begin()
    {
        _measures.Clear();
        _measured.Clear();
        _statements.Clear();
        _loads.Clear();
        _roots.Clear();
        _lap = Stopwatch.GetTimestamp();
    }

    /// <summary>A root field is written.</summary>
    public void RootIsWritten(RootNode root) => _roots[root] = Lap();

    /// <summary>A statement is about to be run.</summary>
    public void Open(StatementPlan plan, PreparedStatement statement)
    {
        if (!_measures.TryGetValue(plan, out var measure))
        {
            _measures[plan] = measure = new StatementMeasure();
        }

        statement.Measure = measure;
        _measured.Add(statement);
    }

    /// <summary>The rows of a level come from a statement that depends on the cursors.</summary>
    public void Read(LevelPlan level, StatementPlan statement)
    {
        if (!_statements.TryGetValue(level, out var known))
        {
            _statements[level] = known = [];
        }

        if (!known.Contains(statement))
        {
            known.Add(statement);
        }
    }

    /// <summary>A module's delegate gave the values of some keys.</summary>
    public void Loaded(LoadedNode node, int keys, TimeSpan time)
    {
        var before = _loads.GetValueOrDefault(node) ?? new LoadMeasure(0, 0, TimeSpan.Zero);
        _loads[node] = new LoadMeasure(before.Calls + 1, before.Keys + keys, before.Time + time);
    }

    /// <summary>Ends the measuring: the statements go on to serve other requests.</summary>
    public void End()
    {
        foreach (var statement in _measured)
        {
            statement.Measure = null;
        }
    }

    /// <summary>The statements of a level: those that were run, else the one that would be.</summary>
    public IReadOnlyList<StatementPlan> StatementsOf(PlanLevel level)
        => level.Statement is { } statement ? [statement]
            : level.Rows is not { } rows ? []
            : _statements.TryGetValue(rows, out var run) ? run
            : [rows.Main];

    /// <summary>What a statement did; null when it was not run.</summary>
    public StatementMeasure? Of(StatementPlan statement) => _measures.GetValueOrDefault(statement);

    /// <summary>What a module's delegate did; null when it was not asked.</summary>
    public LoadMeasure? Of(LoadedNode node) => _loads.GetValueOrDefault(node);

    /// <summary>How long a root field took, from its first statement to its last byte.</summary>
    public TimeSpan Of(RootNode root) => _roots.GetValueOrDefault(root);

    private TimeSpan Lap()
    {
        var (before, now) = (_lap, Stopwatch.GetTimestamp());
        _lap = now;
        return Stopwatch.GetElapsedTime(before, now);
    }
}

/// <summary>What a module's delegate did.</summary>
/// <param name="Calls">How often it was asked: once a page.</param>
/// <param name="Keys">For how many keys.</param>
/// <param name="Time">How long it took.</param>
internal sealed record LoadMeasure(int Calls, int Keys, TimeSpan Time);
