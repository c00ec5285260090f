using System.Diagnostics;

namespace OgpGraph.Benchmarks.Load;

/// <summary>Asks a server as fast as it answers: each connection sends its next request when its last one is answered.</summary>
internal static class LoadDriver
{
    /// <summary>Puts load on a server.</summary>
    /// <param name="port">Where it listens on loopback.</param>
    /// <param name="requests">Whole requests, sent in turn; each connection begins at another one.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="seconds">How long. Each connection sends at least one request.</param>
    public static LoadResult Run(int port, IReadOnlyList<byte[]> requests, int connections, double seconds)
    {
        var workers = Enumerable.Range(0, connections).Select(i => new Worker(port, requests, i)).ToList();
        try
        {
            using var ready = new Barrier(connections + 1);
            var length = (long)(seconds * Stopwatch.Frequency);
            var threads = workers.Select(worker => new Thread(() => worker.Run(ready, length), 256 * 1024) { IsBackground = true }).ToList();
            threads.ForEach(thread => thread.Start());
            ready.SignalAndWait();
            var start = Stopwatch.GetTimestamp();
            threads.ForEach(thread => thread.Join());
            if (workers.Select(worker => worker.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
            {
                throw new BenchmarkException($"The load broke off: {fault.Message}");
            }

            var result = new LoadResult();
            result.Add(workers.Select(worker => worker.Ticks.ToArray()), Stopwatch.GetElapsedTime(start, workers.Max(worker => worker.End)).TotalSeconds, workers.Sum(worker => worker.Failures), workers.Sum(worker => worker.Bytes));
            return result;
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private sealed class Worker(int port, IReadOnlyList<byte[]> requests, int first) : IDisposable
    {
        private readonly LoadConnection _connection = new(port);

        public List<long> Ticks { get; } = new(4096);

        public int Failures { get; private set; }

        public long Bytes { get; private set; }

        public long End { get; private set; }

        public Exception? Fault { get; private set; }

        public void Run(Barrier ready, long length)
        {
            ready.SignalAndWait();
            try
            {
                var begin = Stopwatch.GetTimestamp();
                var (next, deadline) = (first, begin + length);
                while (begin < deadline || Ticks.Count == 0)
                {
                    var (status, bytes) = _connection.Send(requests[next++ % requests.Count]);
                    var end = Stopwatch.GetTimestamp();
                    Ticks.Add(end - begin);
                    begin = end;
                    Bytes += bytes;
                    if (status != 200)
                    {
                        Failures++;
                    }
                }

                End = begin;
            }
            catch (Exception exception) when (exception is System.Net.Sockets.SocketException or BenchmarkException)
            {
                Fault = exception;
            }
        }

        public void Dispose() => _connection.Dispose();
    }
}
