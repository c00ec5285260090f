using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Awards;

/// <summary>
/// The joined sets of OCDS and BODS: who ultimately owns each supplier that joins, as at the day of the award. A supplier is counted once for each award that names it, and joins when an entity statement
/// has the scheme and identifier of the party that it refers to. The reference counts 789 references of which 65 join in the raw files, 349 and 210 in those with matched suppliers, 204 and 204 in those matched
/// with owners; it was made over 229 OCDS and 223 BODS files, of which 114 and 112 are here, and the numbers below are of these.
/// </summary>
public sealed class LinkedSetTests
{
    private const string Linked = "linked";
    private const string Finder = "linked/bluetail-contracts-finder";

    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    private static readonly Lazy<(TestGraph Graph, DeclaredOwners Owners)> Imported = new(() =>
    {
        var graph = TestGraph.Apart(BuiltModules.Assemblies);
        foreach (var folder in OcdsFolders)
        {
            graph.Import("ocds", folder);
        }

        foreach (var folder in BodsFolders)
        {
            graph.Import("bods", folder);
        }

        return (graph, new DeclaredOwners(BodsFolders.SelectMany(Json)));
    });

    private static IEnumerable<string> OcdsFolders
        => [.. new[] { "json_1_1_raw", "json_1_1_supplier_ids_match", "json_1_1_bods_match" }.Select(f => SharedData.Get($"{Finder}/ocds/{f}")), SharedData.Get("linked/bluetail-prototype/ocds"), SharedData.Get("linked/bluetail-tests/company_in_multiple_tenderers_ocds.json")];

    private static IEnumerable<string> BodsFolders
        => [SharedData.Get($"{Finder}/bods"), SharedData.Get("linked/bluetail-prototype/bods"), SharedData.Get("linked/bluetail-tests/GB-COH_00088456_bods.json")];

    [SharedDataTheory(Linked)]
    [InlineData("linked/bluetail-contracts-finder/ocds/json_1_1_raw", 413, 60, 17)]
    [InlineData("linked/bluetail-contracts-finder/ocds/json_1_1_supplier_ids_match", 214, 214, 56)]
    [InlineData("linked/bluetail-contracts-finder/ocds/json_1_1_bods_match", 94, 94, 43)]
    [InlineData("linked/bluetail-prototype/ocds", 0, 0, 0)]
    [InlineData("linked/bluetail-tests/company_in_multiple_tenderers_ocds.json", 27, 19, 0)]
    public void Each_supplier_that_joins_has_the_owners_of_the_day_of_its_award(string path, int suppliers, int identified, int joining)
    {
        var (graph, owners) = Imported.Value;
        var references = Json(SharedData.Get(path)).SelectMany(References).ToList();
        var joined = references.Where(r => r.Supplier is not null && owners.Knows(r.Supplier)).ToList();
        Assert.Equal((suppliers, identified, joining), (references.Count, references.Count(r => r.Supplier is not null), joined.Count));

        var answered = Answers(graph, [.. references.Select(r => r.Ocid).Distinct()]);
        var groups = new Dictionary<string, string>();
        foreach (var (ocid, award, day, supplier) in joined)
        {
            var found = answered[$"{ocid}/{award}"];
            Assert.Equal(day.ToString("O", CultureInfo.InvariantCulture), found.GetProperty("awardedOn").GetString());
            Assert.Contains(found.GetProperty("suppliers").GetProperty("nodes").EnumerateArray(), s => s.GetProperty("key").GetString() == supplier);
            var told = found.GetProperty("supplierOwnersAtAward").GetProperty("nodes").EnumerateArray().Where(o => o.GetProperty("organization").GetProperty("key").GetString() == supplier).ToList();
            Assert.Equal(
                owners.On(supplier!, day).Select(o => (Kind(o.Owner), o.Low, o.High, o.Links)).Order(),
                told.Select(o => (KindOf(o), Share(o, "shareLow"), Share(o, "shareHigh"), o.GetProperty("links").GetInt32())).Order());

            // A group is opaque, and it is one person's: the same in every answer, and no other's.
            foreach (var (owner, low, high, links) in owners.On(supplier!, day).Where(o => o.Owner.StartsWith("person ", StringComparison.Ordinal)))
            {
                var fitting = told.Where(o => KindOf(o) == "person" && (Share(o, "shareLow"), Share(o, "shareHigh"), o.GetProperty("links").GetInt32()) == (low, high, links)).Select(o => o.GetProperty("ownerGroup").GetProperty("key").GetString()!).ToList();
                if (fitting.Count == 1)
                {
                    Assert.Equal(fitting[0], groups.TryAdd(owner, fitting[0]) ? fitting[0] : groups[owner]);
                }
            }
        }

        Assert.Equal(groups.Count, groups.Values.Distinct().Count());
    }

