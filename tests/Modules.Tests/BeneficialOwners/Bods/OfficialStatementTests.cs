using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>The test files of the standard's own repository.</summary>
public sealed partial class OfficialStatementTests
{
    private const string Standard = "bods/data-standard-0.4";
    private const string NoArray = "statements_not_array.json";
    private const string NotInAnArray = "bods.statements-not-in-an-array";
    private const string Target = "bods.annotation-statement-pointer-target-invalid";
    private const string Exposure = "bods.person-political-exposure-is-pep-no-details";

    // Valid by the schema, and yet each breaks a further rule of the standard; its checker has the same rules, but for the relationship with nobody as its subject.
    private static readonly string[] Said =
    [
        "entity_public_listing_company_filings.json: bods.has-public-listing-false-has-listings",
        "entity_security_MIC.json: bods.entity-security-listing-market-segment-mic-no-operating-mic",
        $"person_politicalExposure_object.json: {Exposure}",
        "relationship_2.json: bods.relationship-interests-share-exact-has-min-max",
        "relationship_subject_unspecified_object.json: bods.relationship-subject-unspecified",

        // The target names the interested party, and these statements are about entities.
        $"statement_annotations_createdBy.json: {Target}",
        $"statement_annotations_createdBy_uri.json: {Target}",
        $"statement_annotations_creationDate.json: {Target}",
        $"statement_annotations_creationDate_time.json: {Target}",
        $"statement_annotations_description.json: {Target}",
        $"statement_annotations_empty_transformed.json: {Target}",
        $"statement_annotations_statementPointerTarget.json: {Target}",
        $"statement_annotations_url.json: {Target}",
        $"statement_annotations_url_linking.json: {Target}",
    ];

    [SharedDataFact(Standard)]
    public void Every_invalid_statement_is_set_aside_for_the_reason_and_at_the_place_that_the_standard_names()
    {
        var expected = File.ReadAllLines(SharedData.Get($"{Standard}/invalid-statements/expected_errors.csv")).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => (Keyword: cells[1], Pointer: Pointer(cells[2])));
        Assert.Equal(192, expected.Count);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(SharedData.Get($"{Standard}/invalid-statements"), "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var (file, (keyword, pointer)) in expected)
        {
            var findings = Run(SharedData.Get($"{Standard}/invalid-statements/{file}")).Findings;
            if (file == NoArray)
            {
                // A statement without an array around it is read as JSON Lines are, and told.
                Assert.Equal([BodsRules.NotInAnArray], findings.Select(f => f.Rule));
                continue;
            }

            Assert.True(findings.Any(f => f.Rule == BodsRules.Schema && f.Value == keyword && f.Place.Pointer == pointer), $"{file}: {keyword} {pointer} is not among {string.Join(", ", findings.Select(f => $"{f.Value} {f.Place.Pointer}"))}");
        }
    }

    [SharedDataFact(Standard)]
    public void Every_valid_statement_is_read_without_a_word()
    {
        var files = Directory.GetFiles(SharedData.Get($"{Standard}/valid-statements"), "*.json");
        Assert.Equal(111, files.Length);
        var said = files.SelectMany(f => WithParties(f).Findings.Where(x => x.Rule.Severity != ImportSeverity.Information).Select(x => $"{Path.GetFileName(f)}: {x.Rule.Code}")).Distinct();
        Assert.Equal(Said, said.Order(StringComparer.Ordinal));
    }

    // The targets are written as if they began in recordDetails; the third example names exposure with a reason alone; in the last the share of one holder begins two days before the record of the other is closed.
    [SharedDataFact("bods")]
    public void The_examples_of_0_4_are_read()
        => Assert.Equal([$"bods-package-annotations.json: {Target}", $"bods-package-linking-annotations.json: {Target}", $"simple-pep-declaration.json: {Exposure}", "tecido.json: bods.shareholding-over-100-percent"], Examples("0.4"));

    // The first names an owner whose person is withheld. The example of joint ownership uses an id for two statements that differ; two statements about relationships stand alone in their files.
    [SharedDataFact("bods")]
    public void The_examples_of_0_2_and_0_3_are_read()
    {
        string[] both =
        [
            "2-single-update.json: bods.relationship-interest-beneficial-ownership-interested-party-not-person",
            "3-joint-ownership.json: bods.duplicate-statement-id", "4a-simple-pep-declaration.json: bods.statement-undated",
            .. ((string[])["gb-coh-entity-statement", "gb-coh-person-statement"]).Select(f => $"{f}.json: {NotInAnArray}"),
            .. ((string[])["natalie-coleman-person-statement", "ren-consulting-limited-natalie-coleman", "ren-consulting-limited", "renco-energy-ltd-entity-statement", "renco-energy-ltd-roberto-lopez", "renco-holding-company-limited", "roberto-lopez"])
                .SelectMany(f => (string[])[$"{f}.json: {NotInAnArray}", $"{f}.json: bods.statement-undated"]),
            .. ((string[])["ren-consulting-limited-natalie-coleman", "renco-energy-ltd-roberto-lopez"]).Select(f => $"{f}.json: bods.relationship-subject-must-be-record-id"),
        ];
        Assert.Equal(both.Order(StringComparer.Ordinal), Examples("0.2"));
        Assert.Equal(both.Append($"4a-simple-pep-declaration.json: {Exposure}").Order(StringComparer.Ordinal), Examples("0.3"));
    }

