using System.Text;
using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class RecordQueueTests
{
    // A record that is a number, a large one, or one with half of a surrogate pair, which is told and left out.
    private static readonly Gen<string> AnyRecord = Gen.Frequency(
        (30, Gen.Int[0, 9].Select(n => $"{{\"a\":{n}}}")),
        (1, Gen.Const($"{{\"a\":\"{new string('x', 100_000)}\"}}")),
        (2, Gen.Const("{\"a\":\"\\ud800\"}")));

    [Fact]
    public void Records_findings_and_faults_come_in_the_order_of_the_file_as_from_one_thread()
        => Gen.Select(AnyRecord.Array[0, 300], Gen.Bool).Sample((records, isCutOff) =>
        {
            var json = $"[{string.Join(",\n", records)}{(isCutOff ? ",{\"a\":" : "]")}";
            var expected = Read(json, (content, report) => new JsonRecords(content, "f", [], ImportLimits.Default, report).All());
            Assert.Equal(expected, Read(json, InQueue));
        }, iter: 60);

    [Fact]
    public void Whoever_stops_early_stops_the_parsing()
    {
        using var content = new CountedContent(20_000_000);
        Assert.Equal(70, InQueue(content, (_, _) => { }).Take(70).Count());
        var read = content.BytesRead;
        Thread.Sleep(100);
        Assert.Equal(read, content.BytesRead);
    }

    [Fact]
    public void What_is_parsed_and_not_taken_is_little_however_long_the_file_is()
    {
        using var content = new CountedContent(20_000_000);
        using var records = InQueue(content, (_, _) => { }).GetEnumerator();
        for (var i = 0; i < 100; i++)
        {
            Assert.True(records.MoveNext());
        }

        // The parser has time enough to go on, and must not.
        Thread.Sleep(300);
        Assert.InRange(content.BytesRead, 1, 3_000_000);
    }

    private static IEnumerable<ImportRecord> InQueue(Stream content, Action<ImportRule, ImportPlace> report)
    {
        using var queue = new RecordQueue(tell => new JsonRecords(content, "f", [], ImportLimits.Default, tell), report);
        foreach (var record in queue.All())
        {
            yield return record;
        }
    }

    private static List<string> Read(string json, Func<Stream, Action<ImportRule, ImportPlace>, IEnumerable<ImportRecord>> records)
    {
        var told = new List<string>();
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(json));
            foreach (var record in records(content, (rule, place) => told.Add($"{rule.Code} {place}")))
            {
                told.Add($"{record.Place} {record.Json.GetRawText()}");
            }
        }
        catch (ImportFileException fault)
        {
            told.Add($"{fault.Place} {fault.Reason}");
        }

        return told;
    }

    // Records of a thousand characters without end, up to a size.
    private sealed class CountedContent(long size) : Stream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', 990)}\"}}\n");

        private long _read;

        public long BytesRead => Interlocked.Read(ref _read);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            while (read < count && _read < size)
            {
                var at = (int)(_read % Line.Length);
                var part = Math.Min(count - read, Line.Length - at);
                Line.AsSpan(at, part).CopyTo(buffer.AsSpan(offset + read));
                read += part;
                Interlocked.Add(ref _read, part);
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
