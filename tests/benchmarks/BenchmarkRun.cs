using OgpGraph.Benchmarks.Data;
using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Queries;
using OgpGraph.Benchmarks.Report;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks;

/// <summary>One run from the build to the results.</summary>
internal sealed class BenchmarkRun(BenchmarkOptions options)
{
    private const string FreshQuery = "Q1";
    private const double ColdSeconds = 2;
    private const double SettleSeconds = 0.3;

    /// <summary>0 when all answers were the same, 2 when not.</summary>
    public int Run()
    {
        var data = new SyntheticData(options.Contracts);
        var fingerprint = DataFingerprint.Of(data);
        Say($"Generated rows: {fingerprint}{Judged(fingerprint)}");
        if (options.IsFingerprintOnly)
        {
            return 0;
        }

        var host = options.IsIdealOnly ? null : options.Host ?? Build();
        using var folder = new DataFolder(options.Keep);
        var report = new BenchmarkReport(options, fingerprint);
        Prepare(report, data, fingerprint, host, folder.Path);
        Measure(report, host, folder.Path);
        report.Cells.Sort((a, b) => (Place(a.Query), Place(a.Connections)).CompareTo((Place(b.Query), Place(b.Connections))));
        Say("");
        Say(report.ToString());
        if (options.IsWritten)
        {
            File.WriteAllText(
                Path.Combine(DotNet.Repository(), "tests", "benchmarks", "RESULTS.md"),
                $"# Benchmark results of {DateTime.UtcNow:yyyy-MM-dd}\n\nWhat is measured and how: [README.md](README.md).\n\n{report.ToString().ReplaceLineEndings("\n")}");
        }

        return report.Mismatches.Count == 0 ? 0 : 2;
    }

    private static string Build()
    {
        Say("Building the host …");
        return DotNet.BuildHost();
    }

    private static void Say(string line) => Console.WriteLine(line);

    private void Prepare(BenchmarkReport report, SyntheticData data, string fingerprint, string? host, string folder)
    {
        var database = ServerPair.DatabaseIn(folder);
        var isNew = !File.Exists(database);
        if (isNew && host is null)
        {
            throw new BenchmarkException($"There is no {Path.GetFileName(database)} in the folder of --keep. Run once without --ideal-only.");
        }

        // Also on a folder that was kept: another build of the host may make the database anew, without our rows.
        if (host is not null)
        {
            Say(isNew ? "First start of the host: it makes its tables and loads its seeds …" : "Starting the host once on the kept folder …");
            var ready = ServerPair.StartOnce(options, host, folder);
            Say($"  ready after {ready.TotalSeconds:F2} s");
            report.FirstStart = isNew ? ready : null;
        }

        var loader = new DataLoader(database, data, fingerprint);
        if (loader.IsLoaded())
        {
            Say("The generated rows are there already.");
            return;
        }

        Say("Loading the generated rows …");
        loader.Load(Console.Out);
    }

    private void Measure(BenchmarkReport report, string? host, string folder)
    {
        using (var servers = ServerPair.Start(options, host, folder, BenchmarkQueries.All[0]))
        {
            Say($"First answer: ideal {servers.IdealFirstAnswer.TotalMilliseconds:F0} ms, host {servers.HostFirstAnswer?.TotalMilliseconds.ToString("F0", null) ?? "–"} ms after the start");
            Check(report, servers);
            foreach (var query in options.Queries.Where(query => query.Name != FreshQuery))
            {
                WarmUp(servers, query);
                foreach (var connections in options.Connections)
                {
                    report.Cells.Add(Measure(servers, query, connections));
                }
            }

            (report.IdealPeakMegabytes, report.HostPeakMegabytes) = (servers.Ideal.PeakMegabytes, servers.Host?.PeakMegabytes);
        }

        if (options.Queries.FirstOrDefault(query => query.Name == FreshQuery) is { } fresh)
        {
            foreach (var connections in options.Connections)
            {
                using var servers = ServerPair.Start(options, host, folder, fresh);
                report.ColdStarts.Add(new ColdStart(
                    connections, servers.IdealFirstAnswer, servers.HostFirstAnswer,
                    LoadDriver.Run(servers.Ideal.Port, Ideal(servers, fresh), connections, ColdSeconds),
                    servers.Host is null ? null : LoadDriver.Run(servers.Host.Port, Host(servers, fresh), connections, ColdSeconds)));
                WarmUp(servers, fresh);
                report.Cells.Add(Measure(servers, fresh, connections));
            }
        }
    }

