using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using OgpGraph.Benchmarks.Load;

namespace OgpGraph.Benchmarks.Servers;

/// <summary>A server as a process of its own: started, asked until it answers, measured, ended.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int TerminationSignal = 15;
    private const int LinesKept = 40;

    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();
    private readonly Lock _ending = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _isDisposed;

    private ServerProcess(string name, int port, Process process)
    {
        (Name, Port, _process) = (name, port, process);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    /// <summary>Where it listens on loopback.</summary>
    public int Port { get; }

    /// <summary>The memory that it holds now, in megabytes; null where the system does not tell.</summary>
    public double? ResidentMegabytes => StatusMegabytes("VmRSS:");

    /// <summary>The most memory that it held, in megabytes; null where the system does not tell.</summary>
    public double? PeakMegabytes => StatusMegabytes("VmHWM:");

    /// <summary>Starts <c>dotnet assembly arguments</c>.</summary>
    public static ServerProcess Start(string name, string assembly, int port, string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotNet.Path) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        return new ServerProcess(name, port, Process.Start(start)!);
    }

    /// <summary>A port of loopback that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until a request is answered with status 200, and tells how long after the start of the process that was.</summary>
    public TimeSpan WaitForAnswer(byte[] request, TimeSpan longest)
    {
        var last = "it does not listen";
        while (Stopwatch.GetElapsedTime(_started) < longest)
        {
            if (_process.HasExited)
            {
                throw Failed($"ended with code {_process.ExitCode} before it answered");
            }

            try
            {
                using var connection = new LoadConnection(Port);
                var (status, _) = connection.Send(request);
                if (status == 200)
                {
                    return Stopwatch.GetElapsedTime(_started);
                }

                last = $"it answers with status {status}";
            }
            catch (SocketException)
            {
                // Not yet listening.
            }

            Thread.Sleep(2);
        }

        throw Failed($"did not answer within {longest.TotalSeconds:F0} s: {last}");
    }

    /// <summary>Tells it to end, and waits until it has.</summary>
    public void Stop()
    {
        if (_process.HasExited)
        {
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(_process.Id, TerminationSignal);
            if (_process.WaitForExit(20_000))
            {
                return;
            }

            Console.Error.WriteLine($"{Name} did not end within 20 s of SIGTERM and is killed.");
        }

        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        lock (_ending)
        {
            _isDisposed = true;
            _process.Dispose();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);

    private void KillAtExit(object? sender, EventArgs arguments)
    {
        lock (_ending)
        {
            if (!_isDisposed && !_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            while (_lastLines.Count > LinesKept)
            {
                _lastLines.Dequeue();
            }
        }
    }

    private BenchmarkException Failed(string what)
    {
        lock (_lastLines)
        {
            return new BenchmarkException($"{Name} {what}. Its last lines:{Environment.NewLine}{string.Join(Environment.NewLine, _lastLines.Select(line => "  | " + line))}");
        }
    }

    private double? StatusMegabytes(string field)
    {
        var path = $"/proc/{_process.Id}/status";
        if (!File.Exists(path))
        {
            return null;
        }

        var line = File.ReadLines(path).FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
        return line is null ? null : long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024.0;
    }
}
