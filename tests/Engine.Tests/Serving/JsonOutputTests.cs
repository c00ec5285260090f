using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>What is written is JSON that System.Text.Json reads back as the same value.</summary>
public sealed class JsonOutputTests
{
    private static readonly string[] Pieces = ["\"", "\\", "\n", "\r", "\t", "\b", "\f", "\0", "\u0001", "\u001f", "\u007f", "\u2028", "é", "ção", "日本", "😀", "a", "/", "</script>", "'"];

    [Fact]
    public void Text_comes_back_as_it_was()
        => Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(picks => string.Concat(picks.Select(p => Pieces[p]))).Sample(text => Assert.Equal(text, Read(o => o.WriteText(Encoding.UTF8.GetBytes(text))).GetString()), iter: 5_000);

    [Fact]
    public void Long_text_grows_the_buffer()
        => Gen.Int[0, 60_000].Sample(length => Assert.Equal(new string('"', length), Read(o => o.WriteText(Encoding.UTF8.GetBytes(new string('"', length)))).GetString()), iter: 20);

    [Fact]
    public void Only_what_must_be_is_escaped()
    {
        using var output = new JsonOutput();
        output.WriteText("ção 日本 😀 </script>"u8);
        Assert.Equal("\"ção 日本 😀 </script>\"", Encoding.UTF8.GetString(output.Written.Span));
    }

    [Fact]
    public void Integers_come_back_as_they_were()
        => Gen.OneOf(Gen.Long, Gen.Int[-200, 200].Select(i => (long)i)).Sample(number => Assert.Equal(number, Read(o => o.WriteInteger(number)).GetInt64()), iter: 2_000);

    [Fact]
    public void Millionths_are_exact_and_short()
        => Gen.OneOf(Gen.Long, Gen.Int[-2_000_000, 2_000_000].Select(i => (long)i), Gen.Const(long.MinValue), Gen.Const(long.MaxValue)).Sample(
            number =>
            {
                var text = Read(o => o.WriteScaled(number, 6)).GetRawText();
                Assert.Equal(number / 1_000_000m, decimal.Parse(text, CultureInfo.InvariantCulture));
                Assert.False(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0'), text);
            },
            iter: 5_000);

    [Fact]
    public void Money_is_a_string_with_two_places()
        => Gen.OneOf(Gen.Long, Gen.Int[-1_000, 1_000].Select(i => (long)i), Gen.Const(long.MinValue), Gen.Const(long.MaxValue)).Sample(
            number => Assert.Equal((number / 100m).ToString("0.00", CultureInfo.InvariantCulture), Read(o => o.WriteMoney(number, 2))
                .GetString()),
            iter: 5_000);

    [Fact]
    public void Decimals_come_back_as_they_were()
        => Gen.Decimal.Sample(number => Assert.Equal(number, decimal.Parse(Read(o => o.WriteDecimal(number)).GetRawText(), CultureInfo.InvariantCulture)), iter: 2_000);

    [Fact]
    public void Doubles_come_back_as_they_were()
        => Gen.Double.Sample(
            number =>
            {
                var read = Read(o => o.WriteReal(number));
                if (double.IsFinite(number))
                {
                    Assert.Equal(number, read.GetDouble());
                }
                else
                {
                    Assert.Equal(JsonValueKind.Null, read.ValueKind);
                }
            },
            iter: 2_000);

    [Fact]
    public void Ids_are_base64url()
        => Gen.Select(Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 400]).Sample(
            (head, tail) => Assert.Equal((byte[])[.. head, .. tail], Base64Url.DecodeFromChars(Read(o => o.WriteBase64(head, tail)).GetString())),
            iter: 500);

    [Fact]
    public void What_was_written_can_be_taken_back()
    {
        using var output = new JsonOutput();
        output.Write("[1"u8);
        var length = output.Length;
        output.Write(new byte[100_000]);
        output.Length = length;
        output.Write((byte)']');
        Assert.Equal("[1]", Encoding.UTF8.GetString(output.Written.Span));
    }

    private static JsonElement Read(Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        write(output);
        return JsonSerializer.Deserialize<JsonElement>(output.Written.Span);
    }
}
