using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>What a service that runs answers when its file is replaced or damaged.</summary>
public sealed class ServedFileTests : TorchTests
{
    private const string Question = "{ torches(order: [{name: ASC}]) { nodes { name } } }";

    [Fact]
    public void An_import_is_seen_soon_by_a_service_that_is_asked_all_the_time()
    {
        Import("""[{"id":"1","name":"a"}]""");
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(["a"], Names(Ask(service, Question)));
        Import("""[{"id":"2","name":"b"}]""");
        var clock = Stopwatch.StartNew();
        IReadOnlyList<string?> seen;
        do
        {
            seen = Names(Ask(service, Question));
        }
        while (seen.Count < 2 && clock.Elapsed < TimeSpan.FromSeconds(10));
        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public void A_question_that_meets_a_damaged_file_is_asked_again_of_the_one_that_took_its_place()
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
        Assert.Equal(["a"], Names(Ask(service, Question)));
        using (var file = new FileStream(Database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write(new byte[file.Length]);
        }

        File.Move(next, Database, overwrite: true);
        Assert.Equal(["b"], Names(Ask(service, Question)));
    }

    private static IReadOnlyList<string?> Names(JsonElement answer) => [.. answer.GetProperty("torches").GetProperty("nodes").EnumerateArray().Select(t => t.GetProperty("name").GetString())];
}
