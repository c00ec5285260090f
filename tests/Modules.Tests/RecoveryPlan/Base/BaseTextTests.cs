using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

public sealed class BaseTextTests
{
    [Fact]
    public void No_text_makes_a_reader_throw()
        => Gen.String.Sample(text =>
        {
            _ = PartyText.Of(text);
            _ = NutsCode.RegionOf(text, out _);
            _ = ListText.TryRead(text, []);
            PartyList.Divide(text, []);
            _ = BaseText.Plain(text);
            _ = LisbonDay.Of(text);
            _ = StatedPlace.Of(text).Excludes("PT11");
        });

    [Fact]
    public void Midnight_and_the_last_second_in_any_zone_and_midnight_in_Lisbon_written_in_UTC_stay_their_day()
    {
        var lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");
        Gen.Select(Gen.Int[0, 25_000], Gen.Int[-14 * 4, 14 * 4], Gen.Int[0, 2], Gen.Bool).Sample((days, quarters, form, isEnd) =>
        {
            var day = new DateOnly(1990, 1, 1).AddDays(days);
            var offset = $"{(quarters < 0 ? '-' : '+')}{Math.Abs(quarters) / 4:00}:{Math.Abs(quarters) % 4 * 15:00}";
            var time = isEnd ? ((string[])["T23:59:59", "t23:59:59.999", " 23:59:59"])[form] : ((string[])["T00:00:00", "t00:00:00.000", " 00:00"])[form];
            Assert.Equal(day, LisbonDay.Of($"{day:yyyy-MM-dd}{time}{offset}"));

            var midnight = day.ToDateTime(TimeOnly.MinValue);
            if (!lisbon.IsInvalidTime(midnight))
            {
                Assert.Equal(day, LisbonDay.Of(TimeZoneInfo.ConvertTimeToUtc(midnight, lisbon).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));
            }
        });
    }

    [Theory]
    [InlineData("31/01/2024", "2024-01-31")]
    [InlineData("31/01/2024 00:00:00", "2024-01-31")]
    [InlineData("2024-01-31", "2024-01-31")]
    [InlineData("45322", "2024-01-31")]
    [InlineData("2008-10-20T23:00:00Z", "2008-10-21")]
    [InlineData("2008-12-20T23:00:00Z", "2008-12-20")]
    [InlineData("2024-01-31T00:00:00+01:00", "2024-01-31")]
    [InlineData("2024-01-31T00:00:00.000-0500", "2024-01-31")]
    [InlineData("2024-06-30T23:00:00Z", "2024-07-01")]
    [InlineData("2024-06-30T22:59:59Z", "2024-06-30")]
    [InlineData("2024-06-30T23:59:59Z", "2024-06-30")]
    [InlineData("2024-06-30T23:59:58Z", "2024-07-01")]
    [InlineData("2024-01-31T00:00:01+01:00", "2024-01-30")]
    [InlineData("2024-01-31T23:30:00-05:00", "2024-02-01")]
    [InlineData("2024-01-31T12:00Z", "2024-01-31")]
    [InlineData("2024-01-31T10:00:00", "2024-01-31")]
    [InlineData("2024/01/31", "2024-01-31")]
    [InlineData("2024/01/31 10:00:00", "2024-01-31")]
    [InlineData("31.01.2024", "2024-01-31")]
    [InlineData("31-01-2024", "2024-01-31")]
    [InlineData("1/2/2024", "2024-02-01")]
    [InlineData("1-2-2024 10:00", "2024-02-01")]
    [InlineData("45662.0", "2025-01-05")]
    [InlineData("1/2/24", null)]
    [InlineData("2024/31/01", null)]
    [InlineData("31/02/2024", null)]
    [InlineData("2024", null)]
    [InlineData("ontem", null)]
    public void Days_are_read_in_each_notation_and_in_Lisbon(string text, string? day) => Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), LisbonDay.Of(text));

    [Theory]
    [InlineData("Portugal, Lisboa, Amadora", "PT17")]
    [InlineData("Portugal, Lisboa, Azambuja", "PT18")]
    [InlineData("Portugal, Lisboa, Torres Vedras", "PT16")]
    [InlineData("Portugal, Aveiro, Castelo de Paiva", "PT11")]
    [InlineData("Portugal, Aveiro, Ovar", "PT16")]
    [InlineData("Portugal, Setúbal, Sines", "PT18")]
    [InlineData("Portugal, Braganca, Mirandela", "PT11")]
    [InlineData("Portugal, Região Autónoma dos Açores, Horta", "PT20")]
    [InlineData("Portugal, Lisboa", null)]
    [InlineData("Portugal, Faro", "PT15")]
    [InlineData("Portugal", null)]
    [InlineData("Espanha", null)]
    public void A_municipality_leads_to_its_region(string place, string? region) => Assert.Equal(region, StatedPlace.Of(place).Region);

    [Fact]
    public void There_are_45_divisions_and_each_is_seeded_under_its_own_code()
    {
        var rows = TestGraph.Of<RecoveryPlanModule>().Ask("{ cpvCodes(first: 100, where: {divisionId: {eq: null}}) { nodes { key pt: label(lang: PT) en: label(lang: EN) } } }").GetProperty("cpvCodes").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(45, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("key").GetString(), CpvRegister.DivisionOf(row.GetProperty("key").GetString()!)));
        Assert.All(rows, row => Assert.NotEqual(row.GetProperty("pt").GetString(), row.GetProperty("en").GetString()));
    }
}
