using CsCheck;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("Serviços de 199000018", "Serviços de *********")]
    [InlineData("Serviços de 199 000 018.", "Serviços de *** *** ***.")]
    [InlineData("199.000.018 e 199-000-018", "***.***.*** e ***-***-***")]
    [InlineData("PT199000018", "PT*********")]
    [InlineData("NIF212345678", "NIF*********")]
    [InlineData("NIF: 212345678", "NIF: *********")]
    [InlineData("contribuinte n.º 212 345 678", "contribuinte n.º *** *** ***")]
    [InlineData("número de identificação fiscal 212345678", "número de identificação fiscal *********")]
    [InlineData("PRT-TAXID-212345678", "PRT-TAXID-*********")]
    [InlineData("199000018/1 e 199000018-0", "*********/1 e *********-0")]
    public void A_persons_number_is_masked_in_each_spelling(string text, string masked)
    {
        Assert.Equal(masked, PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out var count));
        Assert.True(count > 0);
    }

    [Theory]
    [InlineData("Lote 212345678")]
    [InlineData("NIPC 500999996")]
    [InlineData("199.000.018,00 €")]
    [InlineData("199 000 018 EUR")]
    [InlineData("38.199000018")]
    [InlineData("1990000180")]
    [InlineData("sha1:0a199000018bc4")]
    [InlineData("2024-01-01 10:00")]
    [InlineData("")]
    public void Another_number_stays(string text) => Assert.Same(text, PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out _));

    [Fact]
    public void Of_a_text_with_a_persons_number_everything_else_stays()
        => Gen.Select(Gen.Int[0, 7].Select(i => new[] { "1", "2", "3", "45", "70", "74", "75", "8" }[i]), Gen.Int[0, 9_999_999], Gen.String[Gen.Char["ab ,;:()éñ\n"], 0, 20], Gen.String[Gen.Char["ab ,;:()éñ\n"], 0, 20]).Sample((first, rest, before, after) =>
        {
            var digits = first + rest.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)[..(8 - first.Length)];
            var check = Enumerable.Range(0, 10).Select(d => $"{digits}{d}").Single(OrganizationKey.HasCheckDigit);
            return PersonalNumber.Masked($"{before} {check} {after}", PersonalNumberSearch.Probable, out var count) == $"{before} ********* {after}" && count == 1
                && PersonalNumber.First($"{before}{check}{after}", PersonalNumberSearch.Possible) == check;
        });

    [Fact]
    public void No_text_makes_it_throw()
        => Gen.String[Gen.Char["0123456789 .-PTNIFnº€,"], 0, 60].Sample(text =>
        {
            foreach (var search in Enum.GetValues<PersonalNumberSearch>())
            {
                var masked = PersonalNumber.Masked(text, search, out var count);
                Assert.Equal(text.Length, masked.Length);
                Assert.Equal(count == 0, masked == text);
                Assert.Null(PersonalNumber.First(masked, search));
            }
        });
}
