using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Authoring;

/// <summary>What the template's README tells an author to type leads from nothing to an answer, word for word but for the port.</summary>
[Collection(Walks.Name)]
public sealed partial class TemplateWalkTests(RepositoryCopy copy) : IClassFixture<RepositoryCopy>
{
    private static readonly IReadOnlyDictionary<string, ReadmeSection> Page = ReadmeSection.Of(File.ReadAllText(Path.Combine(HostProcess.Repository, "templates", "ogpgraph-module", "README.md")));

    private static readonly ReadmeSection Outside = Page["A project of your own"];

    [Fact]
    public void A_project_of_its_own_serves_and_its_tests_are_green()
    {
        var written = Walk("outside", Outside);
        var packages = Path.Combine(copy.Folder, "artifacts", "packages");
        foreach (var extension in new[] { "nupkg", "snupkg" })
        {
            Assert.Equal(
                ["OgpGraph.Core", "OgpGraph.Engine", "OgpGraph.Testing"],
                Directory.EnumerateFiles(packages, "*." + extension).Select(f => Version().Replace(Path.GetFileName(f), "")).Order(StringComparer.Ordinal));
        }

        AssertGreen(written, "AirQuality.Tests");
        AssertAnswer(written);

        var module = Path.Combine(copy.Root, "outside-work", "host", "modules", "AirQuality");
        Assert.Equal(["AirQuality.deps.json", "AirQuality.dll", "AirQuality.pdb"], Directory.EnumerateFiles(module).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(copy.Root, "outside-work", "AirQuality.Tests", "__snapshots__", "air-quality.snap")));
    }

    [Fact]
    public async Task Inside_the_repository_the_host_finds_it_its_tests_are_green_and_changes_are_served_while_it_is_watched()
    {
        var written = Walk("inside", Page["Inside the repository"]);
        AssertGreen(written, "OgpGraph.Modules.Tests");
        AssertAnswer(written);
        Assert.True(File.Exists(Path.Combine(copy.Folder, "tests", "Modules.Tests", "AirQuality", "__snapshots__", "air-quality.snap")));
        var module = Path.Combine(copy.Folder, "src", "Modules", "AirQuality");
        using (var watched = new WatchedHost(copy, "inside", FreePort()))
        {
            const string Question = "/graphql?query={airQualityPlaces{nodes{name}}}";
            await watched.Until(Question, "Local de exemplo a norte");
            await watched.Until("/q/air-quality.places.csv", "Local de exemplo a norte");
            Change(Path.Combine(module, "seed", "places.csv"), "Local de exemplo a norte", "Outro local a norte");
            await watched.Until(Question, "Outro local a norte");
            Assert.Equal(1, watched.Starts);

            Change(Path.Combine(module, "seed", "places.csv"), "name", "nom");
            await watched.Until("/modules", "OGP003: air-quality/seed/places.csv:1:");
            await watched.Until(Question, "Outro local a norte");
            Change(Path.Combine(module, "seed", "places.csv"), "nom", "name");

            Change(Path.Combine(module, "AirQualityModule.cs"), "\"airQualityPlaces\"", "\"placesOfAir\"");
            await watched.Until("/schema.graphql", "placesOfAir");
            Assert.Equal(2, watched.Starts);
        }

        copy.Delete("AirQuality");
    }

    [Fact]
    public void Names_with_digits_and_of_several_words_are_as_good()
    {
        var written = copy.Run("names",
        [
            "cd \"$OGPGRAPH\"\ndotnet new install templates/ogpgraph-module\n",
            "dotnet new ogpgraph-module -n Air2Quality --commitment PT0032 --number 11 --in-repository\n",
            "dotnet new ogpgraph-module -n LondonParks --commitment PT0033 --number 12 --in-repository\n",
            // And the tests that all modules share stay green.
            "dotnet test tests/Modules.Tests --filter \"FullyQualifiedName~Air2Quality|FullyQualifiedName~LondonParks|FullyQualifiedName~Tests.Plan.|FullyQualifiedName~ModuleFolderTests\"\n",
        ]);
        AssertGreen(written, "OgpGraph.Modules.Tests");
        foreach (var (name, slug, field) in new[] { ("Air2Quality", "air2-quality", "air2QualityPlaces"), ("LondonParks", "london-parks", "londonParksPlaces") })
        {
            var module = File.ReadAllText(Path.Combine(copy.Folder, "src", "Modules", name, name + "Module.cs"));
            Assert.Contains($"CommitmentModule<{name}Module>(\"{slug}\"", module, StringComparison.Ordinal);
            Assert.Contains($"\"{slug}.reach\"", module, StringComparison.Ordinal);
            Assert.Contains($"\"{field}\"", module, StringComparison.Ordinal);
            copy.Delete(name);
        }
    }

    private static void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {from}.");
        File.WriteAllText(file, text[..at] + to + text[(at + from.Length)..]);
    }

    private IReadOnlyList<string> Walk(string home, ReadmeSection section)
    {
        // The tests run beside others: the port that the page names may be taken.
        var port = FreePort();
        return copy.Run(home, [.. section.Commands.Select(c => c.Replace("5210", port, StringComparison.Ordinal))]);
    }

    private static void AssertGreen(IReadOnlyList<string> written, string tests)
    {
        var outcome = Outcome().Match(string.Concat(written));
        Assert.True(outcome.Success, string.Concat(written));
        Assert.True(int.Parse(outcome.Groups["passed"].Value, CultureInfo.InvariantCulture) >= 25, outcome.Value);
        Assert.Contains($"{tests}.dll", outcome.Value, StringComparison.Ordinal);
    }

    private static void AssertAnswer(IReadOnlyList<string> written)
    {
        using var promised = JsonDocument.Parse(Assert.Single(Outside.Answers));
        var answer = Assert.Single(written.SelectMany(w => w.Split('\n')), line => line.StartsWith("{\"data\":", StringComparison.Ordinal));

        // The host, in the background, writes its log to the same place.
        using var json = JsonDocument.Parse(answer[..(answer.LastIndexOf('}') + 1)]);
        Assert.True(JsonElement.DeepEquals(promised.RootElement, json.RootElement.GetProperty("data")), answer);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\.\d.*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^Passed!  - Failed: +0, Passed: +(?<passed>\d+),.*$", RegexOptions.Multiline)]
    private static partial Regex Outcome();
}
