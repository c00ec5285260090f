using CsCheck;
using OgpGraph.Modules.BeneficialOwners;
using OgpGraph.Modules.RecoveryPlan;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Parties;

/// <summary>What stands in the place of a number makes nobody another: two names under it are two parties, in every format.</summary>
public sealed class WithheldNumberTests
{
    private const string Buyer = "599000015 - Município de Exemplo";

    // Withheld, masked, none at all, and a number that is a person's by its form and so is not shown.
    private static readonly string[] Numbers =
    [
        "RGPD", "-", "999999999", "***456789", "XXXXX6789", "21****672", "•••••6789", "ES***4567**", "*** *** 789", "Confidencial",
        "212345672", "ES12345678Z", "529.982.247-25",
    ];

    private static readonly Gen<string> Number = Gen.Int[0, Numbers.Length - 1].Select(i => Numbers[i]);

    private static readonly Gen<(string, string)> Names = Gen.Select(Gen.Int[0, 99], Gen.Int[100, 199], Gen.Int[0, 2])
        .Select((one, two, form) => ($"Exemplo A{one}, Lda",
            $"Exemplo B{two}{new[] { ", Lda", " SA da Silva Lda", " Unipessoal, Lda." }[form]}"));

    [Fact]
    public void Two_names_are_two_parties_in_files_of_BASE()
        => Gen.Select(Number, Names, Gen.Bool).Sample((number, names, isOneContract) =>
        {
            var (one, two) = ($"{number} - {names.Item1}", $"{number} - {names.Item2}");
            var run = ImportBench.Run(new BaseImporter(), ("c.json", isOneContract ? $"[{Contract(1, $"\"{one}\",\"{two}\"")}]"
                : $"[{Contract(1, $"\"{one}\"")},{Contract(2, $"\"{two}\"")}]"));
            return IsTwo(run.Rows<ContractBidder>().Select(b => b.OrganizationId), run.Rows<Organization>(), names)
                && IsTold(run, "base.names-of-number", number);
        });

    [Fact]
    public void Two_names_are_two_parties_in_releases_of_OCDS()
        => Gen.Select(Number, Names, Gen.Int[0, 5]).Sample((number, names, index) =>
        {
            var scheme = new[] { "PT-NIF", "PT-NIPPC", "PRT-TAXID", "GB-COH", "XI-GRID", "XX-INTERNAL" }[index];
            var run = Ocds.OcdsReleases.Run(Ocds.OcdsReleases.Release("""
                "tender":{"id":"t","title":"T"},"awards":[{"id":"a","suppliers":[{"id":"x"},{"id":"y"}]}],
                "contracts":[{"id":"c","awardID":"a"}],
                "buyer":{"id":"b"}
                """, parties: Ocds.OcdsReleases.WithParties($$"""
                {"id":"b","name":"Município de Exemplo","identifier":{"scheme":"PT-NIPPC","id":"599000015"} },
                {"id":"x","name":"{{names.Item1}}","identifier":{"scheme":"{{scheme}}","id":"{{number}}"} },
                {"id":"y","name":"{{names.Item2}}","identifier":{"scheme":"{{scheme}}","id":"{{number}}"} }
                """)));
            return IsTwo(run.Rows<ContractBidder>().Select(b => b.OrganizationId), run.Rows<Organization>(), names)
                && !run.Rows<Organization>().Any(o => number.Length > 1 && o.Id.Contains(number, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("212345672")]
    [InlineData("12345678")]
    public void Two_names_are_two_parties_in_the_plans_files(string number)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("e.csv", $"""
            cd_entidade,dt_referencia,nif_entidade,ds_entidade,papel_entidade,atividade_economica,localizacao_sede,valor_contratado,valor_pago,cd_projeto
            1,2024-05-01,{number},Exemplo A Lda,Fornecedor,,,10.00,,X/1
            2,2024-05-01,{number},Exemplo B SA da Silva Lda,Fornecedor,,,7.00,,X/1
            3,2024-05-01,{number},"EXEMPLO A, LDA.",Beneficiário Final,,,5.00,,X/1
            """));
        Assert.True(IsTwo(
            run.Rows<ProjectEntity>().Select(e => e.OrganizationId), run.Rows<Organization>(), ("Exemplo A Lda", "Exemplo B SA da Silva Lda")));
        Assert.Equal(["prr.withheld-number", "prr.names-of-number", "prr.withheld-number"], run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("GB-COH", "RGPD")]
    [InlineData("GB-COH", "Withheld")]
    [InlineData("GB-COH", "Oculto")]
    [InlineData("GB-COH", "****5678")]
    [InlineData("GB-COH", "00000000")]
    [InlineData("XI-GRID", "Privado")]
    [InlineData("XI-LEI", "XXXXXXXXXXXXXXXX1R12")]
    [InlineData("PT-NIPPC", "5*****678")]
    public void Two_names_are_two_entities_in_statements_of_BODS(string scheme, string id)
    {
        var session = new ImportBenchSession();
        var run = Run(session, Entity("s1", "E1", "Alfa Lda", Identifier(scheme, id)),
            Entity("s2", "E2", "Beta Lda", Identifier(scheme, id)));
        Assert.Equal(["Alfa Lda", "Beta Lda"], session.Rows<Organization>().Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, session.Rows<EntityStatement>().Select(s => s.OrganizationId).Distinct().Count());
        Assert.Equal(
            id is "Oculto" or "Privado" ? 0 : 2,
            run.Findings.Count(f => f.Rule.Code == "bods.number-withheld"
                && f.Place.Pointer!.EndsWith("/identifiers/0/id", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("***4567**")]
    [InlineData("XXXX4567Z")]
    [InlineData("RGPD")]
    public void Two_persons_with_one_masked_number_are_no_one_owner(string id)
    {
        var session = new ImportBenchSession();
        var run = Run(session, Person("s1", "P1", Identifier("ESP-IDCARD", id)), Person("s2", "P2", Identifier("ESP-IDCARD", id)));
        Assert.Equal(2, session.Rows<PersonStatement>().Select(s => s.OwnerGroup).Distinct().Count());
        Assert.Equal(2, run.Findings.Count(f => f.Rule.Code == "bods.number-withheld"));
    }

    [Theory]
    [InlineData("212345672 - Exemplo, Lda.", "212345672 - EXEMPLO LDA", "NIF 212345672 - Exemplo  Lda", "Exempló, Lda (212 345 672)")]
    [InlineData("***456789 - Exemplo, Lda", "***456789 - EXEMPLO, LDA", "EXEMPLO, Lda (***456789)")]
    public void Spellings_of_one_name_under_one_number_are_one_party(params string[] texts)
    {
        var run = ImportBench.Run(new BaseImporter(), ("c.json", $"[{string.Join(',', texts.Select((t, i) => Contract(i, $"\"{t}\"")))}]"));
        Assert.Single(run.Rows<ContractBidder>().Select(b => b.OrganizationId).Distinct());
        Assert.DoesNotContain("base.names-of-number", run.Findings.Select(f => f.Rule.Code));
    }

    [Fact]
    public void Two_persons_under_one_mask_are_two_and_without_a_name()
    {
        var run = ImportBench.Run(new BaseImporter(), ("c.json",
            $"[{Contract(1, "\"***456789 - Ana Exemplo\",\"***456789 - Rui Exemplo\"")}]"));
        Assert.Equal(2, run.Rows<ContractBidder>().Count);
        Assert.Equal([PartyRegister.PersonName], run.Rows<Organization>().Select(o => o.Name)
            .Where(n => n != "Município de Exemplo").Distinct());
    }

    [Theory]
    [InlineData("500999996")]
    [InlineData("5493001KJTIIGC8Y1R12")]
    [InlineData("ESX1234567L")]
    [InlineData("GB123456727")]
    [InlineData("SC123456")]
    [InlineData("11111111")]
    [InlineData("A-X-1")]
    [InlineData("Obra *** de 2024, lote 3")]
    [InlineData("")]
    public void A_number_is_not_taken_for_a_withheld_one(string text) => Assert.False(WithheldNumber.IsOne(text));

    [Theory]
    [InlineData("4*")]
    [InlineData("5 *")]
    public void Stars_of_a_hotel_are_no_masked_number(string stars)
        => Assert.Equal(("599000023", $"Hotel Exemplo ({stars}), Lda"), PartyText.Of($"Hotel Exemplo ({stars}), Lda - 599000023"));

    private static string Contract(int number, string suppliers) => $$"""
        {"idcontrato":"{{number}}","tipoprocedimento":"Ajuste Direto","objectoContrato":"Toner",
         "adjudicante":["{{Buyer}}"],"adjudicatarios":[{{suppliers}}],
         "precoContratual":10}
        """;

    private static bool IsTwo(IEnumerable<string> parties, IEnumerable<Organization> organizations, (string, string) names)
        => parties.Distinct().Count() == 2
            && organizations.Where(o => parties.Contains(o.Id)).Select(o => o.Name).Order(StringComparer.Ordinal)
                .SequenceEqual(new[] { names.Item1, names.Item2 }.Order(StringComparer.Ordinal));

    private static bool IsTold(ImportBenchRun run, string rule, string number)
        => run.Findings.Any(f => f.Rule.Code == rule) == (number is "212345672" or "ES12345678Z" or "529.982.247-25");
}
