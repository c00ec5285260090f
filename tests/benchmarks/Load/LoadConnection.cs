using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OgpGraph.Benchmarks.Load;

/// <summary>
/// A keep-alive HTTP/1.1 connection that knows as much of HTTP as the benchmark needs: the driver shares the machine with the servers, so it must cost little.
/// Blocking calls on a thread of its own are the cheapest way that .NET has.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;

    public LoadConnection(int port)
    {
        _socket.ReceiveTimeout = _socket.SendTimeout = (int)LongestWait.TotalMilliseconds;
        try
        {
            _socket.Connect(IPAddress.Loopback, port);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <summary>A whole request.</summary>
    public static byte[] Post(int port, string path, byte[] body)
        => [.. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    /// <summary>A whole request.</summary>
    public static byte[] Get(int port, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <param name="request">The request.</param>
    /// <param name="keep">Gets the body; null to drop it.</param>
    /// <returns>The status and the bytes of the body.</returns>
    public (int Status, int Length) Send(ReadOnlySpan<byte> request, Stream? keep = null)
    {
        while (!request.IsEmpty)
        {
            request = request[_socket.Send(request)..];
        }

        var headEnd = Find("\r\n\r\n"u8);
        var head = _buffer.AsSpan(_start, headEnd + 2);
        if (!head.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(head[9..], out int status, out _))
        {
            throw new BenchmarkException("The server's answer is not HTTP/1.1.");
        }

        var (length, isChunked) = Framing(head);
        _start += headEnd + 4;
        if (!isChunked)
        {
            Take(length, keep);
            return (status, length);
        }

        var total = 0;
        while (true)
        {
            var lineEnd = Find("\r\n"u8);
            if (!Utf8Parser.TryParse(_buffer.AsSpan(_start, lineEnd), out int chunk, out _, 'x'))
            {
                throw new BenchmarkException("The server's answer has a chunk without a size.");
            }

            _start += lineEnd + 2;
            Take(chunk, keep);
            Take(2, null);
            total += chunk;
            if (chunk == 0)
            {
                return (status, total);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static (int Length, bool IsChunked) Framing(ReadOnlySpan<byte> head)
    {
        var (length, isChunked) = (0, false);
        for (var lineEnd = head.IndexOf("\r\n"u8); lineEnd >= 0; lineEnd = head.IndexOf("\r\n"u8))
        {
            var line = head[..lineEnd];
            head = head[(lineEnd + 2)..];
            if (Names(line, "content-length:"u8))
            {
                _ = Utf8Parser.TryParse(line[15..].TrimStart((byte)' '), out length, out _);
            }
            else if (Names(line, "transfer-encoding:"u8))
            {
                isChunked = true;
            }
        }

        return (length, isChunked);
    }

    private static bool Names(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) => line.Length >= name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name);

    /// <summary>Where the mark begins, counted from the start of what is not yet read; receives more until it is there.</summary>
    private int Find(ReadOnlySpan<byte> mark)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf(mark);
            if (found >= 0)
            {
                return found;
            }

            Receive();
        }
    }

    private void Take(int count, Stream? keep)
    {
        while (count > 0)
        {
            if (_start == _end)
            {
                Receive();
            }

            var taken = Math.Min(count, _end - _start);
            keep?.Write(_buffer, _start, taken);
            _start += taken;
            count -= taken;
        }
    }

    private void Receive()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        var received = _socket.Receive(_buffer, _end, _buffer.Length - _end, SocketFlags.None);
        if (received == 0)
        {
            throw new BenchmarkException("The server closed the connection in the middle of an answer, or its headers are longer than 256 KB.");
        }

        _end += received;
    }
}
