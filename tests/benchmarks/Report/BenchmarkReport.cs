using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace OgpGraph.Benchmarks.Report;

/// <summary>The results as Markdown, which reads well on a terminal too.</summary>
internal sealed class BenchmarkReport(BenchmarkOptions options, string fingerprint)
{
    // What else the machine did: with more than a few tenths here, the numbers are of less worth and the ratios of some.
    private readonly string _load = File.Exists("/proc/loadavg") ? $"; load average before the run {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";

    public List<Cell> Cells { get; } = [];

    public List<ColdStart> ColdStarts { get; } = [];

    /// <summary>Where the two sides' data differ, by question.</summary>
    public Dictionary<string, string> Mismatches { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string?> Costs { get; } = new(StringComparer.Ordinal);

    /// <summary>From the start of the process on an empty folder until it is ready: tables and seeds are made; null when the folder was there.</summary>
    public TimeSpan? FirstStart { get; set; }

    public double? HostPeakMegabytes { get; set; }

    public double? IdealPeakMegabytes { get; set; }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{options.Contracts:N0} contracts, rows {fingerprint}; {Environment.ProcessorCount} processors, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}; {options.Seconds} s a side and cell in {options.Rounds} rounds, the driver on the same machine{_load}.").AppendLine();
        foreach (var mismatch in Mismatches.Values)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"**DIFFERENT DATA** {mismatch}").AppendLine();
        }

        Questions(text);
        Cold(text);
        Memory(text);
        return text.ToString();
    }

    private static void Row(StringBuilder text, params IEnumerable<string> columns) => text.Append("| ").AppendJoin(" | ", columns).AppendLine(" |");

    private static void Head(StringBuilder text, int leftColumns, params string[] columns)
    {
        Row(text, columns);
        Row(text, columns.Select((column, i) => i < leftColumns ? "---" : "---:"));
    }

    private static string Rate(double value) => value.ToString(value < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private static string Time(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "F2" : "F1", CultureInfo.InvariantCulture);

    private static string Whole(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";

    private void Questions(StringBuilder text)
    {
        text.AppendLine("## Requests a second in the steady state").AppendLine();
        Head(text, 1, "question", "connections", "ideal /s", "host /s", "ratio", "rounds", "aim", "ideal p50 ms", "host p50 ms", "ideal p99 ms", "host p99 ms", "ideal bytes", "host bytes", "failed");
        foreach (var cell in Cells)
        {
            var hasHost = cell.Host.Requests > 0;
            Row(text, cell.Query.Name + (Mismatches.ContainsKey(cell.Query.Name) ? " ≠" : ""), cell.Connections.ToString(CultureInfo.InvariantCulture), Rate(cell.Ideal.Rate),
                hasHost ? Rate(cell.Host.Rate) : "–",
                hasHost ? cell.Ratio.ToString("F2", CultureInfo.InvariantCulture) : "–",
                hasHost ? string.Create(CultureInfo.InvariantCulture, $"{cell.Ratios.Min():F2}–{cell.Ratios.Max():F2}") : "–",
                string.Create(CultureInfo.InvariantCulture, $"{cell.Query.Aim:F1}{(hasHost ? cell.Ratio >= cell.Query.Aim ? " met" : " MISSED" : "")}"),
                Time(cell.Ideal.Milliseconds(0.5)), hasHost ? Time(cell.Host.Milliseconds(0.5)) : "–",
                Time(cell.Ideal.Milliseconds(0.99)), hasHost ? Time(cell.Host.Milliseconds(0.99)) : "–",
                Whole(cell.Ideal.BytesEach), hasHost ? Whole(cell.Host.BytesEach) : "–", (cell.Ideal.Failures + cell.Host.Failures).ToString(CultureInfo.InvariantCulture));
        }

        text.AppendLine().AppendLine("Ratio: the host's requests a second over the ideal's; the smallest and largest of the rounds beside it. The host's bytes include `extensions`.").AppendLine();
        Head(text, 2, "question", "asks", "SQL statements, ideal", "SQL statements, host", "cost");
        foreach (var query in options.Queries)
        {
            Row(text, query.Name, query.About, query.IdealStatements.ToString(CultureInfo.InvariantCulture), query.HostStatements.ToString(CultureInfo.InvariantCulture), Costs.GetValueOrDefault(query.Name) ?? "–");
        }

        text.AppendLine().AppendLine("SQL statements of a plan, by the rule of one for each level; on SQLite one that belongs to a parent is stepped once for each.").AppendLine();
    }

    private void Cold(StringBuilder text)
    {
        text.AppendLine("## From the start").AppendLine();
        if (FirstStart is { } first)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"On an empty data folder the host is ready {first.TotalSeconds:F2} s after its start.").AppendLine();
        }

        if (ColdStarts.Count == 0)
        {
            return;
        }

        text.AppendLine("Fresh processes on the loaded data: the time to the first answer to Q1, and Q1 in the two seconds after it.").AppendLine();
        Head(text, 0, "connections", "ideal first answer ms", "host first answer ms", "ideal /s", "host /s", "ratio", "ideal p99 ms", "host p99 ms");
        foreach (var cold in ColdStarts)
        {
            Row(text, cold.Connections.ToString(CultureInfo.InvariantCulture), Whole(cold.IdealFirstAnswer.TotalMilliseconds), Whole(cold.HostFirstAnswer?.TotalMilliseconds),
                Rate(cold.Ideal.Rate), cold.Host is null ? "–" : Rate(cold.Host.Rate), cold.Host is null ? "–" : (cold.Host.Rate / cold.Ideal.Rate).ToString("F2", CultureInfo.InvariantCulture),
                Time(cold.Ideal.Milliseconds(0.99)), cold.Host is null ? "–" : Time(cold.Host.Milliseconds(0.99)));
        }

        text.AppendLine();
    }

    private void Memory(StringBuilder text)
    {
        text.AppendLine("## Resident memory in MB, after each cell").AppendLine();
        Head(text, 1, "question", "connections", "ideal", "host");
        foreach (var cell in Cells)
        {
            Row(text, cell.Query.Name, cell.Connections.ToString(CultureInfo.InvariantCulture), Whole(cell.IdealMegabytes), Whole(cell.HostMegabytes));
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Peak: ideal {Whole(IdealPeakMegabytes)}, host {Whole(HostPeakMegabytes)}. Both map the database file into memory, and its pages count as theirs.");
    }
}
