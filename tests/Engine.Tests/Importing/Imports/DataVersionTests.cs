using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>The version of the data: another one whenever an answer can be, whoever changed it.</summary>
public sealed class DataVersionTests : TorchTests
{
    private const string Question = "{ torches(order: [{name: ASC}]) { nodes { name } } }";

    [Fact]
    public void An_import_changes_it_and_nothing_else_does()
    {
        Import("""[{"id":"1","name":"a"}]""");
        using var service = TestGraph.Serve(Modules(), Data, Log);
        var first = service.DataVersion;
        Assert.Matches("^[0-9a-f]{32}$", first);
        Ask(service, Question);
        Assert.Equal(first, service.DataVersion);
        using (var same = TestGraph.Serve(Modules(), Data, Log))
        {
            Assert.Equal(first, same.DataVersion);
        }

        // Another service has done the import: this one must notice, and not before it answers from it.
        Import("""[{"id":"2","name":"b"}]""");
        var clock = Stopwatch.StartNew();
        while (service.DataVersion == first && clock.Elapsed < TimeSpan.FromSeconds(10))
        {
        }

        Assert.NotEqual(first, service.DataVersion);
        Assert.Equal(2, Ask(service, Question).GetProperty("torches").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public void An_answer_is_never_older_than_the_version_that_was_told_before_it()
    {
        Import("""[{"id":"0","name":"0"}]""");
        using var service = TestGraph.Serve(Modules(), Data, Log);
        var (seen, older) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var isOver = false;
        var reader = new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                // Each import adds a row: as many as there were versions must be there, and there may be more.
                seen.Add(service.DataVersion);
                older += Ask(service, Question).GetProperty("torches").GetProperty("nodes").GetArrayLength() < seen.Count ? 1 : 0;
            }
        });
        reader.Start();
        for (var i = 1; i < 6; i++)
        {
            Import($$"""[{"id":"{{i}}","name":"{{i}}"}]""");
        }

        Thread.Sleep(50);
        Volatile.Write(ref isOver, true);
        reader.Join();
        Assert.InRange(seen.Count, 2, 6);
        Assert.Equal(0, older);
    }

    [Fact]
    public void Another_day_another_program_and_another_build_are_another_version()
    {
        var day = new DateOnly(2026, 11, 28);
        var version = new DataVersion("program");
        var one = version.Of("build", day);
        Assert.Equal(one, version.Of("build", day));
        Assert.NotEqual(one, version.Of("build", day.AddDays(1)));
        Assert.NotEqual(one, version.Of("other", day));
        Assert.Equal(one, version.Of("build", day));
        Assert.NotEqual(one, new DataVersion("other").Of("build", day));
    }

    [Fact]
    public void Limits_that_change_answers_are_part_of_it()
    {
        Import("""[{"id":"1","name":"a"}]""");
        using var usual = OgpGraphEngine.Create(Options(), Modules(), Log);
        using var other = OgpGraphEngine.Create(Options() with { Limits = new GraphLimits { PageSizeDefault = 7 } }, Modules(), Log);
        Assert.NotEqual(usual.DataVersion, other.DataVersion);
    }

    [Fact]
    public void A_table_that_meets_a_damaged_file_is_read_of_the_one_that_took_its_place()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var next = Path.Combine(Folder, "next.db");
        File.Copy(Database, next);
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = next, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE ogp_meta SET value = 'next' WHERE name = 'build'; UPDATE torches_Torch SET Name = 'b'";
            command.ExecuteNonQuery();
        }

        using var service = TestGraph.Serve(Modules(), Data, Log);
        using var table = service.OpenTable(new TableRequest(new GraphRequest(Question, null, default, Language.Pt, true)), CancellationToken.None);
        Assert.Equal("name\r\na\r\n", Written(table));
        using (var file = new FileStream(Database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write(new byte[file.Length]);
        }

        File.Move(next, Database, overwrite: true);
        Assert.Equal("name\r\nb\r\n", Written(table));
    }

    private static string Written(GraphTable table)
    {
        using var output = new MemoryStream();
        table.Write(TableFormat.Csv, output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
