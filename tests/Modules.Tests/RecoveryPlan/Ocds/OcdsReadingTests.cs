using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Labels, days, classifications and versions, as their publishers mean them.</summary>
public sealed class OcdsReadingTests
{
    [Theory]
    [InlineData("\"title\":\"C\"", "\"title\":\"A\"", "\"title\":\"T\"", "C", "")]
    [InlineData("\"description\":\"c\"", "\"title\":\"A\"", "\"title\":\"T\"", "A", "")]
    [InlineData("\"description\":\"c\"", "\"description\":\"a\"", "\"title\":\"T\"", "T", "")]
    [InlineData("\"description\":\"c\"", "\"description\":\"a\"", "\"description\":\"t\"", "c", "")]
    [InlineData("\"title\":\" \"", "\"description\":\"a\"", "\"status\":\"complete\"", "a", "")]
    [InlineData("\"items\":[{\"id\":\"1\",\"description\":\"Papel\"},{\"id\":\"2\",\"description\":\"Toner\"},{\"id\":\"3\",\"description\":\"Papel\"}]", "\"date\":null", "\"status\":\"complete\"", "Papel; Toner", "object-elsewhere")]
    [InlineData("\"status\":\"active\"", "\"items\":[{\"id\":\"1\",\"description\":\"Papel A4\"}]", "\"items\":[{\"id\":\"1\",\"description\":\"Outro\"}]", "Papel A4", "object-elsewhere")]
    [InlineData("\"status\":\"active\"", "\"date\":null", "\"items\":[{\"id\":\"1\",\"classification\":{\"scheme\":\"X\",\"description\":\"Obras\"}}]", "Obras", "object-elsewhere,open-codelist")]
    [InlineData("\"status\":\"active\"", "\"date\":null", "\"status\":\"complete\"},\"planning\":{\"rationale\":\"Reposição\",\"budget\":{\"description\":\"Consumíveis\"}", "Consumíveis", "object-elsewhere")]
    [InlineData("\"status\":\"active\"", "\"date\":null", "\"status\":\"complete\"},\"planning\":{\"rationale\":\"Reposição\"", "Reposição", "object-elsewhere")]
    [InlineData("\"status\":\"active\"", "\"date\":null", "\"status\":\"complete\"", "Objeto não indicado", "no-object")]
    public void A_contract_is_kept_whatever_names_its_object(string contract, string award, string tender, string subject, string rules)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "tender":{"id":"t",{{tender}} },"awards":[{"id":"a","suppliers":[{"id":"s1"}],{{award}} }],
            "contracts":[{"id":"c","awardID":"a","value":{"amount":7,"currency":"EUR"},{{contract}} }]
            """));
        Assert.Equal((subject, 7m), (run.Rows<Contract>().Single().Object, run.Rows<Contract>().Single().Price));
        Assert.Equal(rules, string.Join(",", run.Rules()));
        Assert.DoesNotContain(run.Findings, f => f.Rule.Severity == ImportSeverity.Error);
    }

    [Theory]
    [InlineData("2019-05-20T00:00:00+03:00", "2019-05-20")]
    [InlineData("2019-05-20T00:00:00+02:00", "2019-05-20")]
    [InlineData("2019-05-20T00:00:00-05:00", "2019-05-20")]
    [InlineData("2019-05-19T23:00:00Z", "2019-05-20")]
    [InlineData("2019-01-19T23:00:00Z", "2019-01-19")]
    [InlineData("2019-05-20T00:00:00Z", "2019-05-20")]
    [InlineData("2019-05-20", "2019-05-20")]
    [InlineData("2019-05-20Z", "2019-05-20")]
    [InlineData("2019-05-20z", "2019-05-20")]
    [InlineData("2019-05-20+02:00", "2019-05-20")]
    [InlineData("2019-05-20-0500", "2019-05-20")]
    [InlineData("2019-05-20+01", "2019-05-20")]
    [InlineData("2019-05-20 +02:00", "2019-05-20")]
    [InlineData("20190520", "2019-05-20")]
    [InlineData("2019-05-20T00:00:00.000+0100", "2019-05-20")]
    [InlineData("2019-05-20T00:00:00", "2019-05-20")]
    [InlineData("2019-05-20T12:00Z", "2019-05-20")]
    [InlineData("2019-05-20T23:59:59Z", "2019-05-20")]
    [InlineData("2019-05-20T23:30:00-05:00", "2019-05-21")]
    public void A_day_is_its_publishers_in_each_field(string text, string day)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"T","tenderPeriod":{"startDate":"{{text}}","endDate":"{{text}}"} },
            "awards":[{"id":"a","date":"{{text}}","suppliers":[{"id":"s1"}],"documents":[{"id":"1","documentType":"awardNotice","datePublished":"{{text}}"}]}],
            "contracts":[{"id":"c","awardID":"a","dateSigned":"{{text}}","amendments":[{"id":"1","date":"{{text}}"}]}]
            """));
        var (contract, expected) = (run.Rows<Contract>().Single(), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.All([contract.SignedOn, contract.AwardedOn, contract.PublishedOn, contract.TendersFrom, contract.TendersUntil], d => Assert.Equal(expected, d));
        Assert.Equal((expected, expected), (run.Rows<Award>().Single().AwardedOn, run.Rows<ContractAmendment>().Single().AmendedOn));
    }

    [Theory]
    [InlineData("2019-05")]
    [InlineData("2019-05Z")]
    [InlineData("2019")]
    [InlineData("20/05/2019")]
    [InlineData("2019/05/20")]
    [InlineData("43605")]
    [InlineData("2019-05-20+02:75")]
    public void What_is_no_day_of_ISO_is_unknown_and_told(string text)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"T"},"awards":[{"id":"a","suppliers":[{"id":"s1"}]}],"contracts":[{"id":"c","awardID":"a","dateSigned":"{{text}}"}]
            """));
        Assert.Null(run.Rows<Contract>().Single().SignedOn);
        Assert.Contains("bad-date-time", run.Rules());
    }

    [Theory]
    [InlineData("EU-CPV", "\"72000000-5\"", "72000000-5", "")]
    [InlineData("CPV 2008", "\"72000000-5\"", "72000000-5", "")]
    [InlineData("cpv-2008", "\"72000000-5\"", "72000000-5", "")]
    [InlineData("eu_cpv", "\"72000000-5\"", "72000000-5", "")]
    [InlineData("CPVS", "\"72000000-5\"", null, "")]
    [InlineData("CPV 2003", "\"72000000-5\"", null, "")]
    [InlineData("CPV", "\"72.00.00.00-5\"", "72000000-5", "")]
    [InlineData("CPV", "\"72 00 00 00\"", "72000000-5", "")]
    [InlineData("CPV", "\"72.000.000-5 Serviços\"", "72000000-5", "")]
    [InlineData("CPV", "\"72.00.00.00-4\"", "72000000-5", "cpv-check-digit")]
    [InlineData("CPV", "\"CPV 72000000-5\"", "72000000-5", "")]
    [InlineData("CPV", "\"cpv:72000000\"", "72000000-5", "")]
    [InlineData("CPV", "\"http://data.europa.eu/cpv/cpv/72000000\"", "72000000-5", "")]
    [InlineData("CPV", "72000000", "72000000-5", "")]
    [InlineData("CPV", "9000000", "09000000-3", "cpv-zero")]
    [InlineData("CPV", "9000000.0", "09000000-3", "cpv-zero")]
    [InlineData("CPV", "\"3000000\"", "03000000-1", "cpv-zero")]
    [InlineData("CPV", "\"9.00.00.00-3\"", "09000000-3", "cpv-zero")]
    [InlineData("CPV", "7200000", null, "bad-cpv")]
    [InlineData("CPV", "\"72.0.0.0.00.0\"", null, "bad-cpv")]
    [InlineData("CPV", "\"72.00.00\"", null, "bad-cpv")]
    [InlineData("CPV", "\"CPV\"", null, "bad-cpv")]
    public void A_code_is_read_in_each_spelling(string scheme, string id, string? cpv, string rules)
    {
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"T"},"awards":[{"id":"a","suppliers":[{"id":"s1"}]}],
            "contracts":[{"id":"c","awardID":"a","items":[{"id":"1","classification":{"scheme":"{{scheme}}","id":{{id}}} }]}]
            """));
        Assert.Equal((cpv, rules), (run.Rows<Contract>().Single().Cpv, string.Join(",", run.Rules().Where(r => r.Contains("cpv", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("45000000-7", "72000000-5", "30200000-1", "45000000-7", "")]
    [InlineData(null, "72000000-5", "30200000-1", "72000000-5", "")]
    [InlineData(null, null, "30200000-1", "30200000-1", "")]
    [InlineData("!45000000-7", "72000000-5", null, "45000000-7", "")]
    [InlineData("!45000000-7,72000000-5", null, null, "72000000-5", "")]
    [InlineData("45000000-7,45000000-7", "72000000-5", null, "45000000-7", "")]
    [InlineData("45000000-7,72000000-5", null, null, "45000000-7", "several-cpv")]
    [InlineData("45000000.0", null, null, "45000000-7", "")]
    [InlineData("450000007", null, null, "45000000-7", "")]
    [InlineData("30197643", null, null, "30197643-5", "")]
    [InlineData("30197643-6", null, null, "30197643-5", "cpv-check-digit")]
    [InlineData("45000000-7 Construção", null, null, "45000000-7", "")]
    [InlineData("99000000-0", "72000000-5", null, "72000000-5", "bad-cpv")]
    [InlineData("4500", null, null, null, "bad-cpv")]
    [InlineData(null, null, null, null, "")]
    public void The_code_is_that_of_the_nearest_items(string? contract, string? award, string? tender, string? cpv, string rules)
    {
        static string Items(string? codes) => codes is null ? "[]" : "[" + string.Join(',', codes.Split(',').Select((c, i) => c[0] == '!'
            ? $$"""{"id":"{{i}}","classification":{"scheme":"UNSPSC","id":"43211500"},"additionalClassifications":[{"scheme":"cpv","id":"{{c[1..]}}"}]}"""
            : $$"""{"id":"{{i}}","classification":{"scheme":"CPV","id":"{{c}}"} }""")) + "]";
        var run = OcdsReleases.Run(OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"T","items":{{Items(tender)}} },"awards":[{"id":"a","suppliers":[{"id":"s1"}],"items":{{Items(award)}} }],
            "contracts":[{"id":"c","awardID":"a","items":{{Items(contract)}} }]
            """));
        var row = run.Rows<Contract>().Single();
        Assert.Equal((cpv, cpv is null ? null : CpvRegister.DivisionOf(cpv)), (row.Cpv, row.CpvDivisionId));
        Assert.Equal(rules, string.Join(",", run.Rules().Except(["empty-field", "min-length", "open-codelist"])));
    }

    [Theory]
    [InlineData("1.2", true)]
    [InlineData("1.10", true)]
    [InlineData("1.2-dev", true)]
    [InlineData("1.1", false)]
    [InlineData("1.1.5", false)]
    [InlineData("1.0", false)]
    public void A_version_after_1_1_is_read_as_1_1_and_told_of(string version, bool isTold)
    {
        var release = OcdsReleases.Release("\"tender\":{\"id\":\"t\",\"title\":\"T\"},\"contracts\":[{\"id\":\"c\"}]");
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", $$"""{"version":"{{version}}","releases":[{{release}},{{release}}]}"""));
        Assert.Single(run.Rows<Contract>());
        Assert.Equal(isTold ? [$"/version {version}"] : [], run.Findings.Where(f => f.Rule == OcdsRules.LaterVersion).Select(f => $"{f.Place.Pointer} {f.Value}"));
    }

    [Fact]
    public void What_a_package_says_behind_its_releases_is_seen()
    {
        var release = OcdsReleases.Release("\"tender\":{\"id\":\"t\",\"title\":\"T\"},\"contracts\":[{\"id\":\"c\"}]");
        static ImportBenchRun Run(string package) => ImportBench.Run(new OcdsImporter(), ("a.json", package));
        var refused = Assert.Throws<ImportFileException>(() => Run($$"""{"releases":[{{release}}],"version":"2.0"}"""));
        Assert.Contains("OCDS version 2.0", refused.Reason, StringComparison.Ordinal);
        var later = Run($$"""
            [{"version":"1.1","releases":[]},{"uri":"x","releases":[{{release}}],"publisher":{"name":"P"},"version":"1.2"}]
            """);
        Assert.Equal(["1.2"], later.Findings.Where(f => f.Rule == OcdsRules.LaterVersion).Select(f => f.Value));
        var known = Run($$"""{"uri":"x","releases":[{{release}}],"version":"1.1"}""");
        Assert.DoesNotContain(known.Findings, f => f.Rule == OcdsRules.NoVersion);
    }

    [Theory]
    [InlineData("""{"message":"Not Found","status":404}""", "This is the error message of an API and no data")]
    [InlineData("""{"error":{"code":"rate","message":"Too many requests"}}""", "This is the error message of an API and no data")]
    [InlineData("""{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"later"}""", "This is the error message of an API and no data")]
    [InlineData("""[{"Message":"An error has occurred."}]""", "This is the error message of an API and no data")]
    [InlineData("""{"name":"x"}""", "The first record has neither ocid nor tag")]
    public void The_error_message_of_an_API_is_refused_as_what_it_is(string text, string reason)
    {
        var refused = Assert.Throws<ImportFileException>(() => ImportBench.Run(new OcdsImporter(), ("a.json", text)));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppliers_without_an_id_of_two_releases_are_both_kept()
    {
        const string Lists = """
            "tender":{"id":"t","title":"T"},"contracts":[{"id":"c","awardID":"a"}],"awards":[{"id":"a","status":"active","suppliers":[{"name":"NAME","identifier":{"scheme":"PT-NIPPC","id":"NUMBER"}}]}]
            """;
        var run = OcdsReleases.Run(
            OcdsReleases.Release(Lists.Replace("NAME", "Fornecedora 1, Lda", StringComparison.Ordinal).Replace("NUMBER", "599000023", StringComparison.Ordinal)),
            OcdsReleases.Release(Lists.Replace("NAME", "Fornecedora 2, Lda", StringComparison.Ordinal).Replace("NUMBER", "599000031", StringComparison.Ordinal), id: "2"));
        Assert.Equal([OcdsReleases.First, OcdsReleases.Second], run.Rows<ContractBidder>().Where(b => b.IsSupplier).Select(b => b.OrganizationId).Order(StringComparer.Ordinal));
        Assert.Equal(2, run.Rows<Award>().Single().SupplierCount);
    }
}
