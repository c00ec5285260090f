using System.Diagnostics;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>One host with a data folder of its own, and one browser, for all tests.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private HostProcess? _host;

    /// <summary>The host.</summary>
    public HostProcess Host => _host!;

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser!;

    /// <summary>Scheme, host and port of the site.</summary>
    public Uri Address => Host.Client.BaseAddress!;

    /// <summary>The pages that the host has.</summary>
    public SitePages Pages { get; private set; } = null!;

    /// <summary>The accessibility rules as a script for a page.</summary>
    public string AxeScript { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;

        AxeScript = await Axe.Script();
        _host = await HostProcess.Start();
        Pages = await SitePages.Of(_host);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Start(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _host?.Dispose();
    }

    /// <summary>A reader with a browser window of their own.</summary>
    internal async Task<Reader> Reader(string language = "en", int width = 1440, ColorScheme scheme = ColorScheme.Light, bool withScript = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language == "pt" ? "pt-PT" : "en-GB",
            TimezoneId = "Europe/Lisbon",
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(20_000);
        return new Reader(this, context, await context.NewPageAsync());
    }
}
