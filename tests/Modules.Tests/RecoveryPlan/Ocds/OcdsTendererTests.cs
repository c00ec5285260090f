using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Who tendered is counted once, however often and in whatever way a release names it.</summary>
public sealed class OcdsTendererTests
{
    private const string Placeholder1 = """{"id":"p1","name":"X","identifier":{"scheme":"PT-NIPPC","id":"999999999"}}""";
    private const string Placeholder2 = """{"id":"p2","name":"Y","identifier":{"scheme":"PT-NIPPC","id":"999999999"}}""";
    private const string Same1 = """{"id":"y","name":"Igual, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000058"}}""";
    private const string Same2 = """{"id":"z","name":"Igual, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000066"}}""";

    private const string Bids = """
        "bids":{"details":[{"id":"1","status":"valid","tenderers":[BIDDER]}]}
        """;

    [Theory]
    [InlineData("""{"id":"s1","name":"Fornecedora 1, Lda"}""", """{"name":"Fornecedora 1, Lda"}""", 1)]
    [InlineData("""{"id":"s1"}""", """{"name":"FORNECEDORA 1,  Lda"}""", 1)]
    [InlineData("""{"name":"Fornecedora 1, Lda"}""", """{"id":"s1"}""", 1)]
    [InlineData("""{"name":"Nova, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000058"}}""", """{"name":"Nova, Lda"}""", 1)]
    [InlineData("""{"name":"Nova, Lda"}""", """{"name":"Nova, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000058"}}""", 1)]
    [InlineData("""{"id":"x","name":"Igual, Lda"}""", Same1, 1)]
    [InlineData("""{"identifier":{"scheme":"PT-NIPPC","id":"599000023"}}""", """{"id":"s1"}""", 1)]
    [InlineData("""{"id":"s1"}""", """{"name":"Fornecedora 1 LDA.","identifier":{"scheme":"PT-NIF","id":"599 000 023"}}""", 1)]
    [InlineData("""{"id":"599000058","name":"Nova Lda"}""", """{"id":"PT-599000058","name":"Nova, Lda."}""", 1)]
    [InlineData("""{"id":"s1"}""", """{"name":"FORNECEDORA 1 LDA"}""", 1)]
    [InlineData("""{"id":"s1"}""", """{"id":"s2"}""", 2)]
    [InlineData("""{"id":"p1","name":"RGPD"}""", """{"id":"p2","name":"RGPD"}""", 2)]
    [InlineData(Placeholder1, Placeholder2, 2)]
    [InlineData(Same1, Same2, 2)]
    public void One_that_is_named_twice_counts_once(string listed, string bidder, int count)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T","tenderers":[{{listed}}]},
            {{Bids.Replace("BIDDER", bidder, StringComparison.Ordinal)}},"contracts":[{"id":"c"}]
            """));
        Assert.Equal(count, run.Rows<Contract>().Single().TendererCount);
        if (count == 1)
        {
            Assert.Single(run.Rows<ContractBidder>());
        }
    }

    [Fact]
    public void A_supplier_named_by_name_alone_is_the_tenderer_with_the_identifier()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "buyer":{"id":"b"},
            "tender":{"id":"t","title":"T","tenderers":[{"name":"Nova, Lda","identifier":{"scheme":"PT-NIPPC","id":"599000058"}}]},
            "awards":[{"id":"a","status":"active","suppliers":[{"name":"Nova, Lda"}]}],"contracts":[{"id":"c","awardID":"a"}]
            """));
        Assert.Equal((1, "PT-NIPPC:599000058"), (run.Rows<Contract>().Single().TendererCount, run.Rows<Contract>().Single().SupplierId));
        Assert.Single(run.Rows<ContractBidder>());
    }

    [Theory]
    [InlineData("withdrawn", "withdrawn", 1)]
    [InlineData("withdrawn", "valid", 2)]
    [InlineData("valid", "valid", 2)]
    public void Who_withdrew_all_bids_is_no_tenderer_though_listed_as_one(string first, string second, int count)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T","tenderers":[{"id":"s1"},{"id":"s2"}]},
            "bids":{"details":[{"id":"1","status":"valid","tenderers":[{"id":"s1"}]},
                               {"id":"2","status":"{{first}}","tenderers":[{"id":"s2"}]},
                               {"id":"3","status":"{{second}}","tenderers":[{"id":"s2"}]}]},
            "contracts":[{"id":"c"}]
            """));
        Assert.Equal((count, count), (run.Rows<Contract>().Single().TendererCount!.Value, run.Rows<ContractBidder>().Count));
    }

    [Fact]
    public void A_contracts_supplier_that_leads_nowhere_leaves_the_awards()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T"},"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}]}],
            "contracts":[{"id":"c","awardID":"a","suppliers":[{"id":"zzz"}]}]
            """));
        Assert.Equal(OcdsReleases.First, run.Rows<Contract>().Single().SupplierId);
        Assert.Single(run.Rows<ContractBidder>());
        Assert.Contains(run.Findings, f => f.Rule == OcdsRules.UnresolvedParty && f.Place.Pointer!.EndsWith("/suppliers", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tenders_own_code_is_the_contracts_where_no_item_of_its_has_one()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "buyer":{"id":"b"},
            "tender":{"id":"t","title_en":"Paper","title_pt":"Papel","classification":{"scheme":"CPV","id":"45000000-7"},
              "items":[{"id":"1","classification":{"scheme":"CPV","id":"72000000-5"}},{"id":"2","classification":{"scheme":"CPV","id":"30000000-9"}}]},
            "awards":[{"id":"a1","suppliers":[{"id":"s2"}]}],"contracts":[{"id":"c1","awardID":"a1"}]
            """));
        var contract = run.Rows<Contract>().Single();
        Assert.Equal(("45000000-7", OcdsReleases.Second, "Papel"), (contract.Cpv, contract.SupplierId, contract.Object));
        Assert.DoesNotContain("several-cpv", run.Rules());
    }

    [Fact]
    public void A_contract_of_a_lot_has_the_codes_of_its_lot()
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("""
            "buyer":{"id":"b"},
            "tender":{"id":"t","title":"T","items":[
              {"id":"1","relatedLot":"1","classification":{"scheme":"CPV","id":"45000000-7"}},
              {"id":"2","relatedLot":"2","classification":{"scheme":"CPV","id":"72000000-5"}}]},
            "awards":[{"id":"a1","relatedLots":["1"]},{"id":"a2","relatedLots":["2"]}],
            "contracts":[{"id":"c1","awardID":"a1"},{"id":"c2","awardID":"a2"}]
            """));
        Assert.Equal(["45000000-7", "72000000-5"], run.Rows<Contract>().Select(c => c.Cpv));
    }

    [Theory]
    [InlineData("", "", "s1 s2 s3 - 2", "s1 s2 s3 - 2")]
    [InlineData("1", "2", "s1 s2 - 1", "s2 s3 - 1")]
    [InlineData("1", "", "s1 s2 s3 - 2", "s1 s2 s3 - 2")]
    public void A_contract_of_a_lot_has_the_tenderers_of_its_lot(string first, string second, string one, string other)
    {
        static string Lots(string lot) => lot.Length == 0 ? "\"relatedLots\":[]" : $"\"relatedLots\":[\"{lot}\"]";
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T","tenderers":[{"id":"s1"},{"id":"s2"},{"id":"s3"}]},
            "bids":{"details":[{"id":"1","status":"valid","tenderers":[{"id":"s1"},{"id":"s2"}],{{Lots(first)}}},
                               {"id":"2","status":"valid","tenderers":[{"id":"s2"},{"id":"s3"}],{{Lots(second)}}}]},
            "awards":[{"id":"a1",{{Lots(first)}}},{"id":"a2",{{Lots(second)}}}],
            "contracts":[{"id":"c1","awardID":"a1"},{"id":"c2","awardID":"a2"}]
            """));
        string[] keys = [OcdsReleases.First, OcdsReleases.Second, OcdsReleases.Third];
        Assert.Equal([one, other], run.Rows<Contract>().Select(c => string.Join(' ', run.Rows<ContractBidder>().Where(b => b.ContractId == c.Id)
            .Select(b => $"s{Array.IndexOf(keys, b.OrganizationId) + 1}").Order(StringComparer.Ordinal)) + $" - {c.TendererCount}"));
    }

    [Theory]
    [InlineData("", 5, 5)]
    [InlineData("""{"id":"1","measure":"bids","value":4,"relatedLot":"1"},{"id":"2","measure":"bids","value":7}""", 4, 5)]
    [InlineData("""{"id":"1","measure":"validBids","value":3,"relatedLots":["2"]}""", 5, 3)]
    [InlineData("""{"id":"1","measure":"bids","value":3,"relatedLots":["1","2"]}""", 5, 5)]
    public void A_lots_count_is_its_statistics_and_no_list_that_leaves_tenderers_out(string statistics, int first, int second)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T","numberOfTenderers":5},
            "bids":{"statistics":[{{statistics}}],"details":[{"id":"1","status":"valid","tenderers":[{"id":"s1"}],"relatedLots":["1"]}]},
            "awards":[{"id":"a1","items":[{"id":"1","relatedLot":"1"}]},{"id":"a2","relatedLots":["2"]}],
            "contracts":[{"id":"c1","awardID":"a1"},{"id":"c2","awardID":"a2"}]
            """));
        Assert.Equal([first, second], run.Rows<Contract>().Select(c => c.TendererCount!.Value));
    }

    [Theory]
    [InlineData("invited", 1, false)]
    [InlineData("withdrawn", 1, true)]
    [InlineData("Withdrawn", 1, true)]
    [InlineData("disqualified", 2, false)]
    [InlineData("pending", 2, false)]
    [InlineData("valid", 2, false)]
    public void A_bid_counts_when_it_was_submitted_and_not_withdrawn(string status, int count, bool isTold)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T"},
            "bids":{"details":[{"id":"1","status":"valid","tenderers":[{"id":"s1"}]},
                               {"id":"2","status":"{{status}}","tenderers":[{"id":"s2"}]}]},
            "contracts":[{"id":"c"}]
            """));
        Assert.Equal((count, count), (run.Rows<Contract>().Single().TendererCount!.Value, run.Rows<ContractBidder>().Count));
        var found = run.Findings.Where(f => f.Rule == OcdsRules.WithdrawnBid).Select(f => f.Place.Pointer);
        Assert.Equal(isTold ? ["/bids/details/1"] : [], found);
    }

    [Theory]
    [InlineData("s1 s2", "", 1)]
    [InlineData("s1 s2|s3", "", 2)]
    [InlineData("s1 s2|s1 s2", "", 1)]
    [InlineData("s1 s2|s2 s1|s3", "", 2)]
    [InlineData("s1 s2|s1", "", 2)]
    [InlineData("s1 s1", "", 1)]
    [InlineData("s1 s2", "s1 s2", 1)]
    [InlineData("s1 s2", "s1 s2 s3", 2)]
    [InlineData("s1|s2|s3", "", 3)]
    [InlineData("", "s1 s2", 2)]
    public void Those_who_are_named_by_one_bid_made_one_tender_and_are_bidders_each(string bids, string listed, int count)
    {
        static string List(string ids) => string.Join(',',
            ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $$"""{"id":"{{id}}"}"""));
        var details = bids.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select((ids, i) => $$"""{"id":"{{i}}","status":"valid","tenderers":[{{List(ids)}}]}""");
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T","procurementMethod":"open","tenderers":[{{List(listed)}}]},
            "bids":{"details":[{{string.Join(',', details)}}]},"contracts":[{"id":"c"}]
            """));
        Assert.Equal(count, run.Rows<Contract>().Single().TendererCount);
        Assert.Equal($"{bids} {listed}".Split(' ', '|').Where(id => id.Length > 0).Distinct().Count(), run.Rows<ContractBidder>().Count);
    }

    [Theory]
    [InlineData("""{"id":"1","measure":"bids","value":4}""", 4)]
    [InlineData("""{"id":"1","measure":"numberOfBids","value":"4"}""", 4)]
    [InlineData("""{"id":"1","measure":"validBids","value":3}""", 3)]
    [InlineData("""{"id":"1","measure":"validBids","value":3},{"id":"2","measure":"bids","value":5}""", 5)]
    [InlineData("""{"id":"1","measure":"bidders","value":2},{"id":"2","measure":"bids","value":5}""", 2)]
    [InlineData("""{"id":"1","measure":"bids","value":4,"relatedLot":"1"}""", null)]
    [InlineData("""{"id":"1","measure":"electronicBids","value":4}""", null)]
    [InlineData("""{"id":"1","measure":"bids","value":0}""", null)]
    public void The_statistics_of_bids_tell_the_count_that_the_tender_does_not(string statistics, int? count)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T"},"bids":{"statistics":[{{statistics}}]},"contracts":[{"id":"c"}]
            """));
        Assert.Equal(count, run.Rows<Contract>().Single().TendererCount);
        Assert.DoesNotContain("additional-field", run.Rules());
    }

    [Theory]
    [InlineData("\"Buyer\"")]
    [InlineData("\" buyer \"")]
    [InlineData("\"BUYER\"")]
    [InlineData("\"Procuring entity\"")]
    [InlineData("\"procuring_entity\"")]
    public void A_role_is_read_whatever_its_case_and_spaces(string role)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release("\"tender\":{\"id\":\"t\",\"title\":\"T\"},\"contracts\":[{\"id\":\"c\"}]",
            parties: $$"""
                {"id":"q","name":"Município de Exemplo","roles":[{{role}}],"identifier":{"scheme":"PT-NIPPC","id":"599000015"} }
                """));
        Assert.Equal(OcdsReleases.Buyer, Assert.Single(run.Rows<Contract>()).BuyerId);
    }
}
