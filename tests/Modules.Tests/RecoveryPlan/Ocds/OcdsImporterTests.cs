using System.Text.Json;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

public sealed class OcdsImporterTests
{
    private const string Impic = "ocds/portugal-impic/impic-releases-100.pseudonymised.json";
    private const string ImpicLines = "ocds/portugal-impic/impic-releases-100.pseudonymised.jsonl";

    private const string Release = """
        {"ocid":"ocds-px0z7d-800001-900001-1","id":"800001-900001-1-1","date":"2024-04-01T10:00:00Z","tag":["contract"],"initiationType":"tender",
        "parties":[{"id":"b","name":"Município de Exemplo","identifier":{"scheme":"PT-NIPPC","id":"600999992"},"roles":["buyer"]},
                   {"id":"s","name":"Exemplo, Lda","identifier":{"scheme":"PT-NIF","id":"PT 500999996"},"roles":["supplier"]}],
        "buyer":{"id":"b","name":"Município de Exemplo"},
        "tender":{"id":"t","title":"Serviços de exemplo","procurementMethod":"open","procurementMethodDetails":"Concurso público","mainProcurementCategory":"services","numberOfTenderers":2,
                  "value":{"amount":15000,"currency":"EUR"},"tenderPeriod":{"startDate":"2023-12-31T00:00:00Z","endDate":"2024-01-20T00:00:00Z"},
                  "items":[{"id":"1","classification":{"scheme":"CPV","id":"72000000-5","description":"Serviços de TI"}}]},
        "awards":[{"id":"a","date":"2024-02-20T00:00:00Z","status":"active","suppliers":[{"id":"s","name":"Exemplo, Lda"}]}],
        "contracts":[{"id":"c","awardID":"a","status":"active","value":{"amount":12345.6,"currency":"EUR"},"dateSigned":"2024-06-01T23:00:00Z","period":{"durationInDays":90}}]}
        """;

