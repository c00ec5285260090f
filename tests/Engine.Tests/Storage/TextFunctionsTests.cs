using CsCheck;
using OgpGraph.Engine.Storage;
using SQLitePCL;

namespace OgpGraph.Engine.Tests.Storage;

public sealed class TextFunctionsTests
{
    private static readonly string[] Pieces = ["a", "A", "á", "À", "ã", "ç", "Ç", "ß", "æ", "Æ", "ø", "Š", "ſ", "e\u0301", " ", "%", "_", "日", "😀", "I", "İ", "ı", "k", "K", "Ω", "ω", "Я", "я"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(picks => string.Concat(picks.Select(p => Pieces[p])));

    [Fact]
    public void Sql_finds_what_memory_finds()
    {
        Batteries_V2.Init();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(":memory:", out var connection));
        using (connection)
        {
            TextFunctions.Register(connection);
            Gen.Select(Texts.Null(), Texts).Sample(
                (text, part) =>
                {
                    Assert.Equal(TextFunctions.Contains(text, part), Call(connection, "ogp_contains", text, part));
                    Assert.Equal(TextFunctions.StartsWith(text, part), Call(connection, "ogp_starts_with", text, part));
                    Assert.Equal(TextFunctions.EndsWith(text, part), Call(connection, "ogp_ends_with", text, part));
                },
                iter: 3_000,
                threads: 1);
        }
    }

    [Theory]
    [InlineData("Administração Aberta", "ACAO", true)]
    [InlineData("Administração Aberta", "ação a", true)]
    [InlineData("acao", "ção", true)]
    [InlineData("São João", "sao joao", true)]
    [InlineData("São João", "SÃO JOÃO", true)]
    [InlineData("100%", "0%", true)]
    [InlineData("100", "%", false)]
    [InlineData("abc", "a_c", false)]
    [InlineData("", "", true)]
    [InlineData("a", "", true)]
    [InlineData(null, "", false)]
    [InlineData("Öffentlich", "offent", true)]
    [InlineData("Łódź", "łodz", true)]
    [InlineData("e\u0301tat", "état", true)]
    public void Case_and_accents_do_not_matter(string? text, string part, bool isFound) => Assert.Equal(isFound, TextFunctions.Contains(text, part));

    [Theory]
    [InlineData("ÀÁÂÃÄÅàáâãäå", "aaaaaaaaaaaa")]
    [InlineData("ÈÉÊËèéêë", "eeeeeeee")]
    [InlineData("ÌÍÎÏìíîï", "iiiiiiii")]
    [InlineData("ÒÓÔÕÖòóôõö", "oooooooooo")]
    [InlineData("ÙÚÛÜùúûü", "uuuuuuuu")]
    [InlineData("ÇçÑñÝýÿ", "ccnnyyy")]
    [InlineData("ÆæØøÞþßÐð×÷", "ææøøþþßðð×÷")]
    [InlineData("ĀāĂăĄąĆćĈĉĊċČčĎďĐđ", "aaaaaaccccccccddđđ")]
    [InlineData("ĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħ", "eeeeeeeeeegggggggghhħħ")]
    [InlineData("ĨĩĪīĬĭĮįİıĲĳĴĵĶķĸ", "iiiiiiiiiıĳĳjjkkĸ")]
    [InlineData("ĹĺĻļĽľŁłŃńŅņŇňŊŋ", "llllllłłnnnnnnŋŋ")]
    [InlineData("ŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠš", "ooooooœœrrrrrrssssssss")]
    [InlineData("ŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž", "ttttŧŧuuuuuuuuuuuuwwyyyzzzzzz")]
    public void Letters_fold_to_their_base(string text, string folded) => Assert.Equal(folded, TextFunctions.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text => Assert.Equal(TextFunctions.Fold(text), TextFunctions.Fold(TextFunctions.Fold(text))), iter: 3_000);

    private static bool Call(sqlite3 connection, string function, string? text, string part)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection, $"SELECT {function}(?1, ?2)", out var statement));
        using (statement)
        {
            _ = text is null ? raw.sqlite3_bind_null(statement, 1) : raw.sqlite3_bind_text(statement, 1, text);
            _ = raw.sqlite3_bind_text(statement, 2, part);
            Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(statement));
            return raw.sqlite3_column_int(statement, 0) == 1;
        }
    }
}
