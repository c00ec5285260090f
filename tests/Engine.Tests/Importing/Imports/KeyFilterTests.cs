using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class KeyFilterTests
{
    [Fact]
    public void A_key_that_was_added_is_never_said_not_to_be_there()
        => Gen.String.Array[0, 60].Sample(keys =>
        {
            var filter = new KeyFilter(keys.Length);
            Array.ForEach(keys, filter.Add);
            Assert.All(keys, key => Assert.True(filter.MayHave(key)));
        });

    [Fact]
    public void Of_keys_that_were_not_added_very_few_are_said_to_be_there_perhaps()
    {
        var filter = new KeyFilter(50_000);
        for (var i = 0; i < 100_000; i++)
        {
            filter.Add($"synthetic-record-{i:D8}");
        }

        Assert.True(filter.IsFull);
        Assert.InRange(Enumerable.Range(100_000, 100_000).Count(i => filter.MayHave($"synthetic-record-{i:D8}")), 0, 2_000);
    }
}
