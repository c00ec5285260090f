using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;
using static OgpGraph.Engine.Tests.Serving.TableSample;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>What ends a table before its end: never so that it looks whole.</summary>
public sealed class TableLimitTests
{
    private const string Many = "{ books(where: {isbn: {startsWith: \"M\"}}) { nodes { isbn } } }";

    // Slow for SQLite, whatever the machine: a product of the rows with themselves, without an index.
    private const string Slow = "{ books(order: [{title: ASC}]) { nodes { isbn title subtitle catalogue: cataloguedAt author { books(where: {subtitle: {contains: \"nothing\"}}, order: [{title: ASC}]) { totalCount nodes { isbn } } } } } }";

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.JsonLines)]
    [InlineData(TableFormat.Xlsx)]
    public void Too_many_rows_of_a_root_field_are_refused_before_the_first_byte(TableFormat format)
    {
        using var service = Database.Within(Limits(l => l.TableRows = TableSample.Many - 1));
        using var output = new MemoryStream();
        using (var table = Open(Many, service: service))
        {
            Assert.Equal(ErrorCode.TableLimit, Assert.Throws<GraphException>(() => table.Write(format, output)).Errors[0].Code);
            Assert.Equal(0, output.Length);
        }

        // As many as may be are.
        using var fewer = service.OpenTable(new TableRequest(SampleDatabase.Request(Many.Replace("\"M\"}", "\"M\"}, key: {neq: \"M0000\"}", StringComparison.Ordinal))), CancellationToken.None);
        Assert.Equal(TableSample.Many - 1, fewer.Write(format, output));
    }

    [Fact]
    public void Rows_below_others_break_off_without_an_end()
    {
        using var service = Database.Within(Limits(l => l.TableRows = TableSample.Many - 1));
        const string Below = "{ authors(where: {key: {eq: \"ω/b\"}}) { nodes { name books { nodes { isbn } } } } }";
        foreach (var format in Enum.GetValues<TableFormat>())
        {
            using var output = new MemoryStream();
            using var table = Open(Below, "authors.books", service);
            Assert.Equal(ErrorCode.TableLimit, Assert.Throws<GraphException>(() => table.Write(format, output)).Errors[0].Code);
            if (format == TableFormat.Xlsx)
            {
                Assert.ThrowsAny<Exception>(() => ReadTable.Workbook(output.ToArray()));
            }
        }
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(2L)]
    public void A_request_may_have_a_smaller_limit(long most)
    {
        using var table = Service.OpenTable(new TableRequest(SampleDatabase.Request($"{{ books({Known}) {{ nodes {{ isbn }} }} }}")) { MaximumRows = most }, CancellationToken.None);
        Assert.Equal(ErrorCode.TableLimit, Assert.Throws<GraphException>(() => table.Write(TableFormat.Csv, Stream.Null)).Errors[0].Code);
        using var same = Service.OpenTable(new TableRequest(SampleDatabase.Request($"{{ books({Known}, first: {most}) {{ nodes {{ isbn }} }} }}")) { MaximumRows = most }, CancellationToken.None);
        Assert.Equal(most, same.Write(TableFormat.Csv, Stream.Null));
    }

    [Fact]
    public void As_many_tables_as_may_be_are_written_at_once()
    {
        using var service = Database.Within(Limits(l => l.TablesAtOnce = 1));
        using var first = Open(Many, service: service);
        using var second = Open(Many, service: service);
        var refused = 0;
        using var output = new WatchedStream(_ =>
        {
            var fault = Assert.Throws<GraphException>(() => second.Write(TableFormat.Csv, Stream.Null));
            Assert.Equal(ErrorCode.TablesBusy, fault.Errors[0].Code);
            refused++;
        });
        first.Write(TableFormat.Csv, output);
        Assert.True(refused > 0);
        Assert.Equal(TableSample.Many, second.Write(TableFormat.Csv, Stream.Null));
    }

    [Fact]
    public void A_slot_is_free_again_after_a_fault()
    {
        using var service = Database.Within(Limits(l => l.TablesAtOnce = 1));
        for (var i = 0; i < 3; i++)
        {
            using var table = Open(Many, service: service);
            using var output = new WatchedStream(_ => throw new IOException("The reader is gone."));
            Assert.Throws<IOException>(() => table.Write(TableFormat.Xlsx, output));
        }

        Assert.Equal("isbn\r\nΩ1\r\nΩ2\r\nΩ3\r\n", Text($"{{ books({Known}) {{ nodes {{ isbn }} }} }}", service: service));
    }

    [Fact]
    public void The_statement_stops_when_the_reader_is_gone()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var table = Service.OpenTable(new TableRequest(SampleDatabase.Request(Slow)), gone.Token);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => table.Write(TableFormat.Csv, Stream.Null));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void The_time_ends_a_table_also_for_a_slow_reader()
    {
        using var service = Database.Within(Limits(l => l.TableTime = TimeSpan.FromMilliseconds(200)));
        using var table = Open("{ books { edges { cursor node { id isbn key title subtitle author { id name } t: __typename g: genre } } groups(by: [ISBN]) { count } } }", service: service);
        var written = 0;
        using var output = new WatchedStream(_ =>
        {
            written++;
            Thread.Sleep(250);
        });
        var fault = Assert.Throws<GraphException>(() => table.Write(TableFormat.Csv, output));
        Assert.Equal(ErrorCode.Timeout, fault.Errors[0].Code);
        Assert.Equal(1, written);
        using var short_ = service.OpenTable(new TableRequest(SampleDatabase.Request(Slow)) { MaximumTime = TimeSpan.FromTicks(1) }, CancellationToken.None);
        Assert.Equal(ErrorCode.Timeout, Assert.Throws<GraphException>(() => short_.Write(TableFormat.Csv, Stream.Null)).Errors[0].Code);
    }

    [Fact]
    public void A_row_may_be_as_large_as_an_answer()
    {
        using var service = Database.Within(Limits(l => l.AnswerBytes = 2_000));
        using var table = Open("{ authors(where: {key: {eq: \"ω/b\"}}) { nodes { name books(first: 400) { nodes { isbn } } } } }", service: service);
        Assert.Equal(ErrorCode.AnswerLimit, Assert.Throws<GraphException>(() => table.Write(TableFormat.Csv, Stream.Null)).Errors[0].Code);
    }

    [Fact]
    public void The_cost_counts_the_list_as_one_page()
    {
        using var service = Database.Within(Limits(l => l.Cost = 11));
        Assert.Equal(TableSample.Many, Open("{ books(where: {isbn: {startsWith: \"M\"}}, first: 1201) { nodes { isbn } } }", service: service).Write(TableFormat.Csv, Stream.Null));
        var fault = Assert.Throws<GraphException>(() => Open("{ books { nodes { isbn tags { nodes { word } } } } }", service: service));
        Assert.Equal(ErrorCode.CostLimit, fault.Errors[0].Code);
    }

    [Fact]
    public void A_database_that_cannot_be_read_any_more_breaks_off()
    {
        using var sample = new SampleDatabase(6, _ => 3, Limits(_ => { }));
        Assert.NotEmpty(Text("{ books { nodes { isbn } } }", service: sample.Service));
        using (var file = new FileStream(sample.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            // The header stays: what is read is torn.
            file.Position = 4_096;
            file.Write(Encoding.ASCII.GetBytes(new string('x', (int)file.Length - 4_096)));
        }

        using var table = Open("{ books { nodes { isbn title price author { name } } } }", service: sample.Service);
        using var output = new MemoryStream();
        var fault = Assert.Throws<GraphException>(() => table.Write(TableFormat.Csv, output));
        Assert.Equal((ErrorCode.Internal, 0L), (fault.Errors[0].Code, output.Length));
    }
}
