using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>Memory does not grow with the rows of a table.</summary>
public sealed class LongTableTests
{
    private const string Question = "{ tags { nodes { id key word again: word(lang: EN) } } }";

    [Theory]
    [InlineData(TableFormat.Csv, 1_000_000)]
    [InlineData(TableFormat.JsonLines, 200_000)]
    [InlineData(TableFormat.Xlsx, 100_000)]
    public void Memory_is_flat(TableFormat format, int rows)
    {
        using var sample = new SampleDatabase(9, _ => 3);
        Fill(sample.Path, rows);
        using var table = sample.Service.OpenTable(new TableRequest(SampleDatabase.Request(Question)), CancellationToken.None);
        var (next, least, most) = (0L, long.MaxValue, 0L);
        using var output = new WatchedStream(length =>
        {
            if (length >= next)
            {
                next = length + 4_000_000;
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (least, most) = (Math.Min(least, held), Math.Max(most, held));
            }
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(rows + 3, table.Write(format, output));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Other tests run beside this one, and hold some too.
        Assert.InRange(most - least, 0, 200_000_000);
        if (format != TableFormat.Xlsx)
        {
            Assert.InRange(allocated, 0, 2_000_000);
        }

        Assert.True(output.Length > rows * 5L, $"{output.Length} bytes");
    }

    private static void Fill(string path, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {rows})
            INSERT INTO "library_Tag" ("Id", "Word_Pt", "Word_En") SELECT printf('tag%07d', n), 'palavra ' || n, CASE n % 3 WHEN 0 THEN NULL ELSE 'word ' || n END FROM number
            """;
        command.ExecuteNonQuery();
    }
}
