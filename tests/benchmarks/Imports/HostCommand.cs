using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>The host's own import command as a process of its own, watched while it runs.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="ProcessorSeconds">Of all its threads; on a machine with other work it says more than the clock.</param>
/// <param name="PeakMegabytes">The most resident memory that it had.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Report">What it reported; of --resume the first report. Null when it was killed or wrote none.</param>
internal sealed record HostCommand(double Seconds, double ProcessorSeconds, double PeakMegabytes, int ExitCode, JsonElement? Report)
{
    private const int PollMilliseconds = 20;

    /// <summary>Runs it to its end.</summary>
    /// <param name="host">The host's assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="killWhen">When it is killed; null for never.</param>
    public static HostCommand Run(string host, IEnumerable<string> arguments, Func<bool>? killWhen = null)
    {
        var start = new ProcessStartInfo(DotNet.Path) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(host);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var end = new EndWithUs(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0.0);
        while (!process.WaitForExit(PollMilliseconds))
        {
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, PeakOf(process.Id));
            }
            catch (Exception gone) when (gone is InvalidOperationException or IOException)
            {
                // It ended between two looks.
            }

            if (killWhen?.Invoke() == true)
            {
                process.Kill();
            }
        }

        process.WaitForExit();
        var seconds = clock.Elapsed.TotalSeconds;
        if (killWhen is null && process.ExitCode > 2)
        {
            throw new BenchmarkException($"The import ended with {process.ExitCode}: {errors.Result}{output.Result}");
        }

        return new HostCommand(seconds, processor.TotalSeconds, peak, process.ExitCode, ReportIn(output.Result));
    }

    /// <summary>A line for people.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Seconds:F1} s, {ProcessorSeconds:F1} s of processor time, {PeakMegabytes:F0} MiB resident at most, exit code {ExitCode}");

    private static JsonElement? ReportIn(string output)
    {
        if (output.AsSpan().IndexOfAny('{', '[') < 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(output);
        return (document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement[0] : document.RootElement).Clone();
    }

    private static double PeakOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024.0;
    }

    private sealed class EndWithUs : IDisposable
    {
        private readonly Process _process;

        public EndWithUs(Process process)
        {
            _process = process;
            AppDomain.CurrentDomain.ProcessExit += End;
        }

        public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= End;

        private void End(object? sender, EventArgs arguments)
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }
        }
    }
}