    [SharedDataFact(Linked)]
    public void Some_suppliers_change_owners_between_award_and_today()
    {
        var (_, owners) = Imported.Value;
        var joined = OcdsFolders.SelectMany(Json).SelectMany(References).Where(r => r.Supplier is not null && owners.Knows(r.Supplier) && owners.HasDeclared(r.Supplier)).ToList();
        Assert.NotEmpty(joined);
        Assert.Contains(joined, r => !owners.On(r.Supplier!, r.Day).Order().SequenceEqual(owners.On(r.Supplier!, new DateOnly(2026, 1, 1)).Order()));
    }

    [SharedDataFact(Linked)]
    public void A_process_without_contracts_gives_its_awards_and_no_contract()
    {
        var (graph, _) = Imported.Value;
        var ocids = OcdsFolders.SelectMany(Json).SelectMany(References).Select(r => r.Ocid).Distinct().ToList();
        var answer = graph.Ask("query($ocids: [String!]!) { awards(where: {ocid: {in: $ocids}}) { totalCount nodes { contracts { totalCount } } } contracts(where: {ocid: {in: $ocids}}) { totalCount } }", new { ocids });
        Assert.Equal(ocids.Count, answer.GetProperty("awards").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, answer.GetProperty("contracts").GetProperty("totalCount").GetInt32());
    }

    private static Dictionary<string, JsonElement> Answers(TestGraph graph, IReadOnlyList<string> ocids)
        => graph.Ask(
            """
            query($ocids: [String!]!) { awards(where: {ocid: {in: $ocids}}, first: 10000) { nodes { key awardedOn suppliers(first: 1000) { nodes { key } }
              supplierOwnersAtAward(first: 10000) { nodes { organization { key } ownerGroup { key } ultimateOrganization { key } reason shareLow shareHigh links } } } } }
            """,
            new { ocids }).GetProperty("awards").GetProperty("nodes").EnumerateArray().ToDictionary(a => a.GetProperty("key").GetString()!);

    private static IEnumerable<(string Ocid, string Award, DateOnly Day, string? Supplier)> References(string file)
    {
        foreach (var release in JsonElement.Parse(File.ReadAllText(file)).GetProperty("releases").EnumerateArray())
        {
            if (!release.TryGetProperty("awards", out var awards))
            {
                continue;
            }

            var parties = release.GetProperty("parties").EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!);
            foreach (var award in awards.EnumerateArray())
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(award.GetProperty("date").GetDateTimeOffset(), Lisbon).DateTime);
                foreach (var supplier in award.GetProperty("suppliers").EnumerateArray())
                {
                    var isIdentified = parties[supplier.GetProperty("id").GetString()!].TryGetProperty("identifier", out var identifier) && identifier.ValueKind == JsonValueKind.Object
                        && Text(identifier, "scheme") is not null && Text(identifier, "id") is not null;
                    yield return (release.GetProperty("ocid").GetString()!, award.GetProperty("id").ToString(), day, isIdentified ? $"{Text(identifier, "scheme")}:{Text(identifier, "id")}" : null);
                }
            }
        }
    }

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Json(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private static string Kind(string owner) => owner.StartsWith("person ", StringComparison.Ordinal) ? "person" : owner;

    private static string KindOf(JsonElement owner)
        => owner.GetProperty("ownerGroup").ValueKind == JsonValueKind.Object ? "person"
            : owner.GetProperty("ultimateOrganization") is { ValueKind: JsonValueKind.Object } entity ? $"entity {entity.GetProperty("key").GetString()}"
            : "unspecified";

    private static decimal? Share(JsonElement owner, string name)
        => owner.GetProperty(name) is var share && share.ValueKind == JsonValueKind.Null ? null : decimal.Parse(share.ToString(), CultureInfo.InvariantCulture);
}
