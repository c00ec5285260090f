using System.Text;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

public sealed class ScalarConversionTests
{
    [Theory]
    [InlineData(ScalarKind.String, "a", false, "a")]
    [InlineData(ScalarKind.String, "", false, "")]
    [InlineData(ScalarKind.Int, "-7", true, -7L)]
    [InlineData(ScalarKind.Long, "9007199254740993", true, 9007199254740993L)]
    [InlineData(ScalarKind.Float, "1.5e3", true, 1500.0)]
    [InlineData(ScalarKind.Decimal, "78.5", true, 78_500_000L)]
    [InlineData(ScalarKind.Decimal, "-0.000001", true, -1L)]
    [InlineData(ScalarKind.Decimal, "1e3", true, 1_000_000_000L)]
    [InlineData(ScalarKind.Decimal, "1.10", true, 1_100_000L)]
    [InlineData(ScalarKind.Money, "10.05", false, 1005L)]
    [InlineData(ScalarKind.Money, "10.0500", false, 1005L)]
    [InlineData(ScalarKind.Money, "-0.01", true, -1L)]
    [InlineData(ScalarKind.Money, "92233720368547758.07", false, long.MaxValue)]
    [InlineData(ScalarKind.Date, "2024-02-29", false, "2024-02-29")]
    [InlineData(ScalarKind.DateTime, "2024-02-29T23:30:00-01:00", false, "2024-03-01 00:30:00")]
    [InlineData(ScalarKind.DateTime, "2024-02-29T12:00:00.5Z", false, "2024-02-29 12:00:00.5")]
    [InlineData(ScalarKind.DateTime, "2024-02-29", false, "2024-02-29 00:00:00")]
    [InlineData(ScalarKind.DateTime, "2024-02-29T12:00", false, "2024-02-29 12:00:00")]
    [InlineData(ScalarKind.DateTime, "2024-02-29T12:00:30", false, "2024-02-29 12:00:30")]
    [InlineData(ScalarKind.Enum, "NOT_FIXED", false, 2L)]
    public void Values_take_the_form_of_storage(ScalarKind kind, string text, bool isNumber, object expected)
    {
        var value = ScalarConversion.ToStorage(new ScalarValue(text, null, isNumber), FieldOf(kind));
        Assert.Equal(expected, value.Class switch
        {
            StorageClass.Integer => value.Integer,
            StorageClass.Real => value.Real,
            _ => Encoding.UTF8.GetString(value.Text!),
        });
    }

