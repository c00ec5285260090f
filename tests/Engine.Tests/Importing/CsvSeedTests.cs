using System.Globalization;
using System.Text;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class CsvSeedTests
{
    private const string File = "lamps.csv";
    private const string Header = "id,name.pt,name.en,note,floors,hours,preco,colour,boughtOn,seenAt,lit.from,lit.to,lit.precision,lit.raw,makerId,sourceId,isSynthetic";

    private static readonly string[] _pieces =
        ["\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "'", "=1+1", "#", "\\", "ã", "ç", "é", "€", "漢", "😀", "\u0301", "a", "Z", "0", "null", "\u00a0"];

    private static readonly Gen<string?> _text = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.OneOf([.. _pieces.Select(Gen.Const)]).Array[1, 8].Select(parts => (string?)string.Concat(parts)));

    private static readonly Gen<Lamp> _lamp =
        from name in _text
        from note in _text
        from raw in _text
        from floors in Gen.Int
        from hours in Gen.Long.Nullable()
        from price in Gen.Int.Select(i => i / 100m).Nullable()
        from colour in Gen.Enum<LampColour>().Nullable()
        from day in Gen.Int[0, 1_000_000].Select(DateOnly.FromDayNumber).Nullable()
        from moment in Gen.Long[0, 250_000_000_000].Select(s => new DateTime(s * TimeSpan.TicksPerSecond, DateTimeKind.Utc)).Nullable()
        from isSynthetic in Gen.Bool
        select new Lamp
        {
            Id = "key", Name = new() { Pt = name, En = name is null ? "Lamp" : null }, Note = note, Floors = floors, Hours = hours, Price = price, Colour = colour,
            BoughtOn = day, SeenAt = moment, IsSynthetic = isSynthetic,
            Lit = raw is null ? new() : new() { Precision = DatePrecision.UnknownYear, Raw = raw },
        };

    [Fact]
    public void Any_row_comes_back_as_it_was_written()
        => _lamp.Array[0, 6].Sample(
            lamps =>
            {
                var read = Read(Header + "\r\n" + string.Concat(lamps.Select(l => Line(l) + "\r\n"))).ToList();
                return read.Select(RowHash.Of).SequenceEqual(lamps.Select(RowHash.Of), new BytesComparer())
                    && read.Select(l => (l.Note, l.Name.Pt, l.Lit.Raw)).SequenceEqual(lamps.Select(l => (l.Note, l.Name.Pt, l.Lit.Raw)));
            },
            iter: 2000);

    [Fact]
    public void Every_column_is_set()
    {
        var lamp = Assert.Single(Read(Header + "\nl1,Luz,Light,\"a, \"\"b\"\"\",-3,9000000000,1234.50,DEEP_RED,2030-02-03,2030-02-03T04:05:06+01:00,2030-01-01,2030-12-31,YEAR,2030,PT-NIPPC:1,deck#l.1,true\n"));
        Assert.Equal(("l1", "Luz", "Light", "a, \"b\"", -3, 9_000_000_000L, 1234.50m), (lamp.Id, lamp.Name.Pt, lamp.Name.En, lamp.Note, lamp.Floors, lamp.Hours, lamp.Price));
        Assert.Equal((LampColour.DeepRed, new DateOnly(2030, 2, 3), new DateTime(2030, 2, 3, 3, 5, 6, DateTimeKind.Utc)), (lamp.Colour, lamp.BoughtOn, lamp.SeenAt));
        Assert.Equal(DateTimeKind.Utc, lamp.SeenAt!.Value.Kind);
        Assert.Equal((new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31), DatePrecision.Year, "2030"), (lamp.Lit.From, lamp.Lit.To, lamp.Lit.Precision, lamp.Lit.Raw));
        Assert.Equal(("PT-NIPPC:1", "deck#l.1", true), (lamp.MakerId, lamp.SourceId, lamp.IsSynthetic));
    }

    [Fact]
    public void An_empty_cell_and_a_left_out_column_are_null()
    {
        var lamp = Assert.Single(Read("isSynthetic,floors,name.en,id,note\nfalse,0,Light,l1,"));
        Assert.Null(lamp.Note);
        Assert.Null(lamp.Name.Pt);
        Assert.Null(lamp.Price);
        Assert.Equal(DatePrecision.NotStated, lamp.Lit.Precision);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_name()
        => Assert.Single(Read("\ufeffid,floors,name.en,isSynthetic\nl1,0,Light,false\n"));

    [Fact]
    public void A_file_with_a_header_alone_has_no_rows() => Assert.Empty(Read(Header));

    [Fact]
    public void Rows_come_while_the_file_is_read()
    {
        using var rows = Read("id,floors,name.en,isSynthetic\nl1,0,Light,false\nl2,bad,Light,false\n").GetEnumerator();
        Assert.True(rows.MoveNext());
        Assert.Equal("l1", rows.Current.Id);
        Assert.Equal(3, Assert.Throws<SeedException>(() => rows.MoveNext()).Line);
    }

    [Theory]
    [InlineData("", 1, 1, "a first line with the columns' names; the file is empty")]
    [InlineData("id,colour,shine\n", 1, 3, "a column's name (nearest: id, note, seenAt), not \"shine\"")]
    [InlineData("id,Floors\n", 1, 2, "a column's name (nearest: floors, hours, colour), not \"Floors\"")]
    [InlineData("id,floors,id,isSynthetic\n", 1, 3, "each column once; \"id\" stands also at 1")]
    [InlineData("id,floors\n", 1, 3, "a column \"isSynthetic\"")]
    [InlineData("floors,isSynthetic\n", 1, 3, "a column \"id\"")]
    [InlineData("id,floors,isSynthetic,lit.from\n", 1, 5, "a column \"lit.precision\"")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true\n", 2, 4, "4 cells, as the first line has; here are 3")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,b,c\n", 2, 5, "4 cells, as the first line has; here are 5")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,b\n\nc,1,true,d\n", 3, 2, "4 cells, as the first line has; here are 1")]
    [InlineData("id,floors,isSynthetic,name.en\n,1,true,b\n", 2, 1, "a text in id; the cell is empty")]
    [InlineData("id,floors,isSynthetic,name.en\na,,true,b\n", 2, 2, "a whole number in floors; the cell is empty")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,,b\n", 2, 3, "true or false in isSynthetic; the cell is empty")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,\n", 2, 4, "a text in name.pt, name.en or both")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,TRUE,b\n", 2, 3, "true or false in isSynthetic")]
    [InlineData("id,floors,isSynthetic,name.en\na,1.0,true,b\n", 2, 2, "a whole number in floors")]
    [InlineData("id,floors,isSynthetic,name.en\na, 1,true,b\n", 2, 2, "a whole number in floors")]
    [InlineData("id,floors,isSynthetic,name.en\na,2147483648,true,b\n", 2, 2, "a whole number in floors")]
    [InlineData("id,floors,isSynthetic,name.en,preco\na,1,true,b,\"1,5\"\n", 2, 5,
        "an amount as 1234.50 with at most two decimals and 16 digits before them in preco")]
    [InlineData("id,floors,isSynthetic,name.en,preco\na,1,true,b,1.505\n", 2, 5,
        "an amount as 1234.50 with at most two decimals and 16 digits before them in preco")]
    [InlineData("id,floors,isSynthetic,name.en,price\n", 1, 5, "a column's name (nearest: preco, id, note), not \"price\"")]
    [InlineData("id,floors,isSynthetic,name.en,colour\na,1,true,b,DeepRed\n", 2, 5, "one of WHITE, DEEP_RED in colour")]
    [InlineData("id,floors,isSynthetic,name.en,colour\na,1,true,b,1\n", 2, 5, "one of WHITE, DEEP_RED in colour")]
    [InlineData("id,floors,isSynthetic,name.en,boughtOn\na,1,true,b,2030-02-30\n", 2, 5, "a date as 2024-03-31 in boughtOn")]
    [InlineData("id,floors,isSynthetic,name.en,seenAt\na,1,true,b,2030-02-03T04:05:06\n", 2, 5, "a moment as 2024-03-31T10:00:00Z in seenAt")]
    [InlineData("id,floors,isSynthetic,name.en,lit.from,lit.precision\na,1,true,b,2030-01-01,\n", 2, 6, "in the columns of lit no from, to or raw, as the precision is NOT_STATED")]
    [InlineData("id,floors,isSynthetic,name.en,lit.from,lit.precision\na,1,true,b,2030-01-01,DAY\n", 2, 6, "in the columns of lit from and to on the same day, as the precision is DAY")]
    [InlineData("id,floors,isSynthetic,name.en\n\"a\nb\",1,true,\"x\n\ny\"\nc,x,true,z\n", 6, 2, "a whole number in floors")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,b\"c\n", 2, 4, "a cell with quotes to be in quotes itself, with each quote inside doubled")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,\"b\"c\n", 2, 4, "a comma or the end of the line after the closing quote; a quote inside a cell is doubled")]
    [InlineData("id,floors,isSynthetic,name.en\n\"a,ã\",1,true,\"b\"c\n", 2, 4, "a comma or the end of the line after the closing quote; a quote inside a cell is doubled")]
    [InlineData("id,floors,isSynthetic,name.en\nz,1,true,y\na,1,\"true,b\nc,1,true,d\n", 3, 3, "a closing quote")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,b\0c\n", 2, 4, "text without the character U+0000")]
    [InlineData("id,floors,isSynthetic,name.en\na,1,true,b\ufffdc\n", 2, 4, "text in UTF-8; the file seems to have another encoding")]
    [InlineData("id;floors;isSynthetic;name.en\n", 1, 1, "a column's name (nearest: isSynthetic, name.en, floors), not \"id;floors;isSynthetic;name.en\"")]
    public void A_mistake_has_its_line_and_cell(string text, int line, int column, string expected)
    {
        var error = Assert.Throws<SeedException>(() => Read(text).ToList());
        Assert.Equal(expected, error.Expected);
        Assert.Equal((File, line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void A_cell_over_one_megabyte_is_refused()
    {
        string fits = new('x', CsvSeed.MaximumCell);
        Assert.Single(Read($"id,floors,isSynthetic,name.en\na,1,true,{fits}\n"));
        var error = Assert.Throws<SeedException>(() => Read($"id,floors,isSynthetic,name.en\na,1,true,{fits}x\n").ToList());
        Assert.Equal(("a cell of at most 1 MB", 2, 4), (error.Expected, error.Line, error.Column));
    }

    [Fact]
    public void An_open_quote_in_a_large_file_does_not_fill_the_memory()
    {
        string text = "id,floors,isSynthetic,name.en\na,1,true,\"b\n" + string.Concat(Enumerable.Repeat("c,1,true,d\n", 2_000_000));
        var error = Assert.Throws<SeedException>(() => Read(text).ToList());
        Assert.Equal((2, "a row of at most 4 MB, with the closing quote of each cell"), (error.Line, error.Expected));
    }

    [Fact]
    public void A_class_that_no_seed_can_hold_is_told()
    {
        var error = Assert.Throws<GraphException>(() => CsvSeed.Read(typeof(LampWithTags), File, new StringReader("id\n")).ToList());
        Assert.Equal(ErrorCode.BadModule, error.Errors[0].Code);
        Assert.Contains("LampWithTags.Tags", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Lamp> Read(string text) => CsvSeed.Read(typeof(Lamp), File, new StringReader(text)).Cast<Lamp>();

    private static string Line(Lamp lamp) => string.Join(',', new object?[]
    {
        lamp.Id, lamp.Name.Pt, lamp.Name.En, lamp.Note, lamp.Floors, lamp.Hours, lamp.Price, lamp.Colour is null ? null : lamp.Colour == LampColour.White ? "WHITE" : "DEEP_RED",
        lamp.BoughtOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), lamp.SeenAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        null, null, lamp.Lit.Precision == DatePrecision.UnknownYear ? "UNKNOWN_YEAR" : null, lamp.Lit.Raw, lamp.MakerId, lamp.SourceId, lamp.IsSynthetic ? "true" : "false",
    }.Select(v => Cell(Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")));

    private static string Cell(string text)
        => text.AsSpan().ContainsAny(",\"\r\n") ? new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString() : text;

    private sealed class BytesComparer : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj[0];
    }

    private sealed class LampWithTags
    {
        [Key]
        public required string Id { get; set; }

        public required List<string> Tags { get; set; }
    }
}
