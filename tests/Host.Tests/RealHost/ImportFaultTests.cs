using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Host.Tests;

/// <summary>Imports by real processes beside a host that serves: whatever happens to them, all of an import is there or nothing, and the host goes on.</summary>
public sealed class ImportFaultTests
{
    private const int Many = 12_000;

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_there_by_half_and_resuming_ends_it()
    {
        using var host = await HostProcess.Start();
        var before = await Count(host);
        var file = ImportProcess.Contracts(HostProcess.NewFolder(), Many);
        var random = new Random(3);
        for (var kill = 0; kill < 8; kill++)
        {
            using var import = ImportProcess.Start(host.Data, "base", file);
            await Task.Delay(random.Next(200, 3_500));
            import.Kill();
            await import.WaitForExitAsync();
            Assert.Contains(await Count(host), new[] { before, before + Many });
            Assert.Equal("ok", Scalar(host.Data, "PRAGMA integrity_check"));
        }

        var resumed = await ImportProcess.Run(host.Data, "--resume");
        Assert.True(resumed.Code == 0, resumed.Output + resumed.Errors);
        var again = await ImportProcess.Run(host.Data, "base", file, "--json");
        Assert.True(again.Code == 0, again.Output + again.Errors);
        Assert.Equal(before + Many, await Count(host));
        Assert.Equal("alreadyImported", JsonDocument.Parse((await ImportProcess.Run(host.Data, "base", file, "--json")).Output).RootElement.GetProperty("outcome").GetString());

        var clock = Stopwatch.StartNew();
        using var next = await HostProcess.Start(data: host.Data);
        Assert.Equal(before + Many, await Count(next));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), next.Log);
    }

    [SmallDiskFact]
    public async Task A_disk_that_fills_is_said_and_what_was_there_stays()
    {
        var folder = HostProcess.NewFolder();
        Assert.Equal(0, await Run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder));
        try
        {
            using var host = await HostProcess.Start(data: folder);
            var before = await Count(host);
            var file = ImportProcess.Contracts(HostProcess.NewFolder(), 60_000);
            var full = await ImportProcess.Run(folder, "base", file);
            Assert.True(full.Code == 4, full.Output + full.Errors);
            Assert.Contains("Nothing was imported", full.Errors, StringComparison.Ordinal);
            Assert.Equal(before, await Count(host));

            await Run("mount", "-o", "remount,size=400m", folder);
            var resumed = await ImportProcess.Run(folder, "base", file);
            Assert.True(resumed.Code == 0, resumed.Output + resumed.Errors);
            Assert.Equal(before + 60_000, await Count(host));
        }
        finally
        {
            await Run("umount", "-l", folder);
        }
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_with_its_reason_and_the_host_goes_on()
    {
        using var host = await HostProcess.Start();
        var before = await Count(host);
        var folder = HostProcess.NewFolder();
        var whole = await File.ReadAllBytesAsync(ImportProcess.Contracts(folder, 500));
        var packed = Gzip(whole);
        await Refused("cut.json", whole[..(whole.Length / 2)], "truncated");
        await Refused("cut.json.gz", packed[..(packed.Length / 2)], "truncated");
        await Refused("spoilt.json.gz", [.. packed[..200], .. Encoding.ASCII.GetBytes("spoilt"), .. packed[206..]], "");
        await Refused("cut.zip", Zip(whole)[..2_000], "corrupt or cut off");
        await Refused("latin.json", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(whole)), "UTF-8");
        await Refused("empty.json", [], "");
        await Refused("page.html", Encoding.ASCII.GetBytes("<!doctype html><title>Not found</title>"), "");
        await Refused("noise.json", [.. Enumerable.Range(0, 5_000).Select(i => (byte)((i * 7919) >> 3))], "");
        var (code, _, errors) = await ImportProcess.Run(host.Data, "parquet", "x");
        Assert.Equal(2, code);
        Assert.Contains("base", errors, StringComparison.Ordinal);
        var (gone, said, _) = await ImportProcess.Run(host.Data, "base", "http://127.0.0.1:9/contracts.json");
        Assert.Equal(3, gone);
        Assert.Contains("does not answer", said, StringComparison.Ordinal);
        Assert.Equal(before, await Count(host));

        async Task Refused(string name, byte[] content, string reason)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, content);
            var (code, output, errors) = await ImportProcess.Run(host.Data, "base", path);
            Assert.True(code == 3, $"{name}: {code}\n{output}{errors}");
            Assert.True(output.Contains(reason, StringComparison.Ordinal), output);
            Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        }
    }

    private static async Task<int> Count(HostProcess host)
        => (await host.Ask("{ contracts { totalCount } }")).GetProperty("data").GetProperty("contracts").GetProperty("totalCount").GetInt32();

    private static string? Scalar(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "graph.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("contracts.json").Open();
            entry.Write(content);
        }

        return packed.ToArray();
    }

    // A small disk can be had by root alone.
    private sealed class SmallDiskFactAttribute : FactAttribute
    {
        public SmallDiskFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.UserName == "root" ? null : "Mounting a small disk needs root on Linux.";
    }

    private static async Task<int> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
