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
            Array.ForEach(keys, key => filter.Add(KeyFilter.NumberOf(key)));
            Assert.All(keys, key => Assert.True(filter.MayHave(KeyFilter.NumberOf(key))));
        });

    [Fact]
    public void Of_keys_that_were_not_added_very_few_are_said_to_be_there_perhaps()
    {
        var filter = new KeyFilter(125_000);
        for (var i = 0; i < 250_000; i++)
        {
            filter.Add(KeyFilter.NumberOf($"synthetic-record-{i:D8}"));
        }

        Assert.True(filter.IsFull);
        Assert.InRange(
            Enumerable.Range(250_000, 100_000).Count(i => filter.MayHave(KeyFilter.NumberOf($"synthetic-record-{i:D8}"))), 0, 2_000);
    }
}
