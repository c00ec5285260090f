using System.Collections.Concurrent;
using System.Diagnostics;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>A browser window, and all that went wrong in it.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(20);

    private readonly SiteFixture _site;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentDictionary<IRequest, bool> _awaited = [];

    public Reader(SiteFixture site, IBrowserContext context, IPage page)
    {
        (_site, _context, Page) = (site, context, page);
        page.PageError += (_, error) => _faults.Enqueue($"script fault: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOfExpectedAnswer(message))
                _faults.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
        };
        context.Request += (_, request) =>
        {
            _awaited[request] = true;
            if (request.Url.Contains("://", StringComparison.Ordinal) && !request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith($"blob:{site.Address}", StringComparison.Ordinal))
                _faults.Enqueue($"request to another host: {request.Url}");
        };
        context.RequestFinished += (_, request) => Done(request);
        context.RequestFailed += (_, request) =>
        {
            Done(request);
            // A page that is left behind gives up what it still waits for; a download is no longer the page's.
            if (request.Failure is not "net::ERR_ABORTED")
                _faults.Enqueue($"request failed: {request.Url} {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Status != ExpectedStatus)
                _faults.Enqueue($"status {response.Status}: {response.Url}");
        };
    }

    /// <summary>The page that is shown.</summary>
    public IPage Page { get; }

    /// <summary>The status that a page is expected to have.</summary>
    public int ExpectedStatus { get; set; } = 200;

    /// <summary>Goes to an address of the site and waits until nothing more comes.</summary>
    public async Task<IResponse> Go(string address)
    {
        IResponse? response;
        _awaited.Clear();
        try
        {
            response = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        }
        catch (PlaywrightException fault)
        {
            Assert.Fail($"{address} does not come: {fault.Message.Split('\n')[0]}");
            throw;
        }

        Assert.True(response is not null, $"{address} is no page.");
        await Settle();
        return response;
    }

    /// <summary>Waits until nothing more comes. That a worker's script has come is not always told, nor the browser's own picture of the site.</summary>
    public async Task Settle()
    {
        var (all, quiet) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        while (quiet.ElapsedMilliseconds < 400)
        {
            await Task.Delay(50);
            if (_awaited.Keys.Any(request => !request.Url.Contains(".worker-", StringComparison.Ordinal) && !request.Url.EndsWith("/favicon.svg", StringComparison.Ordinal)))
                quiet.Restart();
            if (all.Elapsed > MostPatience)
                Assert.Fail($"{Page.Url} still waits for {string.Join(", ", _awaited.Keys.Select(request => request.Url))}");
        }
    }

    /// <summary>What went wrong since the last call: script faults, console errors, failed requests, and requests to other hosts.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = _faults.ToList();
        _faults.Clear();
        return faults;
    }

    /// <summary>Serious and critical violations of accessibility rules on the page.</summary>
    public Task<IReadOnlyList<string>> Violations() => Axe.Violations(Page, _site.AxeScript);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Done(IRequest request) => _awaited.TryRemove(request, out _);

    private bool IsOfExpectedAnswer(IConsoleMessage message)
        => ExpectedStatus != 200 && message.Text.Contains($"the server responded with a status of {ExpectedStatus}", StringComparison.Ordinal);
}
