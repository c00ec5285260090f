using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Codes;

/// <summary>
/// A place and a code that exclude each other leave the region unknown, and are told; one that is only coarser excludes nothing.
/// </summary>
public sealed class StatedPlaceTests
{
    [Theory]
    [InlineData("Espanha", "PT1A0")]
    [InlineData("Líbano, Beirute", "PT170")]
    [InlineData("Espanha, Pontevedra", "PT112")]
    [InlineData("Spain", "PT170")]
    [InlineData("ES", "PT170")]
    [InlineData("França, Paris", "PT17")]
    [InlineData("ANGOLA", "PT300")]
    [InlineData("Portugal, Lisboa, Lisboa", "PT150")]
    [InlineData("Portugal, Lisboa", "PT150")]
    [InlineData("Lisboa, Lisboa", "PT150")]
    [InlineData("Portugal, Lisboa, Amadora", "PT1B0")]
    [InlineData("Portugal, Setúbal, Almada", "PT1A0")]
    [InlineData("Portugal, Setúbal, Grândola", "PT1B0")]
    [InlineData("Portugal, Coimbra, Coimbra", "PT1D2")]
    [InlineData("Portugal, Évora, Évora", "PT1D3")]
    [InlineData("Portugal, Faro, Faro", "PT200")]
    [InlineData("Portugal, Madeira, Funchal", "PT200")]
    [InlineData("PT170", "PT150")]
    [InlineData("Portugal, Lisboa, Lisboa", "ES300")]
    [InlineData("Portugal", "ES300")]
    [InlineData("Espanha\",\"França", "PT150\",\"PT170")]
    [InlineData("Portugal, Lisboa, Lisboa\",\"Portugal, Porto, Porto", "PT150")]
    public void A_place_and_a_code_that_exclude_each_other_leave_the_region_unknown(string place, string nuts)
    {
        var (region, rules) = Read(place, nuts);
        Assert.Null(region);
        Assert.Contains("base.other-region", rules);
    }

    [Theory]
    [InlineData("Portugal, Lisboa, Amadora", "PT170", "PT17")]
    [InlineData("Portugal, Lisboa, Amadora", "PT1A0", "PT17")]
    [InlineData("Portugal, Lisboa, Torres Vedras", "PT1D1", "PT16")]
    [InlineData("Portugal, Lisboa", "PT1A0", "PT1A")]
    [InlineData("Portugal, Lisboa", "PT16B", "PT16")]
    [InlineData("Portugal, Setúbal", "PT1C1", "PT1C")]
    [InlineData("Portugal, Setúbal, Almada", "PT1B0", "PT17")]
    [InlineData("Portugal, Santarém, Tomar", "PT1D2", "PT16")]
    [InlineData("Portugal, Santarém, Santarém", "PT1D3", "PT18")]
    [InlineData("Portugal, Leiria, Óbidos", "PT1D1", "PT16")]
    [InlineData("Portugal, Leiria, Leiria", "PT192", "PT16")]
    [InlineData("Portugal, Beja, Beja", "PT1C4", "PT18")]
    [InlineData("Portugal, Açores, Ponta Delgada", "PT2", "PT20")]
    [InlineData("Portugal", "PT1A0", "PT1A")]
    [InlineData("Portugal, Continente", "PT150", "PT15")]
    [InlineData("Em todo o território", "PT150", "PT15")]
    [InlineData("Amadora", "PT150", "PT15")]
    [InlineData("Lisboa, Amadora", "PT170", "PT17")]
    [InlineData("Espanha\",\"Portugal, Faro, Faro", "PT150", "PT15")]
    [InlineData("Portugal, Lisboa, Lisboa\",\"Portugal, Faro, Faro", "PT150", "PT15")]
    [InlineData("Portugal, Faro, Faro", "PT", "PT15")]
    [InlineData("Espanha, Madrid", "ES300", null)]
    [InlineData("Espanha", "", null)]
    [InlineData("Portugal, Faro, Faro", "Algarve", "PT15")]
    public void What_agrees_or_is_only_coarser_is_silent(string place, string nuts, string? region)
    {
        var (read, rules) = Read(place, nuts);
        Assert.Equal(region, read);
        Assert.DoesNotContain("base.other-region", rules);
        Assert.DoesNotContain("base.unknown-nuts", rules);
    }

    [Theory]
    [InlineData("PT11,Norte,PT150,Algarve,15,Faro,1501,Faro", null)]
    [InlineData("PT11,Norte,,,11,Lisboa,1106,Lisboa", null)]
    [InlineData("PT17,,PT1B0,,15,Setúbal,1503,Almada", "PT17")]
    [InlineData("PT1D,Oeste e Vale do Tejo,PT1D3,Lezíria do Tejo,14,Santarém,1416,Santarém", "PT1D")]
    [InlineData("PT19,Centro,PT192,Região de Coimbra,06,Coimbra,0603,Coimbra", "PT19")]
    [InlineData("PT11,Norte,PT112,Cávado,03,Braga,0303,Braga", "PT11")]
    public void The_plans_codes_districts_and_municipalities_are_held_against_each_other(string cells, string? region)
    {
        var run = ImportBench.Run(new RecoveryPlanImporter(), ("l.csv", $"""
            cd_projeto,dt_referencia,cd_nutsii,ds_nutsii,cd_nutsiii,ds_nutsiii,cd_distrito,ds_distrito,cd_concelho,ds_concelho,perc_valor_aprovado,perc_valor_pago
            X/1,2024-05-01,{cells},60,
            """));
        Assert.Equal(region, Assert.Single(run.Rows<ProjectLocation>()).Region);
        Assert.Equal(region is null ? ["prr.other-region"] : [], run.Findings.Select(f => f.Rule.Code));
    }

    [Fact]
    public void Every_region_of_a_place_is_possible_there()
    {
        foreach (var district in new[] { "Aveiro", "Beja", "Braga", "Bragança", "Castelo Branco", "Coimbra", "Évora", "Faro",
            "Guarda", "Leiria", "Lisboa", "Portalegre", "Porto", "Santarém", "Setúbal", "Viana do Castelo", "Vila Real", "Viseu", "Açores", "Madeira" })
        {
            var place = StatedPlace.Of($"Portugal, {district}, X");
            Assert.False(place.Excludes(place.Region), district);
            Assert.True(place.Excludes(district == "Faro" ? "PT30" : "PT15"), district);
            Assert.True(place.Excludes(null), district);
        }
    }

    private static (string? Region, IReadOnlyList<string> Rules) Read(string place, string nuts)
    {
        var run = ImportBench.Run(new BaseImporter(), ("c.json", $$"""
            [{"idcontrato":"1","tipoprocedimento":"Ajuste Direto","objectoContrato":"Toner",
              "adjudicante":["599000015 - Município de Exemplo"],
              "adjudicatarios":["599000023 - Fornecedora Lda"],"precoContratual":10,"localExecucao":["{{place}}"],"NUTs":["{{nuts}}"]}]
            """));
        return (Assert.Single(run.Rows<Contract>()).Region, [.. run.Findings.Select(f => f.Rule.Code)]);
    }
}
