using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Serving;

/// <summary>
/// Serves what the YAML and CSV files say now: a change is read, checked, made into a database of its own and swapped in between two requests.
/// A mistake leaves all as it was, and is told with file, line and reason.
/// </summary>
internal sealed class ReloadingService : IGraphQLService, IDisposable
{
    private readonly Func<Projection, Projection> _again;
    private readonly Func<Projection, ServiceByReader> _serve;
    private readonly Func<Projection, IReadOnlyList<QuestionFile>> _questions;
    private readonly ILogger _logger;
    private readonly FileWatch _watch;
    private volatile ServedGraph _served;
    private volatile IReadOnlyDictionary<string, string> _refused = new Dictionary<string, string>();

    /// <summary>Begins to watch.</summary>
    /// <param name="first">What is served until the first change.</param>
    /// <param name="again">Makes the database of changed files; the projection is what is served now, and given back when nothing has changed.</param>
    /// <param name="serve">Makes the service of a database.</param>
    /// <param name="questions">Reads the questions of host and modules.</param>
    /// <param name="folders">The folders to watch.</param>
    /// <param name="logger">Is told of changes and mistakes.</param>
    public ReloadingService(ServiceByReader first, Func<Projection, Projection> again, Func<Projection, ServiceByReader> serve, Func<Projection, IReadOnlyList<QuestionFile>> questions, IEnumerable<string> folders, ILogger logger)
    {
        (_served, _again, _serve, _questions, _logger) = (new ServedGraph(first), again, serve, questions, logger);
        _watch = new FileWatch(folders, Reload, logger);
    }

    /// <inheritdoc/>
    public string Sdl => Use(service => service.Sdl);

    /// <inheritdoc/>
    public ServiceCondition Condition => Use(service => service.Condition) with { RefusedChanges = _refused };

    /// <inheritdoc/>
    public IReadOnlyList<QuestionFile> Questions => Use(service => service.Questions);

    /// <inheritdoc/>
    public OperationDescription Describe(GraphRequest request, CancellationToken gone) => Use(service => service.Describe(request, gone));

    /// <inheritdoc/>
    public GraphAnswer Execute(GraphRequest request, CancellationToken gone) => Use(service => service.Execute(request, gone));

    /// <inheritdoc/>
    public GraphTable OpenTable(TableRequest request, CancellationToken gone)
    {
        var served = Enter();
        try
        {
            return new HeldTable(served.Service.OpenTable(request, gone), served);
        }
        catch
        {
            served.Leave();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TableDescription> Tables => Use(service => service.Tables);

    /// <inheritdoc/>
    public string DataVersion => Use(service => service.DataVersion);

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        _served.Leave();
    }

    private ServedGraph Enter()
    {
        var served = _served;
        while (!served.TryEnter())
        {
            served = _served;
        }

        return served;
    }

    private T Use<T>(Func<ServiceByReader, T> use)
    {
        var served = Enter();
        try
        {
            return use(served.Service);
        }
        finally
        {
            served.Leave();
        }
    }

    // True when it should be tried again later.
    private bool Reload()
    {
        var clock = Stopwatch.StartNew();
        var before = _served;
        try
        {
            before.Service.Hold(isHeld: true);
            var next = _again(before.Service.Projection);
            if (next.Fingerprint == before.Service.Projection.Fingerprint)
            {
                // Questions are no rows: they change without the database.
                before.Service.Questions = _questions(next);
                _refused = new Dictionary<string, string>();
                before.Service.Hold(isHeld: false);
                return false;
            }

            _served = new ServedGraph(_serve(next));
            _refused = new Dictionary<string, string>();
            before.Leave();
            _logger.LogInformation("Files have changed: their rows are served after {Milliseconds} ms", clock.ElapsedMilliseconds);
            return false;
        }
        catch (Exception fault) when (fault is ChangeRefused or GraphException or IOException or UnauthorizedAccessException)
        {
            before.Service.Hold(isHeld: false);
            _refused = fault is ChangeRefused refused
                ? refused.Failed.ToDictionary(m => m.Id, m => m.Error!, StringComparer.Ordinal)
                : new Dictionary<string, string> { [PlanModule.Owner] = fault is GraphException { Errors: [{ Code: not ErrorCode.Storage } error, ..] } ? $"{error.Code}: {error.Message}" : $"{ErrorCode.Storage}: The data folder cannot be written to now, or another import or start is running; it is tried again. The host's log says more." };
            foreach (var (module, reason) in _refused)
            {
                _logger.LogError("A change is not served, the rows of before are: {Module}: {Reason} {Fault}", module, reason, fault is ChangeRefused ? "" : fault.Message);
            }

            return fault is not (ChangeRefused or GraphException { Errors: [{ Code: not ErrorCode.Storage }, ..] });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A timer's thread has nobody above it who would catch this.
            before.Service.Hold(isHeld: false);
            _refused = new Dictionary<string, string> { [PlanModule.Owner] = $"{ErrorCode.Internal}: The changed files could not be served; the host's log says why." };
            _logger.LogError(fault, "Changed files could not be read; the rows of before are served");
            return false;
        }
    }
}
