using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

public sealed class PartyTextTests
{
    private static readonly string[] Signs = ["-", "\u2010", "\u2011", "\u2012", "–", "—", "\u2015", "\u2212", ":", "/", "|", "\t", ",",
        ";", "."];
    private static readonly string[] Spaces = ["", " ", "  ", "\u00a0"];

    [Theory]
    [InlineData("505111667 - Urbe - Consultores Associados, L.da", "505111667", "Urbe - Consultores Associados, L.da")]
    [InlineData("505111667-Urbe - Consultores", "505111667", "Urbe - Consultores")]
    [InlineData("505111667", "505111667", null)]
    [InlineData("505111667 -", "505111667", null)]
    [InlineData("RGPD - Pessoa Singular", "RGPD", "Pessoa Singular")]
    [InlineData("RGPD: Pessoa Singular", "RGPD", "Pessoa Singular")]
    [InlineData("Pessoa Singular (RGPD)", "RGPD", "Pessoa Singular")]
    [InlineData("- - Nome Próprio", "-", "Nome Próprio")]
    [InlineData("– – Nome Próprio", "-", "Nome Próprio")]
    [InlineData("ESB82612599 - World Medica, S.L.", "ESB82612599", "World Medica, S.L.")]
    [InlineData("ESB82612599 – World Medica, S.L.", "ESB82612599", "World Medica, S.L.")]
    [InlineData("World Medica, S.L. (ESB82612599)", "ESB82612599", "World Medica, S.L.")]
    [InlineData("US39-2053855 - Proquest LLC", "US39-2053855", "Proquest LLC")]
    [InlineData("SE 556133050601 - RAMBOLL SVERIGE AB", "SE 556133050601", "RAMBOLL SVERIGE AB")]
    [InlineData("Foo - Bar, Lda", null, "Foo - Bar, Lda")]
    [InlineData("511041721 - VIEIRA &amp; FILHOS LDA", "511041721", "VIEIRA & FILHOS LDA")]
    [InlineData("Nome E Lda (599000023)", "599000023", "Nome E Lda")]
    [InlineData("Nome E Lda [NIF 599000023]", "599000023", "Nome E Lda")]
    [InlineData("Nome E Lda (599 000 023) - Sucursal", "599 000 023", "Nome E Lda - Sucursal")]
    [InlineData("Nome E (Norte) Lda (599000023)", "599000023", "Nome E (Norte) Lda")]
    [InlineData("NIF: 599000023 - Nome E Lda", "599000023", "Nome E Lda")]
    [InlineData("NIPC 599000023 Nome E Lda", "599000023", "Nome E Lda")]
    [InlineData("PT599000023 - Nome E Lda", "PT599000023", "Nome E Lda")]
    [InlineData("599000023.0 - Nome E Lda", "599000023", "Nome E Lda")]
    [InlineData("599000023/1 - Nome E Lda", "599000023/1", "Nome E Lda")]
    [InlineData("Nome E Lda, NIF 599000023", "599000023", "Nome E Lda")]
    [InlineData("Nome E Lda - NIPC: 599000023", "599000023", "Nome E Lda")]
    [InlineData("Nome E Lda — 599000023", "599000023", "Nome E Lda")]
    [InlineData("Nome E SL - ESB82612599", "ESB82612599", "Nome E SL")]
    [InlineData("Nome E SL — ESB82612599", "ESB82612599", "Nome E SL")]
    [InlineData("Nome E SL, NIF: ESB82612599", "ESB82612599", "Nome E SL")]
    [InlineData("Nome E SL ESB82612599", null, "Nome E SL ESB82612599")]
    [InlineData("Obra Lda - XX123456", null, "Obra Lda - XX123456")]
    [InlineData("Festival 2019 (Lisboa 2020)", null, "Festival 2019 (Lisboa 2020)")]
    [InlineData("Nome E Lda 599000023 Lisboa", null, "Nome E Lda 599000023 Lisboa")]
    public void Number_and_name_are_told_apart(string text, string? number, string? name)
        => Assert.Equal((number, name), PartyText.Of(text));

    [Fact]
    public void Whatever_sign_stands_between_them_the_number_is_found()
        => Gen.Select(Gen.Int[500_000_000, 699_999_999], Gen.Int[0, Signs.Length - 1], Gen.Int[0, 3], Gen.Int[0, 1]).Sample((number, sign,
            before, after) =>
            PartyText.Of($"{number}{Spaces[before]}{Signs[sign]}{Spaces[after]}Nome A, Lda") == ($"{number}", "Nome A, Lda")
            && PartyText.Of($"Nome A, Lda{Spaces[before]}({number})") == ($"{number}", "Nome A, Lda"));

    [Theory]
    [InlineData(null, "Nome E Lda 599000023 Lisboa", true)]
    [InlineData(null, "Nome E Lda 599 000 023 Lisboa", true)]
    [InlineData(null, "Nome E Lda", false)]
    [InlineData(null, "Festival 2019", false)]
    [InlineData(null, "Festivais de 2019 2020 2021", false)]
    [InlineData(null, "Nome E Lda 00351599000023", true)]
    [InlineData("599000023", "Nome 599000023", false)]
    public void Digits_that_look_like_a_number_and_were_not_taken_are_told(string? number, string name, bool isTold)
        => Assert.Equal(isTold, PartyText.IsNotUnderstood(number, name));

    [Theory]
    [InlineData("A, Lda (599000023), B (599000031)", "A, Lda (599000023)", "B (599000031)")]
    [InlineData("A, Lda (599000023) B (599000031)", "A, Lda (599000023)", "B (599000031)")]
    [InlineData("599000023 - A, Lda; 599000031 - B", "599000023 - A, Lda", "599000031 - B")]
    [InlineData("599000023 - A|599000031 - B", "599000023 - A", "599000031 - B")]
    [InlineData("A, Lda (599000023)", "A, Lda (599000023)")]
    [InlineData("599000023 - A, B; C/D Lda", "599000023 - A, B; C/D Lda")]
    public void Several_parties_in_one_text_are_several(string text, params string[] parties)
    {
        var found = new List<string>();
        PartyList.Divide(text, found);
        Assert.Equal(parties, found);
    }
}
