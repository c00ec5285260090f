using System.Buffers.Text;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>A link carries its question, and whatever else stands in its place is refused.</summary>
public sealed class QuestionLinkTests
{
    private static readonly GraphLimits Limits = new();

    private static readonly Gen<string> Words = Gen.Char["abcçÃ\"\\{}$ \n\té€日"].Array[0, 200].Select(letters => new string(letters));

    private static readonly Gen<JsonNode?> Values = Gen.OneOf<JsonNode?>(
        Words.Select(text => (JsonNode?)text), Gen.Long.Select(number => (JsonNode?)number), Gen.Bool.Select(truth => (JsonNode?)truth), Gen.Const((JsonNode?)null),
        Words.Array[0, 5].Select(texts => (JsonNode?)new JsonArray([.. texts.Select(text => JsonValue.Create(text))])),
        Words.Select(text => (JsonNode?)new JsonObject { ["in"] = text }));

    [Fact]
    public void A_question_comes_back_from_its_token()
        => Gen.Select(Words, Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 10], Values).Array[0, 6], Gen.Bool).Sample((query, members, isNamed) =>
        {
            var variables = new JsonObject(members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2?.DeepClone())));
            var token = QuestionLink.Token(query, variables, isNamed ? "Name" : null);
            Assert.All(token, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_', $"{letter} must be escaped in an address"));
            using var read = QuestionLink.Read(token, Limits);
            Assert.Equal(query, read.Query);
            Assert.Equal(isNamed ? "Name" : null, read.OperationName);
            if (variables.Count == 0)
                Assert.Equal(JsonValueKind.Undefined, read.Variables.ValueKind);
            else
                Assert.True(JsonNode.DeepEquals(variables, JsonObject.Create(read.Variables)), $"{variables} {read.Variables}");
        });

    // Other programs make tokens too: any compressor of RFC 1951 will do.
    [Fact]
    public void A_token_of_any_level_of_compression_is_read()
        => Gen.Select(Words, Gen.Enum<CompressionLevel>()).Sample((query, level) =>
        {
            using var read = QuestionLink.Read(Packed(JsonSerializer.Serialize(new { query }), level), Limits);
            Assert.Equal(query, read.Query);
        });

    [Fact]
    public void Whatever_else_stands_in_its_place_is_refused_and_nothing_worse()
        => Gen.OneOf(
            Gen.String[Gen.Char.AlphaNumeric, 0, 400],
            Gen.String[0, 200],
            Gen.Byte.Array[0, 300].Select(bytes => Base64Url.EncodeToString(bytes)),
            Gen.Byte.Array[0, 300].Select(bytes => Packed(Encoding.Latin1.GetString(bytes))),
            Gen.Select(Gen.Int[0, 200], Gen.Char.AlphaNumeric).Select((at, letter) => Damaged(QuestionLink.Token("{ plan { name } }"), at, letter))).Sample(token =>
        {
            try
            {
                using var read = QuestionLink.Read(token, Limits);
                Assert.NotNull(read.Query);
            }
            catch (RequestRefusal refusal)
            {
                using var answer = refusal.ToAnswer();
                Assert.Equal(400, answer.Status);
                Assert.Contains(ErrorCode.BadLink, Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
            }
        });

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("\"{ plan { name } }\"", "object")]
    [InlineData("{}", "query")]
    [InlineData("{\"query\":1}", "string")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":[]}", "object")]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":{\"explain\":true}}", "nothing else")]
    [InlineData("{\"query\":\"{ a }\"", "JSON")]
    [InlineData("{\"query\":\"\\ud800\"}", "surrogate")]
    public void What_holds_no_question_says_what_is_missing(string json, string word)
        => Assert.Contains(word, Assert.Throws<RequestRefusal>(() => QuestionLink.Read(Packed(json), Limits)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_token_that_swells_is_stopped_at_the_limit()
    {
        var bomb = Packed($"{{\"query\":\"{new string(' ', 64 * 1024 * 1024)}\"}}");
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Assert.Contains("more than", Assert.Throws<RequestRefusal>(() => QuestionLink.Read(bomb, Limits)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * 1024 * 1024);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Nesting_is_bounded()
        => Assert.Contains("nests deeper", Assert.Throws<RequestRefusal>(() => QuestionLink.Read(Packed($"{{\"query\":\"\",\"variables\":{{\"a\":{new string('[', 500)}{new string(']', 500)}}}}}"), Limits)).Message, StringComparison.Ordinal);

    private static string Damaged(string token, int at, char letter) => token[..(at % token.Length)] + letter + token[((at % token.Length) + 1)..];

    private static string Packed(string json, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, level))
            deflate.Write(Encoding.UTF8.GetBytes(json));
        return Base64Url.EncodeToString(packed.ToArray());
    }
}
