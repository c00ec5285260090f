using System.Text.Json;
using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Base;

/// <summary>One text that names several parties, alone or as an item of a list.</summary>
public sealed class PartyListTests
{
    private static readonly string[] Dividers = ["; ", ";", " | ", "|", "\n", "\t", " e ", " E ",
        ", e ", "; e ", ", ", " / ", " & ", " - ", " "];
    private static readonly string[] Names = ["Épsilon Lda", "Silva e Filhos, Lda", "Norte; Sul, S.A.", "Casa & Cia, Lda",
        "Lopes/Gomes - Obras, Lda",
        "Obras 2024-2025 (Norte), Lda"];

    [Theory]
    [InlineData("599000082 - Epsilon Lda; 599000090 - Zeta Lda", "599000082 - Epsilon Lda", "599000090 - Zeta Lda")]
    [InlineData("599000147 - Lambda Lda e 599000155 - Mu Lda", "599000147 - Lambda Lda", "599000155 - Mu Lda")]
    [InlineData("599000147 - Lambda Lda, 599000155 Mu Lda", "599000147 - Lambda Lda", "599000155 Mu Lda")]
    [InlineData("599000147 - Lambda Lda; NIF 599000155: Mu Lda", "599000147 - Lambda Lda", "NIF 599000155: Mu Lda")]
    [InlineData("599000147 – Lambda Lda – 599 000 155 – Mu Lda", "599000147 – Lambda Lda", "599 000 155 – Mu Lda")]
    [InlineData("599000147/599000155", "599000147", "599000155")]
    [InlineData("Lambda Lda; 599000155 - Mu Lda", "Lambda Lda", "599000155 - Mu Lda")]
    [InlineData("599000589 - Epsilon Lda e Ana Costa (212345672)", "599000589 - Epsilon Lda", "Ana Costa (212345672)")]
    [InlineData("599000589 - Silva e Filhos, Lda e Ana Costa (NIF 212345672)", "599000589 - Silva e Filhos, Lda",
        "Ana Costa (NIF 212345672)")]
    [InlineData("599000589 - Epsilon; Ana Costa (212345672)", "599000589 - Epsilon", "Ana Costa (212345672)")]
    [InlineData("599000589 - Epsilon Lda, Ana Costa - NIF 212345672", "599000589 - Epsilon Lda", "Ana Costa - NIF 212345672")]
    [InlineData("599000589 - Epsilon Lda; RGPD - Ana Costa", "599000589 - Epsilon Lda", "RGPD - Ana Costa")]
    [InlineData("599000589 - Epsilon Lda; - - Ana Costa", "599000589 - Epsilon Lda", "- - Ana Costa")]
    [InlineData("599000589 - Epsilon Lda; N/A - Ana Costa", "599000589 - Epsilon Lda", "N/A - Ana Costa")]
    [InlineData("599000589 - Epsilon Lda e Ana Costa (RGPD)", "599000589 - Epsilon Lda", "Ana Costa (RGPD)")]
    [InlineData("599000589 - Epsilon Lda; 12345678Z - Juan Costa", "599000589 - Epsilon Lda", "12345678Z - Juan Costa")]
    [InlineData("599000589 - Epsilon Lda; ESB82612599 - World Medica, S.L.", "599000589 - Epsilon Lda", "ESB82612599 - World Medica, S.L.")]
    [InlineData("Epsilon Lda (599000589); Ana Costa", "Epsilon Lda (599000589)", "Ana Costa")]
    [InlineData("Epsilon Lda (599000589) e Ana Costa", "Epsilon Lda (599000589)", "Ana Costa")]
    [InlineData("Epsilon Lda (599000589); 599000155 - Mu Lda", "Epsilon Lda (599000589)", "599000155 - Mu Lda")]
    [InlineData("Epsilon Lda - 599000589; Mu Lda - 599000155", "Epsilon Lda - 599000589", "Mu Lda - 599000155")]
    [InlineData("Epsilon Lda, NIF 599000589 e Mu Lda, NIF 599000155", "Epsilon Lda, NIF 599000589", "Mu Lda, NIF 599000155")]
    [InlineData("Epsilon Lda; 599000589", "Epsilon Lda; 599000589")]
    [InlineData("Epsilon; Obras e Filhos (599000589)", "Epsilon; Obras e Filhos (599000589)")]
    [InlineData("599000589 - Epsilon Lda; Sucursal (599000589)", "599000589 - Epsilon Lda; Sucursal (599000589)")]
    [InlineData("599000589 - Epsilon; 2024-2025 - Obras", "599000589 - Epsilon; 2024-2025 - Obras")]
    [InlineData("599000589;Epsilon Lda", "599000589;Epsilon Lda")]
    [InlineData("599000589 - Silva &amp; Rui, Lda e Ana Costa (212345672)", "599000589 - Silva &amp; Rui, Lda", "Ana Costa (212345672)")]
    public void Parties_are_told_apart_where_a_further_number_stands(string text, params string[] parties)
    {
        var found = new List<string>();
        PartyList.Divide(text, found);
        Assert.Equal(parties, found);
    }

