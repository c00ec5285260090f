using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The real hosts that the examples of the pages are sent to: one for each line with which a page starts it, over one data folder, made when the first example needs it.</summary>
public sealed class DocumentedHosts : IDisposable
{
    private readonly Dictionary<string, HostProcess> _hosts = new(StringComparer.Ordinal);
    private readonly string _data = HostProcess.NewFolder();

    /// <summary>The host that was started with these options, and believes the tests' tokens.</summary>
    internal async Task<HostProcess> With(IReadOnlyList<string> options)
    {
        var name = string.Join(' ', options);
        if (!_hosts.TryGetValue(name, out var host))
        {
            _hosts[name] = host = HostProcess.Launch(data: _data, args: [.. ReaderToken.Settings, .. options]);
            await host.WaitUntilReady();
        }

        return host;
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Dispose();
        }
    }
}
