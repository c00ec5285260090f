using OgpGraph.Benchmarks.Ideal;
using OgpGraph.Benchmarks.Queries;
using OgpGraph.Benchmarks.Load;

namespace OgpGraph.Benchmarks.Servers;

/// <summary>The host and the ideal endpoint on the same data, each a fresh process.</summary>
internal sealed class ServerPair : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private ServerPair(ServerProcess? host, ServerProcess ideal) => (Host, Ideal) = (host, ideal);

    /// <summary>The host; null when only the ideal endpoint is measured.</summary>
    public ServerProcess? Host { get; }

    public ServerProcess Ideal { get; }

    /// <summary>From the start of the process to its first answer to a question of the benchmark.</summary>
    public TimeSpan? HostFirstAnswer { get; private init; }

    public TimeSpan IdealFirstAnswer { get; private init; }

    /// <summary>Starts one after the other, so that neither slows the other's start.</summary>
    public static ServerPair Start(BenchmarkOptions options, string? hostAssembly, string folder, BenchmarkQuery first)
    {
        var idealPort = ServerProcess.FreePort();
        var ideal = ServerProcess.Start("The ideal endpoint", typeof(ServerPair).Assembly.Location, idealPort, folder, [IdealServer.Argument, DatabaseIn(folder), idealPort.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        ServerProcess? host = null;
        try
        {
            var idealFirst = ideal.WaitForAnswer(LoadConnection.Post(idealPort, first.IdealPath, first.Bodies[0]), LongestStart);
            if (hostAssembly is null)
            {
                return new ServerPair(null, ideal) { IdealFirstAnswer = idealFirst };
            }

            host = StartHost(options, hostAssembly, folder);
            var hostFirst = host.WaitForAnswer(LoadConnection.Post(host.Port, "/graphql", first.Bodies[0]), LongestStart);
            return new ServerPair(host, ideal) { IdealFirstAnswer = idealFirst, HostFirstAnswer = hostFirst };
        }
        catch
        {
            host?.Dispose();
            ideal.Dispose();
            throw;
        }
    }

    /// <summary>Starts the host on a data folder that may be empty, waits until it is ready, ends it, and tells how long it took to be ready.</summary>
    public static TimeSpan StartOnce(BenchmarkOptions options, string hostAssembly, string folder)
    {
        using var host = StartHost(options, hostAssembly, folder);
        return host.WaitForAnswer(LoadConnection.Get(host.Port, "/health/ready"), LongestStart);
    }

    /// <summary>The embedded database of a data folder.</summary>
    public static string DatabaseIn(string folder) => Path.Combine(folder, "graph.db");

    public void Dispose()
    {
        Host?.Dispose();
        Ideal.Dispose();
    }

    private static ServerProcess StartHost(BenchmarkOptions options, string assembly, string folder)
    {
        var port = ServerProcess.FreePort();
        return ServerProcess.Start("The host", assembly, port, folder,
        [
            "--urls", $"http://127.0.0.1:{port}", "--data", folder,
            // Q5 asks for more than the public page size, and its price is its size.
            "--Limits:PageSizeMaximum=5000", "--Limits:Cost=100000000",
            // The ideal endpoint writes no line a request either.
            "--Logging:LogLevel:Default=Warning", .. options.HostArguments,
        ]);
    }
}
