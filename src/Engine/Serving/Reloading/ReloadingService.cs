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
    private readonly Func<Projection, ServiceByReader> _again;
    private readonly ILogger _logger;
    private readonly FileWatch _watch;
    private volatile ServedGraph _served;
    private volatile IReadOnlyDictionary<string, string> _refused = new Dictionary<string, string>();

    /// <summary>Begins to watch.</summary>
    /// <param name="first">What is served until the first change.</param>
    /// <param name="again">Makes the service of changed files; the projection is what is served now.</param>
    /// <param name="folders">The folders to watch.</param>
    /// <param name="logger">Is told of changes and mistakes.</param>
    public ReloadingService(ServiceByReader first, Func<Projection, ServiceByReader> again, IEnumerable<string> folders, ILogger logger)
    {
        (_served, _again, _logger) = (new ServedGraph(first), again, logger);
        _watch = new FileWatch(folders, Reload, logger);
    }

    /// <inheritdoc/>
    public string Sdl => Use(service => service.Sdl);

    /// <inheritdoc/>
    public ServiceCondition Condition => Use(service => service.Condition) with { RefusedChanges = _refused };

    /// <inheritdoc/>
    public GraphAnswer Execute(GraphRequest request, CancellationToken gone) => Use(service => service.Execute(request, gone));

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        _served.Leave();
    }

    private T Use<T>(Func<ServiceByReader, T> use)
    {
        var served = _served;
        while (!served.TryEnter())
        {
            served = _served;
        }

        try
        {
            return use(served.Service);
        }
        finally
        {
            served.Leave();
        }
    }

    private void Reload()
    {
        var clock = Stopwatch.StartNew();
        var before = _served;
        try
        {
            before.Service.Hold(isHeld: true);
            var next = _again(before.Service.Projection);
            _refused = new Dictionary<string, string>();
            if (next.Projection.Fingerprint == before.Service.Projection.Fingerprint)
            {
                next.Dispose();
                before.Service.Hold(isHeld: false);
                return;
            }

            _served = new ServedGraph(next);
            before.Leave();
            _logger.LogInformation("Files have changed: their rows are served after {Milliseconds} ms", clock.ElapsedMilliseconds);
        }
        catch (Exception fault) when (fault is ChangeRefused or GraphException or IOException or UnauthorizedAccessException)
        {
            before.Service.Hold(isHeld: false);
            _refused = fault is ChangeRefused refused
                ? refused.Failed.ToDictionary(m => m.Id, m => m.Error!, StringComparer.Ordinal)
                : new Dictionary<string, string> { [PlanModule.Owner] = fault is GraphException { Errors: [var error, ..] } ? $"{error.Code}: {error.Message}" : fault.Message };
            foreach (var (module, reason) in _refused)
            {
                _logger.LogError("A change is not served, the rows of before are: {Module}: {Reason}", module, reason);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A timer's thread has nobody above it who would catch this.
            before.Service.Hold(isHeld: false);
            _logger.LogError(fault, "Changed files could not be read; the rows of before are served");
        }
    }
}