    [Fact]
    public void Whatever_stands_between_them_and_in_their_names_each_party_has_its_number_and_name()
        => Gen.Select(Gen.Int[0, Dividers.Length - 1], Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1],
            Gen.Int[0, Names.Length - 1], Gen.Int[599_000_000, 599_300_000]).Sample((divider, first, second, third, number) =>
            {
                var stated = ((int[])[first, second, third]).Select((name, at) => (Number: $"{number + at}", Name: Names[name])).ToList();
                var found = new List<string>();
                PartyList.Divide(string.Join(Dividers[divider], stated.Select(p => $"{p.Number} - {p.Name}")), found);
                return found.Select(PartyText.Of).SequenceEqual(stated.Select(p => ((string?)p.Number, (string?)p.Name)));
            });

    [Theory]
    [InlineData("599000570 - Epsilon Lda; 212345672 - Ana Costa", "Epsilon Lda", "Pessoa singular")]
    [InlineData("599000570 - Epsilon Lda; Ana Costa - 212345672 - Lisboa", "Epsilon Lda", "Pessoa singular")]
    [InlineData("599000589 - Epsilom Lda e Ana Costa (212345672)", "Epsilom Lda", "Pessoa singular")]
    [InlineData("599000082 - Epsilon Lda; 599000090 - Zeta Lda", "Epsilon Lda", "Zeta Lda")]
    [InlineData("599000147 - Lambda Lda e 599000155 - Mu Lda", "Lambda Lda", "Mu Lda")]
    [InlineData("212345672 - Ana Costa e Filhos, Lda; 187654328 - Rui Sá", "Ana Costa e Filhos, Lda", "Pessoa singular")]
    [InlineData("599000570 - Epsilon Lda<br>212345672 - Ana Costa", "Epsilon Lda", "Pessoa singular")]
    public void A_text_and_an_item_of_a_list_give_the_same_parties(string text, params string[] names)
    {
        foreach (var value in (string[])[JsonSerializer.Serialize(text), JsonSerializer.Serialize(new[] { text }),
            JsonSerializer.Serialize($"['{text}']")])
        {
            var run = Run("[\"599000015 - Município de Exemplo\"]", value);
            var bidders = run.Rows<ContractBidder>().Select(b => b.OrganizationId).ToHashSet();
            Assert.Equal(names.Order(StringComparer.Ordinal), run.Rows<Organization>().Where(o => bidders.Contains(o.Id))
                .Select(o => o.Name).Order(StringComparer.Ordinal));
            HidesPersons(run);
        }
    }

    [Fact]
    public void Of_several_buyers_in_one_item_the_first_stands_and_it_is_told()
    {
        var run = Run("[\"599000597 - Município Y; 599000600 - Município Z\"]", "[\"599000023 - Épsilon Lda\"]");
        Assert.Equal("PT-NIPPC:599000597", Assert.Single(run.Rows<Contract>()).BuyerId);
        Assert.Contains("Município Y", run.Rows<Organization>().Select(o => o.Name));
        Assert.Contains("base.several-buyers", run.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("599000589 - Epsilon e Ana Costa (212345672)")]
    [InlineData("599000589 - Epsilon com Ana Costa (212345672)")]
    [InlineData("599000589 - Epsilon 212345672 Ana Costa")]
    [InlineData("599000589 - Epsilon e Ana Costa (RGPD)")]
    [InlineData("599000589 - Epsilon e Ana Costa [12345678Z]")]
    [InlineData("599000589 - Epsilon (599000155)")]
    public void A_name_with_another_number_in_it_that_cannot_be_divided_is_left_out_and_told(string party)
    {
        foreach (var run in (ImportBenchRun[])[Run("[\"599000015 - Município\"]", $"[\"{party}\"]"),
            Run($"[\"{party}\"]", "[\"599000023 - Lda\"]")])
        {
            Assert.Equal("PT-NIPPC:599000589", run.Rows<Organization>().Single(o => o.Id == "PT-NIPPC:599000589").Name);
            Assert.Contains("base.second-number", run.Findings.Select(f => f.Rule.Code));
            HidesPersons(run);
        }
    }

    [Theory]
    [InlineData("599000589 - Silva e Filhos, Lda")]
    [InlineData("599000589 - Silva e Filhos, Lda (599000589)")]
    [InlineData("Silva e Filhos, Lda (NIF 599000589)")]
    public void A_name_without_another_number_stays_whole_and_nothing_is_told(string party)
    {
        var run = Run("[\"599000015 - Município\"]", $"[\"{party}\"]");
        Assert.Equal("Silva e Filhos, Lda", run.Rows<Organization>().Single(o => o.Id == "PT-NIPPC:599000589").Name);
        Assert.DoesNotContain(run.Findings, f => f.Rule.Code is "base.second-number" or "base.number-not-understood");
    }

    private static ImportBenchRun Run(string buyers, string suppliers)
        => ImportBench.Run(new BaseImporter(), ("contratos.json", $$"""
            [{"idcontrato":"1","objectoContrato":"x","tipoprocedimento":"Ajuste Direto","adjudicante":{{buyers}},
              "adjudicatarios":{{suppliers}}}]
            """));

    private static void HidesPersons(ImportBenchRun run)
        => Assert.All(run.Rows<Organization>().Where(o => o.Name != "Ana Costa e Filhos, Lda"), o
            => Assert.DoesNotMatch("Ana|Rui|[0-9*]{9}|Costa", o.Name.Replace("PT-NIPPC:599000589", "", StringComparison.Ordinal)));
}
