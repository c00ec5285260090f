using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OgpGraph.Benchmarks.Data;
using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>
/// Imports at real size by the host's own command: first, again, killed and resumed while a host serves the same folder, then owners; and a hand-written loop beside it.
/// </summary>
internal sealed class ImportBenchmark(ImportOptions options)
{
    private const string Question = """{"query":"{ contracts(first: 20, order: [{price: DESC}]) { nodes { key object price supplier { name } } } }"}""";
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(50);

    private readonly StepRatios _ratios = new();

    /// <summary>0 when every import ended as it should, 2 when not.</summary>
    public int Run()
    {
        var host = options.Host ?? DotNet.BuildHost();
        using var files = new DataFolder(null);
        var contracts = Path.Combine(files.Path, "contracts.json");
        var parties = new SyntheticParties(options.Contracts);
        var clock = Stopwatch.StartNew();
        new ContractFile(parties, options.Contracts).Write(contracts);
        Say($"{options.Contracts:N0} contracts, {Megabytes(contracts):N0} MB of JSON, generated in {clock.Elapsed.TotalSeconds:F1} s");
        var isRight = true;
        for (var turn = 1; turn <= options.Turns; turn++)
        {
            isRight &= RunTurn(turn, host, files.Path, contracts, parties);
        }

        foreach (var line in _ratios.Lines())
        {
            Console.WriteLine(line);
        }

        return isRight ? 0 : 2;
    }

    // Which host is first changes from turn to turn: a machine that grows slower or faster meets both alike.
    private bool RunTurn(int turn, string host, string files, string contracts, SyntheticParties parties)
    {
        var keep = turn == options.Turns ? options.Keep : null;
        using var folder = new DataFolder(keep);
        using var beside = options.Against is null ? null
            : new DataFolder(keep is null ? null : keep.TrimEnd(Path.DirectorySeparatorChar) + "-against");
        var isRight = true;
        foreach (var step in ImportOptions.AllSteps.Where(options.Steps.Contains))
        {
            switch (step)
            {
                case "contracts": RunBoth(step, (assembly, data) => Contracts(assembly, contracts, data)); break;
                case "again": RunBoth(step, (assembly, data) => Again(assembly, contracts, files, data)); break;
                case "owners": RunBoth(step, (assembly, data) => Owners(assembly, parties, files, data)); break;
                case "ideal": Ideal(contracts, files, folder.Path); break;
                default: isRight &= Kill(host, contracts, Counts(ServerPair.DatabaseIn(folder.Path))); break;
            }
        }

        return isRight;

        void RunBoth(string step, Func<string, string, HostCommand> import)
        {
            if (options.Against is null || beside is null)
            {
                import(host, folder.Path);
                return;
            }

            var isOwnFirst = turn % 2 == 1;
            var first = RunOne(isOwnFirst);
            var second = RunOne(!isOwnFirst);
            Console.WriteLine(isOwnFirst ? _ratios.Add(step, first, second) : _ratios.Add(step, second, first));

            HostCommand RunOne(bool isOwn)
            {
                Say($"{(isOwn ? "This host" : "The other host")}:");
                return isOwn ? import(host, folder.Path) : import(options.Against, beside.Path);
            }
        }
    }

    private HostCommand Contracts(string host, string contracts, string folder)
    {
        // The listing of formats makes the database, which is no part of an import.
        Say($"Database of the seeds: {HostCommand.Run(host, ["import", "--data", folder])}");
        var first = HostCommand.Run(host, ["import", "base", contracts, "--data", folder, "--json"]);
        Say($"Import: {first}; {options.Contracts / first.Seconds:N0} contracts/s; database {Megabytes(ServerPair.DatabaseIn(folder)):N0} MB");
        Tell(first.Report);
        return first;
    }

    private static HostCommand Again(string host, string contracts, string files, string folder)
    {
        Say($"The same file again: {HostCommand.Run(host, ["import", "base", contracts, "--data", folder, "--json"])}");
        var changed = Path.Combine(files, "again.json");
        File.Copy(contracts, changed);
        File.AppendAllText(changed, "\n");
        var again = HostCommand.Run(host, ["import", "base", changed, "--data", folder, "--json"]);
        File.Delete(changed);
        Say($"The same rows in another file: {again}");
        Tell(again.Report);
        return again;
    }

