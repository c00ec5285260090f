using CsCheck;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Parties;

/// <summary>One company has one key, however its number is written.</summary>
public sealed class CompanyNumberTests
{
    private static readonly string[] Lists
        = ["AU-ASIC", "BE-BCE_KBO", "BR-CNPJ", "CZ-ICO", "DK-CVR", "FR-INSEE", "GB-CHC", "GB-COH", "JP-JCN", "NL-KVK", "NO-BRC", "XI-DUNS", "XI-LEI"];

    [Theory]
    [InlineData("GB-COH", "00012345", "12345", "12345.0", " 0001 2345 ")]
    [InlineData("GB-COH", "SC001234", "sc 1234", "SC-001234")]
    [InlineData("GB-COH", "IP00012R", "ip12r", "IP 12 R")]
    [InlineData("BR-CNPJ", "11222333000181", "11.222.333/0001-81", "11 222 333 0001 81")]
    [InlineData("BE-BCE_KBO", "0123456789", "BE 0123.456.789", "123456789")]
    [InlineData("NO-BRC", "974760673", "NO 974 760 673 MVA", "974.760.673")]
    [InlineData("XI-LEI", "5493001KJTIIGC8Y1R12", "5493 001k jtii gc8y 1r12")]
    [InlineData("US-EIN", "012345678", "12345678", "01-2345678")]
    [InlineData("DE-CR", "HRB12345", "HRB 12345", "hrb 12345")]
    [InlineData("XI-PB", "gb/exemplo", " gb/exemplo ")]
    public void Its_spellings_are_one(string list, string number, params string[] spellings)
        => Assert.All(spellings, s => Assert.Equal($"{list}:{number}", OrganizationKey.From($" {list.ToLowerInvariant()} ", s)));

    [Fact]
    public void The_two_lists_of_DUNS_are_one()
        => Assert.Equal(OrganizationKey.From("XI-DUNS", "01-234-5678"), OrganizationKey.From("US-DUNS", "12345678"));

    [Fact]
    public void Signs_between_and_case_make_no_other_number_and_digits_do()
        => Gen.Select(Gen.Int[0, Lists.Length - 1].Select(i => Lists[i]), Gen.String[Gen.Char["123456789"], 8, 8], Gen.Char[" .-/"], Gen.Int[1, 7]).Sample((list, number, sign, at) =>
        {
            var key = OrganizationKey.From(list, number);
            Assert.Equal(key, OrganizationKey.From(list.ToLowerInvariant(), number.Insert(at, sign.ToString())));
            Assert.Equal(key, OrganizationKey.From(list, key![(list.Length + 1)..]));
            var other = number[..at] + (number[at] == '1' ? '2' : '1') + number[(at + 1)..];
            Assert.NotEqual(key, OrganizationKey.From(list, other));
        });
}