    [Theory]
    [InlineData(ScalarKind.String, "1", true)]
    [InlineData(ScalarKind.Boolean, "true", false)]
    [InlineData(ScalarKind.Int, "1.5", true)]
    [InlineData(ScalarKind.Int, " 1", false)]
    [InlineData(ScalarKind.Long, "9223372036854775808", true)]
    [InlineData(ScalarKind.Float, "x", false)]
    [InlineData(ScalarKind.Decimal, "0.1234567", true)]
    [InlineData(ScalarKind.Decimal, "9223372036855", true)]
    [InlineData(ScalarKind.Decimal, "79228162514264337593543950335", true)]
    [InlineData(ScalarKind.Decimal, "1e400", true)]
    [InlineData(ScalarKind.Money, "1.001", false)]
    [InlineData(ScalarKind.Money, "1,5", false)]
    [InlineData(ScalarKind.Money, "92233720368547758.08", false)]
    [InlineData(ScalarKind.Money, "79228162514264337593543950335", false)]
    [InlineData(ScalarKind.Date, "2023-02-29", false)]
    [InlineData(ScalarKind.Date, "2024-2-9", false)]
    [InlineData(ScalarKind.DateTime, "tomorrow", false)]
    [InlineData(ScalarKind.DateTime, "11/12/2026", false)]
    [InlineData(ScalarKind.DateTime, "2026/12/11", false)]
    [InlineData(ScalarKind.DateTime, "11-12-2026", false)]
    [InlineData(ScalarKind.DateTime, "11.12.2026 10:00", false)]
    [InlineData(ScalarKind.DateTime, "12:00", false)]
    [InlineData(ScalarKind.DateTime, "11 Dec 2026", false)]
    [InlineData(ScalarKind.DateTime, "Fri, 11 Dec 2026 10:00:00 GMT", false)]
    [InlineData(ScalarKind.DateTime, "2026-12", false)]
    [InlineData(ScalarKind.DateTime, "20261211", false)]
    [InlineData(ScalarKind.DateTime, "2026-12-11 10:00:00", false)]
    [InlineData(ScalarKind.DateTime, "2026-12-11T25:00:00Z", false)]
    [InlineData(ScalarKind.DateTime, "2026-02-30", false)]
    [InlineData(ScalarKind.DateTime, " 2026-12-11", false)]
    [InlineData(ScalarKind.DateTime, "2026-12-11\n", false)]
    [InlineData(ScalarKind.DateTime, "0001-01-01T00:00:00+14:00", false)]
    [InlineData(ScalarKind.Enum, "NotFixed", false)]
    [InlineData(ScalarKind.Enum, "0", true)]
    public void Values_of_another_form_are_said_to_be(ScalarKind kind, string text, bool isNumber)
    {
        var refused = Assert.Throws<GraphException>(() => ScalarConversion.ToStorage(new ScalarValue(text, null, isNumber), FieldOf(kind)));
        Assert.Equal(ErrorCode.BadArgument, refused.Errors[0].Code);
        Assert.Contains("expected", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_is_converted_or_refused()
        => Gen.Select(Gen.OneOf(Gen.String[Gen.Char["0123456789.-+eE"], 1, 40], Gen.Decimal.Select(d => d.ToString(System.Globalization.CultureInfo.InvariantCulture))), Gen.Int[1, 9]).Sample(
            (text, kind) =>
            {
                try
                {
                    _ = ScalarConversion.ToStorage(new ScalarValue(text, null, true), FieldOf((ScalarKind)kind));
                }
                catch (GraphException refused)
                {
                    Assert.True(refused.Errors[0].Code is ErrorCode.BadArgument or ErrorCode.BadId);
                }
            },
            iter: 10_000);

    [Theory]
    [InlineData("Book", "bo/k1")]
    [InlineData("Organization", "PT-NIPPC:500000000")]
    [InlineData("Author", "ção 日本 😀")]
    [InlineData("Author", "")]
    public void Ids_come_back_as_they_were(string type, string key) => Assert.Equal((type, key), GlobalId.Decode(GlobalId.Encode(type, key)));

    [Fact]
    public void Any_text_is_an_id_or_a_bad_one()
        => Gen.OneOf(Gen.String, Gen.Byte.Array[0, 40].Select(b => System.Buffers.Text.Base64Url.EncodeToString(b))).Sample(
            text =>
            {
                try
                {
                    var (type, key) = GlobalId.Decode(text);
                    Assert.Equal((type, key), GlobalId.Decode(GlobalId.Encode(type, key)));
                }
                catch (GraphException refused)
                {
                    Assert.Equal(ErrorCode.BadId, refused.Errors[0].Code);
                }
            },
            iter: 5_000);

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("Qm9vaw")]
    [InlineData("OmE")]
    [InlineData("Qm9vazo=x")]
    [InlineData("a b")]
    [InlineData("_____w")]
    public void Ids_of_another_form_are_refused(string id)
        => Assert.Equal(ErrorCode.BadId, Assert.Throws<GraphException>(() => GlobalId.Decode(id)).Errors[0].Code);

    [Fact]
    public void An_id_of_another_type_is_refused_with_both_types()
    {
        var author = (Field)Samples.Usual.Graph.Of<Book>().Members["authorId"];
        var refused = Assert.Throws<GraphException>(() => ScalarConversion.ToStorage(new ScalarValue(GlobalId.Encode("Book", "x"), null, false), author));
        Assert.Equal(ErrorCode.BadId, refused.Errors[0].Code);
        Assert.Contains("Book", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Author", refused.Message, StringComparison.Ordinal);
    }

    private static Field FieldOf(ScalarKind kind) => (Field)Samples.Usual.Graph.Of<Book>().Members[kind switch
    {
        ScalarKind.String => "isbn",
        ScalarKind.Id => "authorId",
        ScalarKind.Boolean => "isLent",
        ScalarKind.Int => "pages",
        ScalarKind.Long => "visits",
        ScalarKind.Float => "thickness",
        ScalarKind.Decimal => "rating",
        ScalarKind.Money => "price",
        ScalarKind.Date => "acquiredOn",
        ScalarKind.DateTime => "cataloguedAt",
        _ => "genre",
    }];
}