    private static IEnumerable<string> Examples(string version)
        => Directory.GetFiles(SharedData.Get($"bods/data-standard-{version}/examples"), "*.json", SearchOption.AllDirectories)
            .SelectMany(f => Run(f).Findings.Where(x => x.Rule.Severity != ImportSeverity.Information).Select(x => $"{Path.GetFileName(f)}: {x.Rule.Code}")).Distinct().Order(StringComparer.Ordinal);

    private static ImportBenchRun Run(string file) => ImportBench.RunFiles(new BodsImporter(), file);

    private static string Pointer(string path) => Index().Replace(path[1..], "/$1").Replace('.', '/');

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Index();

    // The files hold one statement each; what it names is put before it, so that the whole is a file that the standard accepts.
    private static ImportBenchRun WithParties(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var statement = document.RootElement[0];
        var (details, own) = (statement.GetProperty("recordDetails"), statement.GetProperty("recordId").GetString()!);
        var before = new Dictionary<string, string>(StringComparer.Ordinal) { [own] = "" };
        if (statement.GetProperty("recordType").GetString() == "relationship")
        {
            var interests = details.TryGetProperty("interests", out var list) ? list.EnumerateArray().Select(i => i.TryGetProperty("type", out var type) ? type.GetString() : null).ToList() : [];
            var isOwner = details.TryGetProperty("interests", out list) && list.EnumerateArray().Any(i => i.TryGetProperty("beneficialOwnershipOrControl", out var flag) && flag.ValueKind == JsonValueKind.True);
            var subtype = interests.Intersect(["nominee", "nominator"]).Any() ? "nomination" : interests.Intersect(["settlor", "trustee", "protector", "beneficiaryOfLegalArrangement"]).Any() ? "trust" : null;
            Name(before, details, "subject", id => Stated(id, "entity", Entity(subtype, false)));
            Name(before, details, "interestedParty", id => isOwner ? Stated(id, "person", """{"isComponent": false, "personType": "knownPerson"}""") : Stated(id, "entity", Entity(null, false)));
            foreach (var part in details.TryGetProperty("componentRecords", out var parts) ? parts.EnumerateArray().Select(p => p.GetString()!).ToList() : [])
            {
                before.TryAdd(part, Stated(part, "entity", Entity(null, true)));
            }

            if (details.GetProperty("isComponent").GetBoolean())
            {
                return Import([.. before.Values, statement.GetRawText(), Stated("the-whole", "relationship", details.GetProperty("subject").GetString()!, $$"""{"isComponent": false, "subject": "{{details.GetProperty("subject").GetString()}}", "interestedParty": {"reason": "unknown"}, "componentRecords": ["{{own}}"]}""")]);
            }
        }

        before.TryAdd(statement.GetProperty("declarationSubject").GetString()!, Stated(statement.GetProperty("declarationSubject").GetString()!, "entity", Entity(null, false)));
        return Import([.. before.Values, statement.GetRawText()]);
    }

    private static ImportBenchRun Import(IEnumerable<string> statements)
        => ImportBench.Run(new ImportBenchSession { Today = new DateOnly(2026, 1, 1) }, new BodsImporter(), ("statements.json", Encoding.UTF8.GetBytes($"[{string.Join(',', statements.Where(s => s.Length > 0))}]")));

    private static void Name(Dictionary<string, string> before, JsonElement details, string side, Func<string, string> stated)
    {
        if (details.GetProperty(side) is { ValueKind: JsonValueKind.String } id)
        {
            before.TryAdd(id.GetString()!, stated(id.GetString()!));
        }
    }

    private static string Entity(string? subtype, bool isComponent)
        => $$"""{"isComponent": {{(isComponent ? "true" : "false")}}, "entityType": {"type": "{{(subtype is null ? "registeredEntity" : "arrangement")}}"{{(subtype is null ? "" : $", \"subtype\": \"{subtype}\"")}} } }""";

    private static string Stated(string record, string type, string details) => Stated(record, type, record, details);

    private static string Stated(string record, string type, string declarationSubject, string details)
        => $$"""{"statementId": "{{"stated-" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(record))[..Math.Min(40, record.Length * 2)].PadRight(40, '0')}}", "statementDate": "2000-01-01", "declarationSubject": "{{declarationSubject}}", "recordId": "{{record}}", "recordType": "{{type}}", "recordStatus": "new", "recordDetails": {{details}} }""";
}
