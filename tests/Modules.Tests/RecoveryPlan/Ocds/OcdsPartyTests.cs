using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Who buys, who supplies and who tendered, wherever a release says it.</summary>
public sealed class OcdsPartyTests
{
    private const string Other = """{"id":"x","name":"Freguesia de Exemplo","roles":["buyer","procuringEntity"],"identifier":{"scheme":"PT-NIPPC","id":"599000058"}}""";
    private const string Municipality = """{"id":"b","name":"Município de Exemplo","roles":["buyer"],"identifier":{"scheme":"PT-NIPPC","id":"599000015"}}""";
    private const string Entity = """{"id":"e","name":"Central de Exemplo","roles":["procuringEntity"],"identifier":{"scheme":"PT-NIPPC","id":"599000066"}}""";

    private const string Made = """
        "awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}]}],"contracts":[{"id":"c","awardID":"a","title":"Papel","value":{"amount":5,"currency":"EUR"}}]
        """;

    [Fact]
    public void Each_contract_of_one_award_has_the_suppliers_that_it_names_itself()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "tender":{"id":"t","title":"Papel"},"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"},{"id":"s2"},{"id":"s3"}]}],
            "contracts":[{"id":"c0","awardID":"a","value":{"amount":10,"currency":"EUR"},"suppliers":[{"id":"s1","name":"Fornecedora 1, Lda"}]},
                         {"id":"c1","awardID":"a","value":{"amount":20,"currency":"EUR"},"suppliers":[{"id":"s2"}]},
                         {"id":"c2","awardID":"a","value":{"amount":30,"currency":"EUR"},"suppliers":[{"id":"s3"},{"id":"s2"},{"id":"s3"}]},
                         {"id":"c3","awardID":"a","value":{"amount":40,"currency":"EUR"},"suppliers":[]}]
            """));
        Assert.Equal(
            [("c0", OcdsReleases.First), ("c1", OcdsReleases.Second), ("c2", OcdsReleases.Third), ("c3", OcdsReleases.First)],
            run.Rows<Contract>().Select(c => (c.Id[^2..], c.SupplierId)));
        var suppliers = run.Rows<ContractBidder>().Where(b => b.IsSupplier).Select(b => $"{b.ContractId[^2..]} {b.OrganizationId[^3..]}").Order(StringComparer.Ordinal);
        Assert.Equal(["c0 023", "c1 031", "c2 031", "c2 040", "c3 023", "c3 031", "c3 040"], suppliers);
        Assert.Equal(12, run.Rows<ContractBidder>().Count);
        Assert.Equal(["empty-field", "unique-ids"], run.Rules());
    }

    [Fact]
    public void A_supplier_that_the_award_does_not_name_is_the_contracts_and_told_of()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "tender":{"id":"t","title":"Papel"},"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}]}],
            "contracts":[{"id":"c0","awardID":"a","suppliers":[{"id":"s2"}]},{"id":"c1","suppliers":[{"name":"Fornecedora 4, Lda"}]}]
            """));
        Assert.Equal(OcdsReleases.Second, run.Rows<Contract>()[0].SupplierId);
        Assert.Equal("Fornecedora 4, Lda", run.Rows<Organization>().Single(o => o.Id == run.Rows<Contract>()[1].SupplierId).Name);
        Assert.Equal(["contract-award-reference", "contract-suppliers", "required", "unidentified-party"], run.Rules());
    }

    [Theory]
    [InlineData("", Municipality, "599000015", "")]
    [InlineData("", Municipality + "," + Entity, "599000015", "")]
    [InlineData("", Entity, "599000066", "")]
    [InlineData("\"tender\":{\"id\":\"t\",\"procuringEntity\":{\"id\":\"e\"}},", Entity + "," + Municipality, "599000015", "")]
    [InlineData("\"tender\":{\"id\":\"t\",\"procuringEntity\":{\"id\":\"x\"}},", Municipality + "," + Other, "599000058", "several-buyers")]
    [InlineData("", Municipality + "," + Other, "599000015", "several-buyers")]
    [InlineData("\"buyer\":{\"id\":\"x\"},", Municipality + "," + Other, "599000058", "")]
    [InlineData("\"buyer\":{\"id\":\"gone\"},", Municipality, "599000015", "organization-reference")]
    [InlineData("\"buyer\":{},", Municipality, "599000015", "empty-field")]
    [InlineData("", "{\"id\":\"b\",\"name\":\"Município de Exemplo\"}", null, "no-buyer")]
    public void The_buyer_is_the_one_that_is_named_or_has_the_role(string members, string parties, string? number, string rules)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release(members + Made, parties: OcdsReleases.WithParties(parties)));
        Assert.Equal(number is null ? null : "PT-NIPPC:" + number, run.Rows<Contract>().SingleOrDefault()?.BuyerId);
        Assert.Equal(number is null ? null : "PT-NIPPC:" + number, run.Rows<Award>().Single().BuyerId);
        Assert.Equal(rules, string.Join(",", run.Rules()));
    }

    [Theory]
    [InlineData("\"tender\":{\"id\":\"t\",\"tenderers\":[{\"id\":\"s1\"},{\"id\":\"s2\"}]},", 2, 2)]
    [InlineData("\"tender\":{\"id\":\"t\",\"tenderers\":[{\"id\":\"s1\"}]},", 1, 1)]
    [InlineData("\"tender\":{\"id\":\"t\",\"tenderers\":[{\"id\":\"s1\"},{\"id\":\"s1\"}]},", 1, 1)]
    [InlineData("\"tender\":{\"id\":\"t\",\"tenderers\":[{\"id\":\"s2\"}]},", 2, 2)]
    [InlineData("\"tender\":{\"id\":\"t\",\"numberOfTenderers\":5,\"tenderers\":[{\"id\":\"s1\"}]},", 5, 1)]
    [InlineData("\"tender\":{\"id\":\"t\",\"numberOfTenderers\":0,\"tenderers\":[{\"id\":\"s1\"}]},", 1, 1)]
    [InlineData("\"bids\":{\"details\":[{\"id\":1,\"status\":\"valid\",\"tenderers\":[{\"id\":\"s1\"}]},{\"id\":2,\"status\":\"disqualified\",\"tenderers\":[{\"id\":\"s2\"},{\"id\":\"s3\"}]}]},", 2, 3)]
    [InlineData("\"bids\":{\"details\":[{\"id\":1,\"tenderers\":[{\"id\":\"s1\"}]},{\"id\":2,\"status\":\"invited\",\"tenderers\":[{\"id\":\"s2\"}]}]},", 1, 1)]
    [InlineData("\"tender\":{\"id\":\"t\"},", null, 1)]
    [InlineData("", null, 1)]
    public void Tenderers_that_are_listed_are_counted_and_named(string members, int? count, int bidders)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release(members + Made));
        Assert.Equal((count, count, bidders), (run.Rows<Contract>().Single().TendererCount, run.Rows<Award>().Single().TendererCount, run.Rows<ContractBidder>().Count));
        Assert.True(run.Rows<ContractBidder>().Single(b => b.OrganizationId == OcdsReleases.First).IsSupplier);
        Assert.DoesNotContain("additional-field", run.Rules());
    }

    [Fact]
    public void Parties_of_the_role_are_tenderers_and_persons_whose_names_are_withheld_are_told_apart()
    {
        var parties = Municipality + """
            ,{"id":"s1","name":"Fornecedora 1, Lda","roles":["tenderer","supplier"],"identifier":{"scheme":"PT-NIPPC","id":"599000023"}},{"id":"p","roles":["tenderer"]},{"id":"q","roles":["tenderer"]}
            """;
        var run = OcdsReleases.Run(OcdsReleases.Release(Made, parties: parties));
        Assert.Equal(3, run.Rows<Contract>().Single().TendererCount);
    }

    [Fact]
    public void A_single_tenderer_is_seen_without_a_stated_number()
    {
        var graph = TestGraph.Apart(typeof(RecoveryPlanModule).Assembly);
        var two = OcdsReleases.Release("""
            "tender":{"id":"t","procurementMethod":"open","tenderers":[{"id":"s1"},{"id":"s2"}]},
            """ + Made, "ocds-zz0001-05");
        var one = OcdsReleases.Release("""
            "tender":{"id":"t","procurementMethod":"open","tenderers":[{"id":"s1"}]},
            """ + Made, "ocds-zz0001-05b");
        graph.Import("ocds", "a.json", OcdsReleases.Package(two, one));
        var answer = graph.Ask("""{ contracts(where: {ocid: {startsWith: "ocds-zz0001-05"}}, order: [{key: ASC}]) { nodes { tendererCount hasSingleBidder bidders { totalCount } } } }""");
        Assert.Equal("""{"contracts":{"nodes":[{"tendererCount":2,"hasSingleBidder":false,"bidders":{"totalCount":2}},{"tendererCount":1,"hasSingleBidder":true,"bidders":{"totalCount":1}}]}}""", answer.ToString());
    }
}
