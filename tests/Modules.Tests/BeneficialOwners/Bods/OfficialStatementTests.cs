using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>The test files of the standard's own repository.</summary>
public sealed class OfficialStatementTests
{
    private const string Standard = "bods/data-standard-0.4";

    // The files hold one statement each: the parties of a relationship stand in none of them, and one follows the schema without naming an entity.
    private static readonly ImportRule[] PartyElsewhere = [BodsRules.SubjectMissing, BodsRules.PartyMissing, BodsRules.SubjectUnspecified];

    [SharedDataFact(Standard)]
    public void Every_valid_statement_is_read()
    {
        var files = Directory.GetFiles(SharedData.Get($"{Standard}/valid-statements"), "*.json");
        var refused = files.SelectMany(f => Run(f).Findings.Where(x => x.Rule.Severity == ImportSeverity.Error && !PartyElsewhere.Contains(x.Rule)).Select(x => $"{Path.GetFileName(f)}: {x.Rule.Code} {x.Place.Pointer} {x.Value}"));
        Assert.True(files.Length > 100);
        Assert.Empty(refused);
    }

    [SharedDataFact(Standard)]
    public void Every_invalid_statement_is_set_aside()
    {
        var files = Directory.GetFiles(SharedData.Get($"{Standard}/invalid-statements"), "*.json");
        var taken = files.Where(f => !Run(f).Findings.Any(x => x.Rule.Severity == ImportSeverity.Error && !PartyElsewhere.Contains(x.Rule))).Select(Path.GetFileName);
        Assert.True(files.Length > 150);

        // A statement without an array around it is a line of JSON Lines here.
        Assert.Equal(["statements_not_array.json"], taken);
    }

    [SharedDataTheory("bods")]
    [InlineData("data-standard-0.2")]
    [InlineData("data-standard-0.3")]
    [InlineData("data-standard-0.4")]
    public void The_examples_are_read(string version)
    {
        var files = Directory.GetFiles(SharedData.Get($"bods/{version}/examples"), "*.json");
        var refused = files.SelectMany(f => Run(f).Findings.Where(x => x.Rule.Severity == ImportSeverity.Error).Select(x => $"{Path.GetFileName(f)}: {x.Rule.Code} {x.Place.Pointer} {x.Value}"));

        // The example of joint ownership of 0.2 and 0.3 uses an id for two statements that differ.
        Assert.Equal(version == "data-standard-0.4" ? [] : ["3-joint-ownership.json: bods.duplicate-statement-id  "], refused.Select(r => r.Replace("/6", "", StringComparison.Ordinal)));
    }

    private static ImportBenchRun Run(string file) => ImportBench.RunFiles(new BodsImporter(), file);
}
