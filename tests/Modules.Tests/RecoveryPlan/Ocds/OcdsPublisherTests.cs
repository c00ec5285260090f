using System.Text;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>One ocid in the packages of two publishers.</summary>
public sealed class OcdsPublisherTests
{
    private const string First = """{"name":"Cidade A","uri":"https://a.example/"}""";
    private const string Second = """{"name":"Cidade B","uri":"https://b.example/"}""";

    private const string Numbered = """{"name":"A","scheme":"PT-NIPPC","uid":"599000015"}""";

    [Fact]
    public void Two_publishers_of_one_ocid_have_each_their_own_contracts_and_whoever_was_first_keeps_the_key()
    {
        var run = Import(null, First, 100);
        Import(run, Second, 200);
        Assert.Equal([("ocds-zz0001-1/c", 100m), ("ocds-zz0001-1@", 200m)], Prices(run));
        Assert.All(run.Session.Rows<Contract>(), c => Assert.Equal("ocds-zz0001-1", c.Ocid));
        Assert.Equal(2, run.Session.Rows<Award>().Count);
        var warnings = Import(run, Second, 201, id: "2").Findings.Where(f => f.Rule.Severity == ImportSeverity.Warning);
        Assert.Equal(["ocds.other-publisher"], warnings.Select(f => f.Rule.Code));
        Assert.Equal([("ocds-zz0001-1/c", 100m), ("ocds-zz0001-1@", 201m)], Prices(run));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Whoever_was_first_stays_first_whatever_the_dates_and_ids_of_releases(string id)
    {
        var run = Import(null, First, 100, id: "3");
        Import(run, Second, 200, id);
        Import(run, First, 101, id: "4");
        Assert.Equal([("ocds-zz0001-1/c", 101m), ("ocds-zz0001-1@", 200m)], Prices(run));
        Assert.Equal((0, 0, 0), Import(run, Second, 200, id).Changes);
        Assert.Equal((0, 0, 0), Import(run, First, 100, id: "3").Changes);
        Import(run, Second, 202, id: "5");
        Assert.Equal([("ocds-zz0001-1/c", 101m), ("ocds-zz0001-1@", 202m)], Prices(run));
    }

    [Theory]
    [InlineData(First, """{"name":"Cidade A","uri":"http://www.A.example"}""")]
    [InlineData(First, """{"name":"Município da Cidade A","uri":"https://a.example/"}""")]
    [InlineData(First, """{"name":" cidade  a"}""")]
    [InlineData(First, """{"name":"Cidade A","uri":"https://a.example/dados"}""")]
    [InlineData(First, """{"uri":"https://a.example"}""")]
    [InlineData(First, "null")]
    [InlineData(Numbered, """{"name":"B","scheme":"PT-NIPPC","uid":599000015,"uri":"https://b.example"}""")]
    public void A_later_release_of_the_same_publisher_updates_its_contract(string publisher, string later)
    {
        var run = Import(null, publisher, 100);
        var second = Import(run, later, 150, id: "2");
        Assert.Equal([("ocds-zz0001-1/c", 150m)], Prices(run));
        Assert.DoesNotContain("ocds.other-publisher", second.Findings.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData(Numbered, """{"name":"A","scheme":"PT-NIPPC","uid":"599000023"}""")]
    [InlineData(First, """{"name":"Cidade A","uri":"https://c.example/"}""")]
    [InlineData("""{"name":"A","uri":"https://gov.example/a"}""", """{"name":"B","uri":"https://gov.example/b"}""")]
    [InlineData("""{"name":"Ministério A"}""", """{"name":"Ministério B"}""")]
    public void What_tells_two_publishers_apart_keeps_their_contracts_apart(string publisher, string other)
    {
        var run = Import(null, publisher, 100);
        Assert.Contains("ocds.other-publisher", Import(run, other, 200).Findings.Select(f => f.Rule.Code));
        Assert.Equal([("ocds-zz0001-1/c", 100m), ("ocds-zz0001-1@", 200m)], Prices(run));
    }

    [Fact]
    public void In_one_import_both_stand_and_the_same_again_changes_nothing()
    {
        (string, byte[])[] files = [("a.json", Package(First, 100, "1")), ("b.json", Package(Second, 200, "1"))];
        var run = ImportBench.Run(new OcdsImporter(), files.Select(f => (f.Item1, Encoding.UTF8.GetString(f.Item2))).ToArray());
        Assert.Equal([100m, 200m], run.Rows<Contract>().Select(c => c.Price!.Value).Order());
        Assert.DoesNotContain("ocds.duplicate-release", run.Findings.Select(f => f.Rule.Code));
        Assert.Equal((0, 0, 0), ImportBench.Run(run.Session, new OcdsImporter(), files).Changes);
    }

    [Fact]
    public void Two_contracts_of_one_id_are_told_of_however_the_id_is_written()
    {
        foreach (var id in (string[])["\"1\"", "1", "\"1 \"", "1.0"])
        {
            var run = OcdsReleases.Run(OcdsReleases.Release($$"""
                "tender":{"id":"t","title":"T"},
                "contracts":[{"id":"1","value":{"amount":5,"currency":"EUR"} },{"id":{{id}},"value":{"amount":6,"currency":"EUR"} }]
                """));
            Assert.Equal(6, Assert.Single(run.Rows<Contract>()).Price);
            Assert.Contains("unique-ids", run.Rules());
        }
    }

    private static ImportBenchRun Import(ImportBenchRun? run, string publisher, decimal price, string id = "1") => run is null
        ? ImportBench.Run(new OcdsImporter(), ("a.json", Encoding.UTF8.GetString(Package(publisher, price, id))))
        : ImportBench.Run(run.Session, new OcdsImporter(), ("a.json", Package(publisher, price, id)));

    private static byte[] Package(string publisher, decimal price, string id)
    {
        var release = OcdsReleases.Release($$"""
            "buyer":{"id":"b"},"tender":{"id":"t","title":"T"},"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}]}],
            "contracts":[{"id":"c","awardID":"a","value":{"amount":{{price}},"currency":"EUR"} }]
            """, id: id);
        return Encoding.UTF8.GetBytes($$"""
            {"uri":"https://x.example/{{id}}","version":"1.1","publisher":{{publisher}},"releases":[{{release}}]}
            """);
    }

    // The short key whole, and what says that a key is longer.
    private static (string Key, decimal? Price)[] Prices(ImportBenchRun run)
        => [.. run.Session.Rows<Contract>().Select(c => (Key: Begin(c.Id), c.Price)).OrderBy(c => c.Key.EndsWith('@'))];

    private static string Begin(string key) => key.Split('@') is [var ocid, _] ? ocid + "@" : key;
}
