using System.Net;
using System.Net.Sockets;
using System.Text;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>Addresses: pages that follow one another, and servers that fall silent, never end or break off.</summary>
public sealed class ImportInputTests
{
    [Fact]
    public void A_page_that_names_the_next_is_followed_by_it_wherever_the_name_stands()
    {
        var pages = new Dictionary<string, string>
        {
            ["/a"] = $"{{\"data\":[{{\"next_page\":\"/wrong\"}},{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"{{\"i\":{i}}}"))}],\"next_page\":\"/b\"}}",
            ["/b"] = "{\"next_page\":\"/c\",\"data\":[]}",
            ["/c"] = "{\"next_page\":null,\"data\":[{}]}",
        };
        using var server = new Server((path, answer) => Whole(answer, pages[path]));
        Assert.Equal([$"{server.Address}a", $"{server.Address}b (2)", $"{server.Address}c (3)"], Kept(server.Address + "a", ImportLimits.Default).Select(p => p.Name));
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("{\"next_page\":5}")]
    [InlineData("{\"data\":[")]
    [InlineData("{\"next_page\":\"http://other.example/b\"}")]
    [InlineData("{\"next_page\":\"a\"}")]
    public void What_names_no_next_page_of_the_same_server_is_the_last(string page)
    {
        using var server = new Server((_, answer) => Whole(answer, page));
        Assert.Equal(page, Encoding.UTF8.GetString(Assert.Single(Kept(server.Address + "a", ImportLimits.Default)).Content));
    }

    [Fact]
    public void A_server_that_falls_silent_is_given_up()
    {
        using var server = new Server((_, answer) =>
        {
            Write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[1,");
            Thread.Sleep(Timeout.Infinite);
        });
        var fault = Assert.Throws<ImportFileException>(() => Kept(server.Address, ImportLimits.Default with { Patience = TimeSpan.FromMilliseconds(200) }));
        Assert.Contains("sent nothing", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_never_ends_is_cut_at_the_limit()
    {
        using var server = new Server((_, answer) =>
        {
            Write(answer, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[");
            while (true)
            {
                Write(answer, new string(' ', 10_000));
            }
        });
        var fault = Assert.Throws<ImportFileException>(() => Kept(server.Address, ImportLimits.Default with { Bytes = 1 << 20 }));
        Assert.Contains("the most that is imported", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_breaks_off_is_told_of()
    {
        using var server = new Server((_, answer) => Write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[1,"));
        Assert.Contains("breaks off", Assert.Throws<ImportFileException>(() => Kept(server.Address, ImportLimits.Default)).Reason, StringComparison.Ordinal);
    }

    private static List<(string Name, byte[] Content)> Kept(string source, ImportLimits limits)
    {
        var kept = new List<(string, byte[])>();
        new ImportInput(source, limits).Each(
            (name, content) =>
            {
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                kept.Add((name, copy.ToArray()));
                return () => new MemoryStream(copy.ToArray());
            },
            CancellationToken.None);
        return kept;
    }

    private static void Whole(Stream answer, string body) => Write(answer, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    private static void Write(Stream answer, string text) => answer.Write(Encoding.UTF8.GetBytes(text));

    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Server(Action<string, Stream> answer)
        {
            _listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
            new Thread(() => Serve(answer)) { IsBackground = true }.Start();
        }

        public string Address { get; }

        public void Dispose() => _listener.Dispose();

        private void Serve(Action<string, Stream> answer)
        {
            try
            {
                while (true)
                {
                    var client = _listener.AcceptTcpClient();
                    new Thread(() => Answer(client, answer)) { IsBackground = true }.Start();
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private static void Answer(TcpClient client, Action<string, Stream> answer)
        {
            using (client)
            {
                try
                {
                    var stream = client.GetStream();
                    using var reader = new StreamReader(stream, leaveOpen: true);
                    var path = reader.ReadLine()!.Split(' ')[1];
                    while (reader.ReadLine() is { Length: > 0 })
                    {
                    }

                    answer(path, stream);
                }
                catch (IOException)
                {
                    // The reader went away.
                }
            }
        }
    }
}
