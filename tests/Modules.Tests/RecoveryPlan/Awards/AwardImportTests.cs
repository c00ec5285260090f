using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Awards;

public sealed class AwardImportTests
{
    private const string Release = """
        {"ocid":"ocds-abc123-1","id":"1","date":"2024-04-01T10:00:00Z","tag":["award"],"initiationType":"tender",
         "parties":[{"id":"b","name":"Example Council"},{"id":"s","name":"Boiler Ltd","identifier":{"scheme":"GB-COH","id":"01234567"}},{"id":"t","name":"Pipe Ltd","identifier":{"scheme":"GB-COH","id":"07654321"}}],
         "buyer":{"id":"b"},
         "tender":{"id":"t","title":"Heating","procurementMethod":"open","mainProcurementCategory":"works","numberOfTenderers":3},
         "awards":[{"id":"a1","title":"Lot 1: boilers","date":"2024-06-30T23:30:00Z","status":"active","value":{"amount":1000.5,"currency":"GBP"},"suppliers":[{"id":"s"},{"id":"t"},{"id":"s"}]},
                   {"id":2,"status":"unsuccessful"},
                   {"title":"no id"}]}
        """;

    [Fact]
    public void Awards_without_contracts_become_rows_with_all_their_suppliers()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", Release));
        var (first, second) = (run.Rows<Award>()[1], run.Rows<Award>()[0]);
        Assert.Equal(("ocds-abc123-1/a1", "ocds-abc123-1", "Lot 1: boilers", AwardStatus.Active, new DateOnly(2024, 7, 1)), (first.Id, first.Ocid, first.Title, first.Status, first.AwardedOn));
        Assert.Equal((1000.5m, "GBP", ProcurementProcedure.OpenTender, ContractKind.Works, 2, 3, ImportBenchSession.SourceId), (first.Value, first.Currency, first.Procedure, first.Kind, first.SupplierCount, first.TendererCount, first.SourceId));
        Assert.Equal(("ocds-abc123-1/2", "Heating", AwardStatus.Unsuccessful, null, null, null), (second.Id, second.Title, second.Status, second.AwardedOn, second.Value, second.Currency));
        Assert.Equal(["ocds-abc123-1/a1/GB-COH:01234567", "ocds-abc123-1/a1/GB-COH:07654321"], run.Rows<AwardSupplier>().Select(s => s.Id));
        Assert.Empty(run.Rows<Contract>());
        Assert.Equal(["ocds.no-award-id /awards/2"], run.Findings.Where(f => f.Rule.Severity == ImportSeverity.Error).Select(f => $"{f.Rule.Code} {f.Place.Pointer}"));
        Assert.DoesNotContain(run.Findings, f => f.Rule == OcdsRules.NoContract || f.Rule == OcdsRules.AwardWithoutSupplier);
    }

    [Fact]
    public void A_process_with_neither_is_kept_and_told_of()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", """{"ocid":"ocds-abc123-1","id":"1","date":"2024-04-01T10:00:00Z","tag":["tender"],"initiationType":"tender","tender":{"id":"t","title":"Heating"}}"""));
        Assert.Equal([OcdsRules.NoContract], run.Findings.Select(f => f.Rule));
        Assert.Equal(ImportSeverity.Information, OcdsRules.NoContract.Severity);
    }

    [Fact]
    public void Awards_are_found_from_their_suppliers_contracts_and_texts()
    {
        var graph = TestGraph.Apart(typeof(RecoveryPlanModule).Assembly);
        graph.Import("ocds", "a.json", Release.TrimEnd()[..^1] + ""","contracts":[{"id":"c1","awardID":"a1","value":{"amount":900,"currency":"GBP"}}]}""");
        var answer = graph.Ask("""
            { organizations(where: {key: {eq: "GB-COH:07654321"}}) { nodes { awardsWon { totalCount nodes { key contracts { nodes { key award { key } } } } aggregates { sum { value } } } contractsWon { totalCount } } }
              search(text: "boilers") { nodes { id } } awards(where: {suppliers: {some: {key: {eq: "GB-COH:01234567"}}}, status: {eq: ACTIVE}}) { nodes { key supplierOwnersAtAward { totalCount } } } }
            """);
        Assert.Equal("""{"organizations":{"nodes":[{"awardsWon":{"totalCount":1,"nodes":[{"key":"ocds-abc123-1/a1","contracts":{"nodes":[{"key":"ocds-abc123-1/c1","award":{"key":"ocds-abc123-1/a1"}}]}}],"aggregates":{"sum":{"value":"1000.50"}}},"contractsWon":{"totalCount":1}}]}""", answer.ToString()[..answer.ToString().IndexOf(",\"search\"", StringComparison.Ordinal)]);
        Assert.Equal(2, answer.GetProperty("search").GetProperty("nodes").GetArrayLength());
        Assert.Equal("ocds-abc123-1/a1", answer.GetProperty("awards").GetProperty("nodes")[0].GetProperty("key").GetString());
    }

    [Fact]
    public void What_a_corrected_release_does_not_have_any_more_goes_and_other_processes_stay()
    {
        var graph = TestGraph.Apart(typeof(RecoveryPlanModule).Assembly);
        graph.Import("ocds", "a.json", $"[{Release},{Release.Replace("ocds-abc123-1", "ocds-abc123-2", StringComparison.Ordinal)}]");
        var report = graph.Import("ocds", "b.json", Release.Replace(""",{"id":"t"},{"id":"s"}]""", "]", StringComparison.Ordinal).Replace("""{"id":2,"status":"unsuccessful"},""", "", StringComparison.Ordinal));
        Assert.Equal(["Award 0 1 1", "AwardSupplier 0 0 1"], report.Tables.Where(t => t.Type.StartsWith("Award", StringComparison.Ordinal)).Select(t => $"{t.Type} {t.Added} {t.Changed} {t.Removed}"));
        var answer = graph.Ask("""{ awards(where: {isSynthetic: {eq: false}}, order: [{key: ASC}]) { nodes { key suppliers { nodes { key } } } } changes(where: {kind: {eq: REMOVED}}, first: 10) { nodes { summary } } }""");
        Assert.Equal(
            ["ocds-abc123-1/a1 1", "ocds-abc123-2/2 0", "ocds-abc123-2/a1 2"],
            answer.GetProperty("awards").GetProperty("nodes").EnumerateArray().Select(a => $"{a.GetProperty("key").GetString()} {a.GetProperty("suppliers").GetProperty("nodes").GetArrayLength()}"));
        Assert.Equal(["ocds-abc123-1/2", "ocds-abc123-1/a1/GB-COH:07654321"], answer.GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(c => c.GetProperty("summary").GetString()).Order(StringComparer.Ordinal));
    }
}
