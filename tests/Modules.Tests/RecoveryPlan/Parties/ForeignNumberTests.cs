using System.Globalization;
using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Parties;

public sealed class ForeignNumberTests
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly string[] Countries =
    [
        "AO", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CV", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
        "IM", "IT", "LI", "LT", "LU", "LV", "MO", "MT", "MZ", "NL", "NO", "PL", "RO", "SE", "SI", "SK", "ST", "TL", "UK", "US",
    ];

    private static readonly string[] CompanyLists =
    [
        "BR-CNPJ", "CO-RUE", "ES-RMC", "FR-INSEE", "FR-RCS", "GB-CHC", "GB-COH", "GB-LAE", "IE-CRO", "IT-RI", "NL-KVK", "UA-EDR", "US-DUNS",
        "XI-DUNS", "XI-GRID", "XI-LEI", "XI-ROR", "xi-lei",
    ];

    // First digits of natural persons' numbers in Portugal.
    private static readonly Gen<string> Portuguese = Gen.Select(OneOf("1", "2", "3", "45", "70", "74", "75", "8"), Gen.Int[0, 99_999_999])
        .Select((first, rest) => first + rest.ToString("D8", CultureInfo.InvariantCulture)[..(8 - first.Length)])
        .Select(digits => Enumerable.Range(0, 10).Select(d => $"{digits}{d}").Single(OrganizationKey.HasCheckDigit));

    private static readonly Gen<string> Brazilian = Gen.Int[0, 999_999_998]
        .Select(digits => Enumerable.Range(0, 100).Select(c => $"{digits:D9}{c:D2}").FirstOrDefault(PersonalNumbers.Cpf.IsValid)
            ?? "52998224725");

    private static readonly Gen<string> Spanish = Gen.Select(Gen.Int[0, 9_999_999], OneOf("1", "0", "7", "X", "Y", "Z", "K"))
        .Select((digits, first) => Lettered($"{first}{digits:D7}", n => PersonalNumbers.Dni.IsValid(n) || PersonalNumbers.Nie.IsValid(n)));

    private static readonly Gen<string> Italian
        = Gen.Select(Gen.String[Gen.Char['A', 'Z'], 6, 6], Gen.Int[0, 99], Gen.Int[1, 71], Gen.Int[0, 999])
            .Select((name, year, day, place) => Lettered($"{name}{year:D2}A{day:D2}H{place:D3}", PersonalNumbers.CodiceFiscale.IsValid));

    [Theory]
    [InlineData("ATU12345675")]
    [InlineData("BE0123456056")]
    [InlineData("BG123456786")]
    [InlineData("BR12345678000004")]
    [InlineData("CHE123456707")]
    [InlineData("CHE-123.456.707 MWST")]
    [InlineData("CY01234567U")]
    [InlineData("CZ12345679")]
    [InlineData("DE123456788")]
    [InlineData("DK12345607")]
    [InlineData("EE123456780")]
    [InlineData("EL123456783")]
    [InlineData("FI12345604")]
    [InlineData("FR12345001549")]
    [InlineData("GB123456727")]
    [InlineData("gb 123 4567 27")]
    [InlineData("HR12345678903")]
    [InlineData("HU12345676")]
    [InlineData("IE1234567T")]
    [InlineData("IT12345670017")]
    [InlineData("LT123456715")]
    [InlineData("LU12345613")]
    [InlineData("LV41234567891")]
    [InlineData("MT12345634")]
    [InlineData("NL123456782B01")]
    [InlineData("NO123456718MVA")]
    [InlineData("PL1234567802")]
    [InlineData("RO12345674")]
    [InlineData("SE123456789701")]
    [InlineData("SI12345679")]
    [InlineData("SK1234567807")]
    [InlineData("US39-2053855")]
    [InlineData("JP1234567890123")]
    public void A_countrys_form_with_a_right_check_stands_under_a_companys_name_and_with_a_wrong_one_does_not(string written)
    {
        var bare = Bare(written);
        Assert.Equal($"{CountryCode.Before(bare)}-VAT:{bare[2..]}", Put(written, "Exemplo Lda").Id);
        if (written[..2] is "US" or "JP")
        {
            return;
        }

        var place = bare.LastIndexOfAny([.. "0123456789"], bare[..2] == "NL" ? 10 : bare[..2] == "SE" ? 9 : bare.Length - 1);
        foreach (var other in Enumerable.Range(0, 10).Select(d => $"{bare[..place]}{d}{bare[(place + 1)..]}").Where(o => o != bare))
        {
            Assert.StartsWith("XX-UNIDENTIFIED:", Put(other, "Exemplo Lda").Id, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ES212345674")]
    [InlineData("ES599999993")]
    [InlineData("ES12345678")]
    [InlineData("IT212345674")]
    [InlineData("FR212345674")]
    [InlineData("BG7523169263")]
    [InlineData("CZ7103192745")]
    [InlineData("BR52998224725")]
    [InlineData("IMPICGB123456727")]
    public void What_has_not_its_countrys_form_is_not_shown(string number)
        => Assert.StartsWith("XX-UNIDENTIFIED:", Put(number, "Exemplo Lda").Id, StringComparison.Ordinal);

    [Fact]
    public void No_persons_number_is_shown_behind_any_countrys_letters_in_any_spelling()
        => Gen.Select(
            Gen.OneOf(Portuguese, Brazilian, Spanish, Italian), OneOf(Countries), OneOf("", " ", "-", "."), OneOf("", " ", ".", "-"), Gen.Bool, Gen.Bool)
            .Sample((number, country, behind, between, isSmall, isUnderList) =>
            {
                var spelled = string.Join(between, number.Chunk(3).Select(c => new string(c)));
                spelled = isSmall ? spelled.ToLowerInvariant() : spelled;
                var written = $"{(isSmall ? country.ToLowerInvariant() : country)}{behind}{spelled}";
                var session = new ImportBenchSession();
                var register = new PartyRegister(session);
                var party = isUnderList ? register.OfIdentifier($"{CountryCode.Before(country + "0")}-VAT", spelled, "Exemplo, Lda", "")
                    : register.Of(written, "Exemplo, Lda", "");
                var organization = session.Rows<Organization>().Single(o => o.Id == party.Key);
                return organization.Id.StartsWith("XX-UNIDENTIFIED:", StringComparison.Ordinal) && organization.Name == "Exemplo, Lda"
                    && party.Doubt == PartyDoubt.Withheld;
            });

    [Fact]
    public void No_persons_number_is_shown_under_any_list_of_companies_in_any_spelling()
        => Gen.Select(
            Gen.OneOf(Portuguese, Brazilian, Spanish, Italian), OneOf(CompanyLists), OneOf("", "PT", "NIF ", "ES-", "BR "),
            OneOf("", " ", ".", "-", "/"), Gen.Bool, OneOf("Exemplo, Lda", "Ana Costa"))
            .Sample((number, list, before, between, isSmall, name) =>
            {
                var spelled = before + string.Join(between, number.Chunk(3).Select(c => new string(c)));
                var session = new ImportBenchSession();
                var party = new PartyRegister(session).OfIdentifier(list, isSmall ? spelled.ToLowerInvariant() : spelled, name, "");
                var organization = session.Rows<Organization>().Single(o => o.Id == party.Key);
                return name == "Ana Costa"
                    ? (organization.Id.StartsWith("XX-PERSON:", StringComparison.Ordinal) && organization.Name == PartyRegister.PersonName)
                    : (organization.Id.StartsWith("XX-UNIDENTIFIED:", StringComparison.Ordinal) && organization.Name == name);
            });

    [Fact]
    public void Of_ten_last_digits_one_at_most_is_a_German_or_Greek_number()
        => Gen.Select(OneOf("DE", "EL"), Gen.Int[10_000_000, 99_999_999]).Sample((country, digits)
            => Enumerable.Range(0, 10).Count(d => Put($"{country}{digits}{d}", "Exemplo Lda").Id.Contains("-VAT:", StringComparison.Ordinal)) <= 1);

    private static Organization Put(string number, string name)
    {
        var session = new ImportBenchSession();
        var party = new PartyRegister(session).Of(number, name, "PT-NIPPC:600999992");
        return session.Rows<Organization>().Single(o => o.Id == party.Key);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Lettered(string signs, Func<string, bool> isRight) => Capitals.Select(c => $"{signs}{c}").Single(isRight);

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
