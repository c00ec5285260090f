using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Benchmarks.Data;
using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Servers;

namespace OgpGraph.Benchmarks.Tables;

/// <summary>Takes all contracts as a table from the host, in each form, beside a hand-written loop that writes the same CSV.</summary>
/// <param name="options">The data, and the host.</param>
internal sealed class TableBenchmark(BenchmarkOptions options)
{
    /// <summary>The word that asks for it.</summary>
    public const string Tables = "tables";

    public const string Usage = """
        dotnet run -c Release --project tests/benchmarks -- tables [options]
          --contracts, --keep, --host as above
        """;

    private const int Times = 3;
    private const string Question = "{ contracts { nodes { key object price currency procedure signedOn region cpv } } }";
    private const string Sql = "SELECT Id, Object, Price, Currency, Procedure, SignedOn, Region, Cpv FROM recovery_plan_Contract ORDER BY Id";

    private static readonly (string Name, string Accept)[] Forms =
    [
        ("CSV", "text/csv"), ("JSON Lines", "application/jsonl"), ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ];

    private static readonly string[] Procedures = ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "P15"];

    /// <summary>0 when all were answered, 2 when not.</summary>
    public int Run()
    {
        var data = new SyntheticData(options.Contracts);
        var fingerprint = DataFingerprint.Of(data);
        var host = options.Host ?? DotNet.BuildHost();
        using var kept = new DataFolder(options.Keep);
        var folder = kept.Path;

        // Another build of the host makes the database anew, without our rows.
        ServerPair.StartOnce(options, host, folder);
        var loader = new DataLoader(ServerPair.DatabaseIn(folder), data, fingerprint);
        if (!loader.IsLoaded())
        {
            loader.Load(Console.Out);
        }

        var rows = 0L;
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            rows = WriteByHand(folder, out var bytes);
            Say("by hand", rows, bytes, Stopwatch.GetElapsedTime(start));
        }

        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start("The host", host, port, folder, ["--urls", $"http://127.0.0.1:{port}", "--data", folder, "--Logging:LogLevel:Default=Warning"]);
        server.WaitForAnswer(LoadConnection.Get(port, "/health/ready"), TimeSpan.FromMinutes(5));
        var isAnswered = true;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the host after its start: {server.PeakMegabytes:F0} MiB resident at most"));
        foreach (var (name, accept) in Forms)
        {
            for (var i = 0; i < Times; i++)
            {
                using var connection = new LoadConnection(port);
                var start = Stopwatch.GetTimestamp();
                var (status, length) = connection.Send(Encoding.ASCII.GetBytes($"GET /graphql?query={Uri.EscapeDataString(Question)} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: {accept}\r\n\r\n"));
                isAnswered &= status == 200;
                Say(status == 200 ? name : $"{name}: status {status}", rows, length, Stopwatch.GetElapsedTime(start));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {server.PeakMegabytes:F0} MiB resident at most so far"));
        }

        return isAnswered ? 0 : 2;
    }

    private static void Say(string name, long rows, long bytes, TimeSpan time)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {rows,9:N0} rows, {bytes / 1e6,7:N1} MB in {time.TotalSeconds,6:F2} s: {rows / time.TotalSeconds,10:N0} rows/s"));

    // What a careful hand would write: quotes where they must be, money from cents.
    private static long WriteByHand(string folder, out long bytes)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ServerPair.DatabaseIn(folder), Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        using var output = new FileStream("/dev/null", FileMode.Open, FileAccess.Write);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024) { NewLine = "\r\n" };
        writer.WriteLine("key,object,price,currency,procedure,signedOn,region,cpv");
        var (rows, characters) = (0L, 0L);
        while (reader.Read())
        {
            for (var i = 0; i < 8; i++)
            {
                if (i > 0)
                {
                    writer.Write(',');
                }

                if (reader.IsDBNull(i))
                {
                    continue;
                }

                var text = i switch
                {
                    2 => (reader.GetInt64(i) / 100m).ToString("F2", CultureInfo.InvariantCulture),
                    4 => Procedures[reader.GetInt32(i)],
                    _ => reader.GetString(i),
                };
                characters += text.Length + 1;
                if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
                {
                    writer.Write(text);
                }
                else
                {
                    writer.Write('"');
                    writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                    writer.Write('"');
                }
            }

            writer.WriteLine();
            rows++;
        }

        bytes = characters;
        return rows;
    }
}
