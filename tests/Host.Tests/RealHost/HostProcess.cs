using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>The real host as a process of its own, on a free port and a data folder of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _log = new();

    private HostProcess(string program, string data, string[] args)
    {
        Data = data;
        var port = FreePort();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        var start = new ProcessStartInfo("dotnet", [program, "--urls", $"http://127.0.0.1:{port}", "--data", data, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Add(line.Data);
        Process.ErrorDataReceived += (_, line) => Add(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Up(AppContext.BaseDirectory);

    /// <summary>The host as it was built together with these tests.</summary>
    public static string Program { get; } = Path.Combine(
        Repository, "src", "Host", "bin", AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "OgpGraph.Host.dll");

    public Process Process { get; }

    public HttpClient Client { get; }

    public string Data { get; }

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public long ResidentMegabytes
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>A new folder, which goes when the tests end.</summary>
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("ogpgraph-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                // A temporary folder that stays harms nobody.
            }
        };
        return folder;
    }

    /// <summary>A copy of the built host in a folder of its own, beside which files can be laid or damaged.</summary>
    public static string CopyProgram()
    {
        var from = Path.GetDirectoryName(Program)!;
        var to = NewFolder();
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Path.Combine(to, Path.GetFileName(Program));
    }

    /// <summary>Starts the host without waiting for it.</summary>
    public static HostProcess Launch(string? program = null, string? data = null, params string[] args)
        => new(program ?? Program, data ?? NewFolder(), args);

    /// <summary>Starts the host and waits until it is ready.</summary>
    public static async Task<HostProcess> Start(string? program = null, string? data = null, params string[] args)
    {
        var host = Launch(program, data, args);
        await host.WaitUntilReady();
        return host;
    }

    public async Task WaitUntilReady()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartTime)
        {
            Assert.False(Process.HasExited, "The host ended at its start: " + Log);
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        Assert.Fail("The host was not ready in time: " + Log);
    }

    /// <summary>Sends a question and gives its answer.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        var (_, body) = await Post(JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Post(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        // The host refuses a large body by its length: a client that waits for the word hears it before it sends.
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        using var answer = await Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        Process.Dispose();
        Client.Dispose();
    }

    private void Add(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Up(string folder)
        => File.Exists(Path.Combine(folder, "OgpGraph.sln")) ? folder : Up(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
