using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Releases against the standard's own schema.</summary>
public sealed class OcdsSchemaTests
{
    private static readonly HashSet<ImportRule> OfSchema =
        [OcdsRules.WrongType, OcdsRules.MissingMember, OcdsRules.BadCode, OcdsRules.BadDate, OcdsRules.BadAddress, OcdsRules.BadPattern, OcdsRules.RepeatedItem, OcdsRules.TooShort,
        OcdsRules.NumberAsText, OcdsRules.UnreadableNumber];

    /// <summary>What a general validator of JSON Schema (Python's jsonschema, draft 4 with formats) says of the releases of the official files that are not valid; a number in quotation marks has a rule of its own here.</summary>
    private static readonly Dictionary<string, string[]> Faults = new()
    {
        ["easy_releases.json"] = ["ocds.number-as-text 1/contracts/0/value/amount", "ocds.number-as-text 2/contracts/0/value/amount",
            "ocds.required 2", "ocds.required 2/contracts/0"],
        ["array_awardAmendment.json"] = ["ocds.closed-codelist 0/tag/0"],
        ["array_record.json"] = ["ocds.closed-codelist 0/tag/0"],
    };

    [SharedDataTheory("ocds")]
    [InlineData("ocds/standard-1.1.5/examples")]
    [InlineData("ocds/sample-data/fictional-example")]
    [InlineData("ocds/portugal-impic")]
    [InlineData("linked/bluetail-contracts-finder/ocds")]
    public void Official_and_real_files_have_the_faults_of_a_general_validator_and_no_others(string folder)
    {
        var read = 0;
        foreach (var path in Directory.EnumerateFiles(SharedData.Get(folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ImportBenchRun run;
            try
            {
                run = ImportBench.RunFiles(new OcdsImporter(), path);
            }
            catch (ImportFileException)
            {
                // Codelists, profiles and parts of examples are no releases.
                continue;
            }

            read++;
            var found = run.Findings.Where(f => OfSchema.Contains(f.Rule)).Select(f => $"{f.Rule.Code} {Inside(f.Place.Pointer ?? "")}").Order(StringComparer.Ordinal).ToList();
            Assert.True(Faults.GetValueOrDefault(Path.GetFileName(path), []).SequenceEqual(found), $"{path}: {string.Join(", ", found)}");
        }

        Assert.True(read > 0);
    }

    [Theory]
    [InlineData("\"language\":1", "ocds.wrong-type /language")]
    [InlineData("\"buyer\":[]", "ocds.empty-field /buyer|ocds.wrong-type /buyer")]
    [InlineData("\"tender\":{\"title\":\"t\"}", "ocds.required /tender")]
    [InlineData("\"tender\":{\"id\":\"\"}", "ocds.empty-field /tender/id|ocds.min-length /tender/id")]
    [InlineData("\"tender\":{\"id\":\"t\",\"tenderPeriod\":{\"startDate\":\"2024-01-01\"}}", "ocds.bad-date-time /tender/tenderPeriod/startDate")]
    [InlineData("\"tender\":{\"id\":\"t\",\"documents\":[{\"id\":\"1\",\"url\":\"not a uri\",\"documentType\":\"tenderNotice\"},{\"id\":\"1\",\"documentType\":\"ownType\"}]}", "ocds.bad-uri /tender/documents/0/url|ocds.open-codelist /tender/documents/1/documentType|ocds.unique-ids /tender/documents/1/id")]
    [InlineData("\"tender\":{\"id\":\"t\",\"value\":{\"amount\":\"1\",\"currency\":\"EURO\"}}", "ocds.closed-codelist /tender/value/currency|ocds.number-as-text /tender/value/amount")]
    [InlineData("\"tender\":{\"id\":\"t\",\"title_pt\":\"x\",\"title_en-GB\":\"y\",\"title_\":\"z\",\"amendment\":{\"rationale\":\"r\"}}", "ocds.additional-field /tender/title_|ocds.deprecated-field /tender/amendment")]
    [InlineData("\"parties\":[{\"id\":\"a\",\"roles\":[\"buyer\",\"own\"]},{\"id\":\"a\",\"roles\":[\"buyer\",\"own\"]}]", "ocds.open-codelist /parties/0/roles/1|ocds.open-codelist /parties/1/roles/1|ocds.unique-ids /parties/1/id|ocds.unique-items /parties/1")]
    public void Each_fault_is_told_at_its_place(string member, string expected)
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", $$"""{"ocid":"ocds-abc123-1","id":"1","date":"2024-04-01T10:00:00Z","tag":["tender"],"initiationType":"tender",{{member}}}"""));
        Assert.Equal(expected.Split('|'), run.Findings.Where(f => f.Rule != OcdsRules.NoContract).Select(f => $"{f.Rule.Code} {f.Place.Pointer}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"versionedRelease\":{\"ocid\":\"ocds-abc123-1\"}", "ocds.versioned-release")]
    [InlineData("\"releases\":[{\"url\":\"https://x.test/1\",\"date\":\"2024-04-01T10:00:00Z\",\"tag\":[\"tender\"]}]", "ocds.linked-release")]
    [InlineData("\"releases\":[{\"url\":\"https://x.test/1\"}],\"compiledRelease\":{\"ocid\":\"ocds-abc123-1\",\"id\":\"1\",\"date\":\"2024-04-01T10:00:00Z\",\"tag\":[\"compiled\"],\"initiationType\":\"tender\"}", "ocds.linked-history|ocds.no-contract")]
    [InlineData("\"releases\":[]", "ocds.empty-record")]
    public void A_record_says_what_of_it_was_read(string member, string expected)
        => Assert.Equal(expected.Split('|'), ImportBench.Run(new OcdsImporter(), ("a.json", $$"""{"version":"1.1","records":[{"ocid":"ocds-abc123-1",{{member}}}]}""")).Findings.Select(f => f.Rule.Code));

    [Fact]
    public void An_extension_is_told_of_once_however_many_releases_the_package_has()
    {
        var run = ImportBench.Run(new OcdsImporter(), ("a.json", """
            {"version":"1.1","extensions":["https://x.test/lots/extension.json","https://x.test/bids/extension.json"],"releases":[
             {"ocid":"ocds-abc123-1","id":"1","date":"2024-04-01T10:00:00Z","tag":["tender"],"initiationType":"tender","lots":[]},
             {"ocid":"ocds-abc123-2","id":"1","date":"2024-04-01T10:00:00Z","tag":["tender"],"initiationType":"tender"}]}
            """));
        Assert.Equal(["https://x.test/lots/extension.json", "https://x.test/bids/extension.json"], run.Findings.Where(f => f.Rule == OcdsRules.DeclaredExtension).Select(f => f.Value));
    }

    [Fact]
    public void The_rules_of_merging_are_those_that_the_schema_states()
    {
        Assert.Equal(["date", "id", "tag"], OcdsMergeRules.Standard.Omitted.Order());
        Assert.Equal(["additionalClassifications", "additionalIdentifiers"], OcdsMergeRules.Standard.WholeLists.Order());
    }

    // The release's place among its neighbours, and the value's place in it.
    private static string Inside(string pointer)
    {
        var at = pointer.IndexOf("/releases/", StringComparison.Ordinal);
        return at < 0 ? pointer.TrimStart('/') : pointer[(at + "/releases/".Length)..];
    }
}
