using System.Net;
using System.Net.Sockets;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>How a table leaves the host: while it is read, at the reader's pace, and never a part that looks like the whole.</summary>
public sealed class TableStreamTests
{
    private static readonly byte[] Line = Encoding.UTF8.GetBytes(new string('x', 1022) + "\r\n");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Address = $"/q/~{QuestionLink.Token("{ rows { id } }")}.csv";

    [Fact]
    public async Task Rows_leave_before_the_last_is_read()
    {
        using var seen = new ManualResetEventSlim();
        await using var host = await Start(output =>
        {
            Lines(output, 200);
            Assert.True(seen.Wait(Patience), "Nothing was seen of the rows before the end.");
            Lines(output, 1);
            return 201;
        });
        using var answer = await host.Client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[64 * 1024]);
        seen.Set();
        var rest = new MemoryStream();
        await body.CopyToAsync(rest);
        Assert.Equal((201 * Line.Length) - (64 * 1024), rest.Length);
    }

    [Fact]
    public async Task A_fault_before_the_first_byte_is_told_in_JSON()
    {
        await using var host = await Start(output =>
        {
            Lines(output, 3);
            throw new GraphException(ErrorCode.TablesBusy, "Try again later.");
        });
        using var answer = await host.Client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(ErrorCode.TablesBusy, await RunningHost.Code(answer));
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.False(answer.Headers.Contains("ETag"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fault_after_the_first_byte_breaks_the_answer_off(bool isKnown)
    {
        await using var host = await Start(output =>
        {
            Lines(output, 500);
            throw isKnown ? new GraphException(ErrorCode.Timeout, "Over.") : new InvalidOperationException("of the service");
        });
        using var answer = await host.Client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsByteArrayAsync());

        // Others are answered all the same.
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_service_tells_nothing_of_itself()
    {
        await using var host = await Start(_ => throw new InvalidOperationException("a secret of the service"));
        using var answer = await host.Client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains(ErrorCode.Internal, text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_goes_away_stops_the_reading()
    {
        var stopped = new TaskCompletionSource();
        var closed = new TaskCompletionSource();
        var service = new ScriptedService
        {
            Table = (_, gone) => Endless(stopped, gone, () => closed.TrySetResult()),
        };
        await using var host = await RunningHost.Start(service, "--data", HostProcess.NewFolder());
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(host.Address.Host, host.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {Address} HTTP/1.1\r\nHost: {host.Address.Authority}\r\n\r\n"));
            await client.GetStream().ReadExactlyAsync(new byte[100_000]);
        }

        await stopped.Task.WaitAsync(Patience);
        await closed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_reader_who_waits_makes_the_reading_wait_and_not_the_memory_grow()
    {
        long written = 0;
        await using var host = await Start(output =>
        {
            for (var i = 0; i < 60_000; i++)
            {
                output.Write(Line);
                Interlocked.Add(ref written, Line.Length);
            }

            return 60_000;
        });
        using var client = new TcpClient { ReceiveBufferSize = 32 * 1024 };
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {Address} HTTP/1.1\r\nHost: {host.Address.Authority}\r\n\r\n"));
        await client.GetStream().ReadExactlyAsync(new byte[10_000]);
        await Task.Delay(TimeSpan.FromSeconds(2));

        // What the system's own buffers hold, and the pipe's: a few megabytes of the sixty.
        Assert.InRange(Interlocked.Read(ref written), 10_000, 20 * 1024 * 1024);
    }

    [Fact]
    public async Task A_reader_who_takes_nothing_loses_the_place()
    {
        var stopped = new TaskCompletionSource();
        var service = new ScriptedService
        {
            Table = (_, gone) => Endless(stopped, gone),
        };
        await using var host = await RunningHost.Start(service, "--data", HostProcess.NewFolder());
        using var client = new TcpClient { ReceiveBufferSize = 32 * 1024 };
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {Address} HTTP/1.1\r\nHost: {host.Address.Authority}\r\n\r\n"));
        await stopped.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task HEAD_reads_no_row()
    {
        await using var host = await Start(_ => throw new InvalidOperationException("A row was read."));
        using var request = new HttpRequestMessage(HttpMethod.Head, Address);
        using var answer = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
    }

    private static Task<RunningHost> Start(Func<Stream, long> write)
        => RunningHost.Start(new ScriptedService { Table = (_, _) => new ScriptedTable(write) }, "--data", HostProcess.NewFolder());

    private static void Lines(Stream output, int count)
    {
        for (var i = 0; i < count; i++)
            output.Write(Line);
    }

    // Lines without an end, until the reading is stopped.
    private static ScriptedTable Endless(TaskCompletionSource stopped, CancellationToken gone, Action? closed = null) => new(output =>
    {
        try
        {
            while (true)
            {
                gone.ThrowIfCancellationRequested();
                output.Write(Line);
            }
        }
        finally
        {
            stopped.TrySetResult();
        }
    })
    {
        Closed = closed,
    };
}