    private static HostCommand Owners(string host, SyntheticParties parties, string files, string folder)
    {
        var owners = Path.Combine(files, "owners.jsonl");
        var counts = new OwnerFile(parties).Write(owners);
        var bods = HostCommand.Run(host, ["import", "bods", owners, "--data", folder, "--json"]);
        Say($"Owners, {counts.Entities:N0} entities, {counts.Persons:N0} persons, {counts.Relationships:N0} relationships, {Megabytes(owners):N0} MB: {bods}");
        Tell(bods.Report);
        return bods;
    }

    private static void Ideal(string contracts, string files, string folder)
    {
        var ideal = Path.Combine(files, "ideal.db");
        var (before, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        IdealImport.Run(contracts, ServerPair.DatabaseIn(folder), ideal);
        Say($"Hand-written loop: {Stopwatch.GetElapsedTime(before).TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor time");
        File.Delete(ideal);
    }

    private static bool Kill(string host, string contracts, IReadOnlyDictionary<string, long> whole)
    {
        using var folder = new DataFolder(null);
        HostCommand.Run(host, ["import", "--data", folder.Path]);
        var database = ServerPair.DatabaseIn(folder.Path);
        var seeds = Counts(database);
        var isRight = true;
        foreach (var bytes in (long[])[new FileInfo(contracts).Length / 3, new FileInfo(contracts).Length])
        {
            // The file that is written beside the database: half way, and near the end.
            HostCommand.Run(host, ["import", "base", contracts, "--data", folder.Path, "--json"], () => new FileInfo(database + ".building") is { Exists: true } next && next.Length > bytes);
            var (left, check) = (Counts(database), Integrity(database));
            isRight &= check == "ok" && Same(left, seeds);
            Say($"Killed when {bytes / 1e6:N0} MB were written and not committed: integrity {check}, rows {(Same(left, seeds) ? "as before" : "DIFFERENT FROM BEFORE")}");
        }

        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start("The host", host, port, folder.Path, ["--urls", $"http://127.0.0.1:{port}", "--data", folder.Path, "--Logging:LogLevel:Default=Warning"]);
        server.WaitForAnswer(LoadConnection.Get(port, "/health/ready"), TimeSpan.FromMinutes(5));
        var ended = false;
        var latencies = new List<double>();
        var asking = new Thread(() =>
        {
            using var connection = new LoadConnection(port);
            var request = LoadConnection.Post(port, "/graphql", System.Text.Encoding.UTF8.GetBytes(Question));
            while (!Volatile.Read(ref ended))
            {
                var start = Stopwatch.GetTimestamp();
                var (status, _) = connection.Send(request);
                latencies.Add(status == 200 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : double.PositiveInfinity);
                Thread.Sleep(BetweenQuestions);
            }
        });
        asking.Start();
        var resumed = HostCommand.Run(host, ["import", "--resume", "--data", folder.Path, "--json"]);
        Volatile.Write(ref ended, true);
        asking.Join();
        latencies.Sort();
        var (after, sound) = (Counts(database), Integrity(database));
        isRight &= sound == "ok" && Same(after, whole);
        Say($"Resumed: {resumed}; integrity {sound}, rows {(Same(after, whole) ? "as after an import without interruption" : "DIFFERENT")}");
        Say($"A host on the same folder meanwhile: {latencies.Count:N0} answers, half within {latencies[latencies.Count / 2]:F1} ms, 95 % within {latencies[latencies.Count * 95 / 100]:F1} ms, the slowest {latencies[^1]:F0} ms");
        return isRight;
    }

    private static void Tell(JsonElement? report)
    {
        if (report is not { } told)
        {
            return;
        }

        foreach (var table in told.GetProperty("tables").EnumerateArray())
        {
            Say($"  {table.GetProperty("type").GetString()}: {table.GetProperty("added"):N0} added, {table.GetProperty("changed"):N0} changed, {table.GetProperty("removed")} removed, {table.GetProperty("unchanged")} the same");
        }

        foreach (var found in told.GetProperty("findings").EnumerateArray())
        {
            Say($"  {found.GetProperty("rule").GetProperty("code").GetString()}: {found.GetProperty("count").GetInt64():N0}");
        }
    }

    private static bool Same(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other) => one.All(count => other[count.Key] == count.Value);

    // Organizations are left out: owners add some.
    private static Dictionary<string, long> Counts(string database)
        => ((string[])["recovery_plan_Contract", "recovery_plan_ContractBidder"]).ToDictionary(table => table, table => (long)Scalar(database, $"SELECT count(*) FROM {table}"), StringComparer.Ordinal);

    private static string Integrity(string database) => (string)Scalar(database, "PRAGMA integrity_check");

    private static object Scalar(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command.ExecuteScalar()!;
    }

    private static double Megabytes(string file) => new FileInfo(file).Length / 1e6;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