    private void Check(BenchmarkReport report, ServerPair servers)
    {
        var check = new AnswerCheck(servers);
        foreach (var query in options.Queries)
        {
            var (difference, cost) = check.Check(query);
            report.Costs[query.Name] = cost;
            if (difference is not null)
            {
                report.Mismatches[query.Name] = difference;
                Console.Error.WriteLine($"""

                    !!! DIFFERENT DATA: the host and the ideal endpoint do not answer the same, so the numbers of {query.Name} compare nothing.
                    !!! {difference}

                    """);
            }
        }

        if (servers.Host is not null && report.Mismatches.Count == 0)
        {
            Say("Host and ideal endpoint answer the same data.");
        }
    }

    private void WarmUp(ServerPair servers, BenchmarkQuery query)
    {
        if (options.WarmUp > 0)
        {
            LoadDriver.Run(servers.Ideal.Port, Ideal(servers, query), options.Connections.Max(), options.WarmUp);
            if (servers.Host is not null)
            {
                LoadDriver.Run(servers.Host.Port, Host(servers, query), options.Connections.Max(), options.WarmUp);
            }
        }
    }

    private Cell Measure(ServerPair servers, BenchmarkQuery query, int connections)
    {
        var cell = new Cell(query, connections);
        var seconds = options.Seconds / options.Rounds;
        for (var round = 0; round < options.Rounds; round++)
        {
            var ideal = Stretch(servers.Ideal.Port, Ideal(servers, query), connections, seconds);
            cell.Ideal.Add(ideal);
            if (servers.Host is not null)
            {
                var host = Stretch(servers.Host.Port, Host(servers, query), connections, seconds);
                cell.Host.Add(host);
                cell.Ratios.Add(host.Rate / ideal.Rate);
            }
        }

        (cell.IdealMegabytes, cell.HostMegabytes) = (servers.Ideal.ResidentMegabytes, servers.Host?.ResidentMegabytes);
        Say($"{query.Name} at {connections,2} connections: ideal {cell.Ideal.Rate,9:N1}/s" + (servers.Host is null ? "" : $", host {cell.Host.Rate,9:N1}/s, ratio {cell.Ratio:F2}"));
        return cell;
    }

    // The last rounds belonged to the other server: the first moments after the change are not counted.
    private static LoadResult Stretch(int port, IReadOnlyList<byte[]> requests, int connections, double seconds)
    {
        LoadDriver.Run(port, requests, connections, Math.Min(SettleSeconds, seconds / 4));
        return LoadDriver.Run(port, requests, connections, seconds);
    }

    private static List<byte[]> Ideal(ServerPair servers, BenchmarkQuery query) => [.. query.Bodies.Select(body => LoadConnection.Post(servers.Ideal.Port, query.IdealPath, body))];

    private static List<byte[]> Host(ServerPair servers, BenchmarkQuery query) => [.. query.Bodies.Select(body => LoadConnection.Post(servers.Host!.Port, "/graphql", body))];

    private string Judged(string fingerprint) => options.Contracts != SyntheticData.ContractsByDefault
        ? ""
        : fingerprint == SyntheticData.FingerprintByDefault ? ", as ever" : $", BUT {SyntheticData.FingerprintByDefault} WAS EXPECTED: older results are about other data";

    private int Place(BenchmarkQuery query) => options.Queries.ToList().IndexOf(query);

    private int Place(int connections) => options.Connections.ToList().IndexOf(connections);
}