    public static TheoryData<string, string> Containers() => new()
    {
        { "a release package", $$"""{"uri":"u","version":"1.1","publishedDate":"2024-04-01T10:00:00Z","publisher":{"name":"p"},"releases":[{{Release}}]}""" },
        { "an array of packages", $$"""[{"version":"1.1","releases":[{{Release}}]}]""" },
        { "a bare release", Release },
        { "JSON Lines", Release.ReplaceLineEndings("") + "\n" },
        { "an array of releases", $"[{Release}]" },
        { "a record package", $$"""{"version":"1.1","records":[{"ocid":"ocds-px0z7d-800001-900001-1","releases":[{{Release}}]}]}""" },
        { "a record that is compiled alone", $$"""{"version":"1.1","records":[{"ocid":"ocds-px0z7d-800001-900001-1","compiledRelease":{{Release}}}]}""" },
        { "a record that links and is compiled", $$"""{"version":"1.1","records":[{"ocid":"ocds-px0z7d-800001-900001-1","releases":[{"url":"https://x.test/1","date":"2024-04-01T10:00:00Z","tag":["tender"]}],"compiledRelease":{{Release}}}]}""" },
        { "a package of 1.0", $$"""{"uri":"u","releases":[{{Release}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Containers))]
    public void Every_container_gives_the_same_contract(string container, string text)
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", text));
        Assert.False(run.Findings.Any(f => f.Rule.Severity == ImportSeverity.Error), $"{container}: {string.Join(", ", run.Findings)}");
        var contract = run.Rows<Contract>().Single();
        Assert.Equal(("900001", "ocds-px0z7d-800001-900001-1", "800001", "Serviços de exemplo"), (contract.Id, contract.Ocid, contract.ProcedureId, contract.Object));
        Assert.Equal((12345.6m, 15000m, 90, 2, ContractKind.Services, ProcurementProcedure.OpenTender), (contract.Price, contract.BasePrice, contract.Duration, contract.TendererCount, contract.Kind, contract.Procedure));
        Assert.Equal((new DateOnly(2024, 6, 2), new DateOnly(2024, 2, 20), new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 20)), (contract.SignedOn, contract.AwardedOn, contract.TendersFrom, contract.TendersUntil));
        Assert.Equal(("PT-NIPPC:600999992", "PT-NIPPC:500999996", "72000000-5"), (contract.BuyerId, contract.SupplierId, contract.CpvDivisionId));
        Assert.True(run.Rows<ContractBidder>().Single().IsSupplier);
    }

    [Theory]
    [InlineData("""{"version":"2.0","releases":[{"ocid":"ocds-213czf-1"}]}""")]
    [InlineData("""[{"version":"1.1","releases":[{"ocid":"ocds-213czf-1"}]},{"version":"2.0","releases":[{"ocid":"ocds-213czf-2"}]}]""")]
    [InlineData("""[{"idcontrato":"1"}]""")]
    public void A_higher_version_and_another_format_are_refused(string text)
        => Assert.Throws<ImportFileException>(() => ImportBench.Run(new OcdsImporter(), ("a.json", text)));

    [Fact]
    public void A_later_release_of_a_later_import_changes_the_contract_and_leaves_what_it_does_not_say()
    {
        var session = new ImportBenchSession();
        Import(session, Release);
        var second = Import(session, """
            {"ocid":"ocds-px0z7d-800001-900001-1","id":"2","date":"2024-05-01T10:00:00Z","tag":["contractAmendment"],"initiationType":"tender",
            "contracts":[{"id":"c","awardID":"a","status":"terminated","value":{"amount":13000,"currency":"EUR"},"amendments":[{"id":"m1","date":"2024-04-30T00:00:00Z","rationale":"Trabalhos complementares"}]}]}
            """);
        var contract = second.Rows<Contract>().Single();
        Assert.Equal((13000m, ContractStatus.Terminated, "PT-NIPPC:500999996", 2), (contract.Price, contract.Status, contract.SupplierId, contract.TendererCount));
        Assert.Equal(("900001/m1", new DateOnly(2024, 4, 30), null), (second.Rows<ContractAmendment>().Single().Id, second.Rows<ContractAmendment>().Single().AmendedOn!.Value, second.Rows<ContractAmendment>().Single().PriceAfter));
        Assert.Equal((0, 0, 0), Import(session, Release).Changes);
    }

    [Fact]
    public void What_BASE_said_and_OCDS_does_not_stays()
    {
        var session = new ImportBenchSession();
        ImportBench.Run(session, new BaseImporter(), ("a.json", """[{"idcontrato":"900001","objectoContrato":"Outro texto","adjudicante":["600999992 - M"],"adjudicatarios":["500999996 - E"],"DescrAcordoQuadro":"AQ 1","precoContratual":1}]"""u8.ToArray()));
        var contract = Import(session, Release).Rows<Contract>().Single();
        Assert.Equal(("AQ 1", 12345.6m, "Serviços de exemplo"), (contract.FrameworkAgreement, contract.Price, contract.Object));
    }

    [Fact]
    public void Each_fault_is_reported_under_its_rule_at_its_place()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", """
            {"version":"1.1","releases":[
              {"ocid":"ocds-213czf-1","date":"2024-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender"},
              {"id":"1","date":"2024-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender"},
              {"ocid":"ocds-213czf-1","id":"1","date":"January","tag":["contract"],"initiationType":"tender"},
              {"ocid":"OCDS-213czf-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["contrat"],"initiationType":"tender","extra":1,"language":"","planning":{"budget":{"source":"x"}},
               "parties":[{"id":"p","name":"P Ltd","identifier":{"scheme":"GB-COH","id":"01234567"}},{"id":"p","name":"P Ltd"}],
               "buyer":{"id":"q","name":"Q Council"},
               "tender":{"id":"t","title":1,"description":"d","status":"done","procurementMethod":"direct","numberOfTenderers":3,"tenderers":[{"id":"p","name":"Other Ltd"}],
                         "tenderPeriod":{"startDate":"2024-02-01T00:00:00Z","endDate":"2024-01-01T00:00:00Z"},"items":[{"id":1,"classification":{"scheme":"CPV","id":"99999999-9"}}]},
               "awards":[{"id":"a","date":"yesterday","value":{"amount":100,"currency":"EUR"},"suppliers":[{"id":"p"}]}],
               "contracts":[{"id":"c","awardID":"a","value":{"amount":300,"currency":"EUR"},"implementation":{"transactions":[{"id":"1","value":{"amount":400,"currency":"EUR"}}]}},
                            {"id":"d","awardID":"z","value":{"amount":-5,"currency":"euro"}}]}]}
            """));
        var found = run.Findings.Select(f => $"{f.Rule.Code[5..]} {f.Place.Pointer}").ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "no-release-id /releases/0", "no-ocid /releases/1", "no-release-date /releases/2/date", "bad-ocid-prefix /releases/3/ocid", "closed-codelist /releases/3/tag/0",
                "additional-field /releases/3/extra", "empty-field /releases/3/language", "deprecated-field /releases/3/planning/budget/source", "unique-ids /releases/3/parties/1/id",
                "wrong-type /releases/3/tender/title", "closed-codelist /releases/3/tender/status", "bad-date-time /releases/3/awards/0/date", "closed-codelist /releases/3/contracts/1/value/currency",
                "number-of-tenderers /tender/numberOfTenderers", "procurement-method-vs-number-of-tenderers /tender", "period /tender/tenderPeriod", "contracts-value /awards/0/value",
                "contract-implementation-value /contracts/0/implementation/transactions", "contract-award-reference /contracts/1/awardID", "organization-reference /buyer",
                "party-reference-name /tender/tenderers", "unidentified-party /buyer", "bad-cpv /tender/items/0", "negative-value /contracts/1/value/amount", "no-currency /contracts/1/value", "no-supplier /awards",
            },
            found);
        Assert.Equal(["OCDS-213czf-1/c", "OCDS-213czf-1/d"], run.Rows<Contract>().Select(c => c.Id));
        Assert.Contains(run.Rows<Organization>(), o => o is { Id: "GB-COH:01234567", Name: "P Ltd", Country: "GB" });
        Assert.Contains(run.Rows<Organization>(), o => o.Name == "Q Council" && o.Id.StartsWith("XX-UNIDENTIFIED:", StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_of_which_nothing_would_remain_is_unknown_and_never_zero()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", """
            {"version":"1.1","releases":[
              {"ocid":"ocds-213czf-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender",
               "buyer":{"id":"b","name":"B"},"tender":{"id":"t","title":"d"},"contracts":[{"id":"c","value":{"amount":0.004,"currency":"EUR"}}]}]}
            """));
        Assert.Null(Assert.Single(run.Rows<Contract>()).Price);
        Assert.Contains("price: 0.004", run.Findings.Where(f => f.Rule.Code == "file.unstorable-number").Select(f => f.Value));
    }

    [Fact]
    public void Amounts_in_another_currency_or_finer_than_hundredths_are_told_of()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", """
            {"version":"1.1","releases":[
              {"ocid":"ocds-213czf-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender","buyer":{"id":"b","name":"B"},
               "tender":{"id":"t","title":"d","value":{"amount":500,"currency":"EUR"}},
               "contracts":[{"id":"c","value":{"amount":19000.123,"currency":"KWD"}},{"id":"d","value":{"amount":7,"currency":"EUR"}},{"id":"e"}]},
              {"ocid":"ocds-213czf-2","id":"1","date":"2024-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender","buyer":{"id":"b","name":"B"},
               "tender":{"id":"t","title":"d","value":{"amount":500,"currency":"JPY"}},"contracts":[{"id":"f"}]}]}
            """));
        Assert.Equal(
            [("c", 19000.12m, null, "KWD"), ("d", 7m, 500m, "EUR"), ("e", null, 500m, "EUR"), ("f", null, (decimal?)500m, "JPY")],
            run.Rows<Contract>().Select(c => (c.Id[^1..], c.Price, c.BasePrice, c.Currency)).Order());
        var found = run.Findings.Where(f => f.Rule.Code == "file.rounded-number" || f.Rule == OcdsRules.OtherCurrency).Select(f => $"{f.Rule.Code} {f.Place.Pointer} {f.Value}");
        Assert.Equal(["file.rounded-number  price: 19000.123", "ocds.other-currency /tender/value/currency EUR"], found.Order(StringComparer.Ordinal));
    }

    [SharedDataFact(Impic)]
    public void A_hundred_real_releases_become_a_hundred_contracts_under_their_BASE_numbers()
    {
        var run = ImportBench.RunFiles(new OcdsImporter(), SharedData.Get(Impic));
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Get(Impic)));
        var releases = file.RootElement.GetProperty("releases").EnumerateArray().ToList();
        Assert.Equal(100, releases.Count);
        Assert.Equal(releases.Select(r => r.GetProperty("ocid").GetString()!.Split('-')[3]).Order(StringComparer.Ordinal), run.Rows<Contract>().Select(c => c.Id));
        Assert.Equal(releases.Sum(r => r.GetProperty("contracts")[0].GetProperty("value").GetProperty("amount").GetDecimal()), run.Rows<Contract>().Sum(c => c.Price));
        Assert.All(run.Rows<Contract>(), c => Assert.Equal(c.Id, c.Url!.Split("a=")[1]));
        Assert.Equal(7, run.Rows<Contract>().Count(c => c.SignedOn is not null));
        Assert.Equal(8, run.Rows<Contract>().Count(c => c.EffectivePrice is not null));
        Assert.DoesNotContain(run.Findings, f => f.Rule.Severity == ImportSeverity.Error);
        Assert.DoesNotContain(run.Rows<Organization>(), o => o.Name.Contains("Fictícia", StringComparison.Ordinal) || o.Id.Contains("PT-NIPPC:199", StringComparison.Ordinal));
    }

    [SharedDataFact(Impic)]
    public void Each_finding_about_the_real_releases_is_one_that_is_known()
    {
        var run = ImportBench.RunFiles(new OcdsImporter(), SharedData.Get(Impic));
        var found = run.Findings.GroupBy(f => f.Rule.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}").ToList();
        Assert.Equal(["ocds.extension 1", "ocds.natural-person 13"], found);
    }

    [SharedDataFact(ImpicLines)]
    public void JSON_Lines_of_the_same_releases_change_nothing()
    {
        var session = new ImportBenchSession();
        ImportBench.RunFiles(session, new OcdsImporter(), SharedData.Get(Impic));
        Assert.Equal((0, 0, 0), ImportBench.RunFiles(session, new OcdsImporter(), SharedData.Get(ImpicLines)).Changes);
    }

    [SharedDataFact("ocds")]
    public void No_official_file_makes_the_importer_throw_anything_but_a_refusal()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Get("ocds"), "*.json", SearchOption.AllDirectories))
        {
            try
            {
                ImportBench.RunFiles(new OcdsImporter(), path);
            }
            catch (ImportFileException)
            {
                // Schemas and the like are no releases.
            }
        }
    }

    private static ImportBenchRun Import(ImportBenchSession session, string text) => ImportBench.Run(session, new OcdsImporter(), ("a.json", System.Text.Encoding.UTF8.GetBytes(text)));
}
