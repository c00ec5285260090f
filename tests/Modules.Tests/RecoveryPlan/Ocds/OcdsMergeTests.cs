using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Merging against the fixtures of the reference implementation, and rules that they do not show.</summary>
public sealed class OcdsMergeTests
{
    private const string Folder = "ocds/ocds-merge";

    // What the schema of the fixtures says about its own members.
    private static readonly OcdsMergeRules SchemaRules = new(
        OcdsMergeRules.Standard.Omitted.Concat(["omitWhenMerged", "identifierMerge/omitWhenMerged", "wholeListMergeObject/c"]).ToHashSet(),
        OcdsMergeRules.Standard.WholeLists.Concat(["wholeListMergeOmitWhenMerged", "subsubarray", "arrayWithoutObjectId", "wholeListMergeVersionId"]).ToHashSet());

    public static TheoryData<string> Fixtures()
    {
        var data = new TheoryData<string>();
        foreach (var path in SharedData.Find(Folder) is { } folder ? Directory.EnumerateFiles(folder, "*-compiled.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            data.Add(Path.GetRelativePath(SharedData.Get(Folder), path).Replace('\\', '/'));
        }

        if (data.Count == 0)
        {
            data.Add("none");
        }

        return data;
    }

    [SharedDataTheory(Folder)]
    [MemberData(nameof(Fixtures))]
    public void A_compiled_release_is_as_the_reference_compiles_it(string fixture)
    {
        var expected = JsonNode.Parse(File.ReadAllText(SharedData.Get($"{Folder}/{fixture}")));
        using var releases = JsonDocument.Parse(File.ReadAllText(SharedData.Get($"{Folder}/{fixture.Replace("-compiled", "", StringComparison.Ordinal)}")));
        var compiled = OcdsMerge.Compile([.. releases.RootElement.EnumerateArray()], fixture.StartsWith("schema/", StringComparison.Ordinal) ? SchemaRules : null);
        Assert.True(JsonNode.DeepEquals(expected, compiled), $"Expected {expected!.ToJsonString()}{Environment.NewLine}Actual   {compiled.ToJsonString()}");
    }

    [SharedDataFact(Folder)]
    public void All_compiled_fixtures_are_there() => Assert.Equal(31, Fixtures().Count);

    [Theory]
    [InlineData("""[{"a":{"b":1}},{"a":null}]""", "{}")]
    [InlineData("""[{"a":{"b":1}},{"a":{"b":null}}]""", "{}")]
    [InlineData("""[{"a":1},{"a":{"b":2}}]""", """{"a":{"b":2}}""")]
    [InlineData("""[{"a":[{"id":1,"b":1}]},{"a":"x"}]""", """{"a":"x"}""")]
    [InlineData("""[{"a":[{"id":"1","b":1}]},{"a":[{"id":1,"b":2}]}]""", """{"a":[{"id":"1","b":1},{"id":1,"b":2}]}""")]
    [InlineData("""[{"a":[{"id":"é","b":1}]},{"a":[{"id":"\u00e9","b":2}]}]""", """{"a":[{"id":"é","b":2}]}""")]
    [InlineData("""[{"a":[1,{"id":1}]},{"a":[2]}]""", """{"a":[2]}""")]
    [InlineData("""[{"a":[{"b":1}]},{"a":[{"b":2}]}]""", """{"a":[{"b":1},{"b":2}]}""")]
    [InlineData("""[{"a":[{"b":1},{"b":1}]},{"a":[{"b":1},{"b":2}]},{"a":[{"b":2}]}]""", """{"a":[{"b":1},{"b":1},{"b":2}]}""")]
    [InlineData("""[{"a":[{"id":"1","b":1},{"b":2}]},{"a":[{"b":2},{"b":3},{"id":"1","b":4}]}]""", """{"a":[{"id":"1","b":4},{"b":2},{"b":3}]}""")]
    [InlineData("""[{"a":[{"id":null,"b":1}]},{"a":[{"id":"1","b":1}]}]""", """{"a":[{"id":null,"b":1},{"id":"1","b":1}]}""")]
    public void Null_removes_and_ids_are_compared_as_values(string releases, string expected)
    {
        using var document = JsonDocument.Parse(releases);
        var compiled = OcdsMerge.Compile([.. document.RootElement.EnumerateArray()]);
        foreach (var own in (string[])["id", "date", "tag"])
        {
            compiled.Remove(own);
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), compiled), compiled.ToJsonString());
    }
}
