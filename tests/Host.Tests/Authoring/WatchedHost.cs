using System.Diagnostics;
using System.Text;

namespace OgpGraph.Host.Tests.Authoring;

/// <summary><c>dotnet watch --project src/Host</c> in a copy of the repository, as an author has it open while she works.</summary>
internal sealed class WatchedHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _shell;
    private readonly StringBuilder _log = new();
    private readonly HttpClient _client;

    public WatchedHost(RepositoryCopy copy, string home, string port)
    {
        _shell = copy.Start(home, $"cd \"$OGPGRAPH\" && exec dotnet watch --non-interactive --project src/Host -- --urls http://localhost:{port} --data ../watched");
        _shell.OutputDataReceived += (_, line) => Add(line.Data);
        _shell.ErrorDataReceived += (_, line) => Add(line.Data);
        _shell.BeginOutputReadLine();
        _shell.BeginErrorReadLine();
        _client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>How often the host has started.</summary>
    public int Starts
    {
        get
        {
            lock (_log)
            {
                return _log.ToString().Split("Application started").Length - 1;
            }
        }
    }

    /// <summary>Waits until an address answers with a text in it.</summary>
    public async Task Until(string address, string text)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(300))
        {
            try
            {
                if ((await _client.GetStringAsync(new Uri(address, UriKind.Relative))).Contains(text, StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It starts, or is started again.
            }

            lock (_log)
            {
                Assert.True(clock.Elapsed < Patience && !_shell.HasExited, $"{address} did not answer with {text}: {_log}");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shell.Kill(entireProcessTree: true);
        _shell.WaitForExit();
        _shell.Dispose();
        _client.Dispose();
    }

    private void Add(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
