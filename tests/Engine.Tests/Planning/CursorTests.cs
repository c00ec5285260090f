using System.Buffers.Text;
using System.Text;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

public sealed class CursorTests
{
    private const string Order = "[{price: DESC}, {pages: ASC}, {subtitle: ASC}, {thickness: DESC}]";

    private static readonly string[] Values = ["n;", "i1;", "i-9223372036854775808;", "i9223372036854775808;", "r1.5;", "rNaN;", "t3:abc;", "t99:abc;", "t-1:;", "t2147483647:;", "t:;", ";", "x"];

    [Fact]
    public void No_text_is_more_than_a_bad_cursor()
        => Gen.OneOf(Gen.String, Gen.Byte.Array[0, 80].Select(b => Base64Url.EncodeToString(b)), Gen.Byte.Array[0, 60].Select(b => Base64Url.EncodeToString([.. "01234567"u8, .. b])),
            Gen.Int[0, Values.Length - 1].Array[0, 6].Select(picks => Base64Url.EncodeToString(Encoding.UTF8.GetBytes("01234567" + string.Concat(picks.Select(pick => Values[pick]))))))
            .Sample(AssertBadOrRead, iter: 5_000 * Samples.Effort);

    [Fact]
    public void A_cursor_with_a_flipped_bit_gives_an_answer_or_a_bad_cursor()
    {
        var cursors = Samples.Usual.Ask($"{{ books(first: 1000, order: {Order}) {{ edges {{ cursor }} }} }}").GetProperty("data").GetProperty("books").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("cursor").GetString()!).ToList();
        Gen.Select(Gen.Int[0, cursors.Count - 1], Gen.Int[0, 10_000], Gen.Int[0, 255]).Sample(
            (which, at, value) =>
            {
                var bytes = Base64Url.DecodeFromChars(cursors[which]);
                bytes[at % bytes.Length] = (byte)value;
                AssertAnsweredOrBad(Base64Url.EncodeToString(bytes));
            },
            iter: 500 * Samples.Effort);
    }

    [Theory]
    [InlineData("n;n;n;n;n;")]
    [InlineData("n;n;n;n;t1:a;")]
    [InlineData("i1;n;n;r1;t1:a;")]
    [InlineData("t1:a;t1:a;i1;t1:a;i5;")]
    [InlineData("r1.5;r1.5;n;i1;t1:a;")]
    public void A_forged_cursor_gives_an_answer_or_a_bad_cursor(string values)
    {
        var real = Samples.Usual.Ask($"{{ books(first: 1, order: {Order}) {{ pageInfo {{ endCursor }} }} }}").GetProperty("data").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        AssertAnsweredOrBad(Base64Url.EncodeToString([.. Base64Url.DecodeFromChars(real)[..8], .. Encoding.UTF8.GetBytes(values)]));
    }

    private static void AssertAnsweredOrBad(string cursor)
    {
        foreach (var page in (string[])["after", "before"])
        {
            var answer = Samples.Usual.Ask($"query($c: String) {{ books(first: 2, order: {Order}, {page}: $c) {{ nodes {{ key }} }} }}", new { c = cursor });
            if (answer.TryGetProperty("errors", out var errors))
            {
                Assert.Equal(ErrorCode.BadCursor, errors[0].GetProperty("extensions").GetProperty("code").GetString());
            }
        }
    }

    private static void AssertBadOrRead(string cursor)
    {
        var level = new LevelPlan(_ => null!, new PagePlan(null, null, null, null, null)) { Entity = Samples.Usual.Graph.Of<Book>(), Shapes = [], CursorSignature = "01234567", CursorLength = 2 };
        try
        {
            Assert.Equal(2, Cursor.Decode(cursor, level).Length);
        }
        catch (GraphException refused)
        {
            Assert.Equal(ErrorCode.BadCursor, Assert.Single(refused.Errors).Code);
        }
    }
}
