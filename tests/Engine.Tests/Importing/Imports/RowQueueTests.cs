using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>What is put is written in order, by one thread at a time, and all of it before anybody is told that it is.</summary>
public sealed class RowQueueTests
{
    [Fact]
    public void Everything_is_written_in_order_whenever_somebody_settles() => Gen.Int[0, 700].Array[0, 12].Sample(
        parts =>
        {
            var written = new List<int>();
            var busy = 0;
            using var queue = new RowQueue((row, _) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref busy));
                written.Add((int)row);
                Interlocked.Decrement(ref busy);
            });
            var put = 0;
            foreach (var part in parts)
            {
                for (var i = 0; i < part; i++)
                {
                    queue.Add(put++, null);
                }

                queue.Settle();
                Assert.Equal(Enumerable.Range(0, put), written);
            }
        },
        iter: 50);

    [Theory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void What_fails_to_be_written_fails_for_who_puts_and_nothing_follows(int bad)
    {
        var last = -1;
        using var queue = new RowQueue((row, _) => last = (int)row == bad ? throw new InvalidDataException("bad") : (int)row);
        Assert.Throws<InvalidDataException>(() =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                queue.Add(i, null);
            }

            queue.Settle();
        });
        Assert.Equal(bad - 1, last);
    }

    [Fact]
    public void An_end_before_everything_is_written_waits_for_nothing_but_the_batch_at_hand()
    {
        var written = 0;
        using (var queue = new RowQueue((_, _) =>
        {
            Thread.Sleep(1);
            Interlocked.Increment(ref written);
        }))
        {
            for (var i = 0; i < 500; i++)
            {
                queue.Add(i, null);
            }
        }

        var atEnd = written;
        Assert.True(atEnd < 500);
        Thread.Sleep(20);
        Assert.Equal(atEnd, written);
    }
}
