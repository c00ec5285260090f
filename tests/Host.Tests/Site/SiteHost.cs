namespace OgpGraph.Host.Tests.Site;

/// <summary>The real host with a drop-in commitment whose texts try to be markup, and with a module that fails.</summary>
public sealed class SiteHost : IAsyncLifetime
{
    /// <summary>What the commitment is called.</summary>
    public const string Hostile = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    private HostProcess _process = null!;

    public HttpClient Client => _process.Client;

    public string Log => _process.Log;

    public async Task InitializeAsync()
    {
        var program = Samples.HostWith("AirQuality", "ThrowingDefine");
        var facts = Path.Combine(Samples.FolderOf("AirQuality", program), "commitment.yaml");
        var text = await File.ReadAllTextAsync(facts);
        foreach (var (right, wrong) in new[]
        {
            ("  en: Air quality as open data (made-up example)", $"  en: '{Hostile}'"),
            ("      en: Publish the readings", $"      en: '{Hostile}'"),
            ("name: { pt: Partículas finas, en: Fine particles }", $"name: {{ pt: Partículas finas, en: '{Hostile}' }}"),
            ("    title: Made-up example of a commitment without code", $"    title: '{Hostile}'\n    url: 'https://example.org/\"onclick=\"alert(4)'"),
        })
        {
            Assert.Contains(right, text, StringComparison.Ordinal);
            text = text.Replace(right, wrong, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(facts, text);
        _process = await HostProcess.Start(program);
    }

    public Task DisposeAsync()
    {
        _process.Dispose();
        return Task.CompletedTask;
    }
}
