using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests;

/// <summary>What readers keep of the real host is right until its data changes, and no longer.</summary>
public sealed partial class KeptAnswerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Addresses = ["/graphql?query={contracts{totalCount}plan{name}}", "/schema.graphql", "/pt/about", "/en/about"];

    [Fact]
    public async Task An_import_and_a_changed_file_make_new_answers_and_nothing_else_does()
    {
        var program = HostProcess.CopyProgram();
        using var host = await HostProcess.Start(program);
        var tags = await Tags(host);
        Assert.Equal(tags, await Tags(host));
        await AllKnown(host, tags);

        var import = await ImportProcess.Run(host.Data, "base", ImportProcess.Contracts(host.Data, 20));
        Assert.True(import.Code == 0, import.Errors);
        var imported = await Changed(host, tags);
        await AllKnown(host, imported);

        var plan = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(program)!, "plans"), "plan.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        await File.AppendAllTextAsync(plan, "\n# A remark changes no fact, and yet is another file.\n");
        await AllKnown(host, await Changed(host, imported));
    }

    [Fact]
    public async Task The_files_of_a_build_are_kept_for_good_and_others_are_asked_for_again()
    {
        using var host = await HostProcess.Start(args: "--ReloadStaticAssetsAtRuntime=false");
        using var page = await Get(host, "/pt/about");
        var files = Asset().Matches(await page.Content.ReadAsStringAsync()).Select(m => m.Value).ToList();
        // A host that was built without Node has none.
        Assert.Equal(File.Exists(Path.Combine(Path.GetDirectoryName(HostProcess.Program)!, "ui-manifest.json")), files.Count > 0);
        foreach (var file in files)
        {
            foreach (var coding in new[] { "identity", "br", "gzip" })
            {
                using var whole = await Get(host, file, ("Accept-Encoding", coding));
                Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
                Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", whole.Headers.NonValidated["Cache-Control"]));
                Assert.Contains("Accept-Encoding", whole.Headers.Vary);
                using var known = await Get(host, file, ("Accept-Encoding", coding), ("If-None-Match", whole.Headers.ETag!.ToString()));
                Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            }

            using var credentialed = await Get(host, file, ("Authorization", "Basic YTpi"));
            Assert.Equal("private, no-store", string.Join(", ", credentialed.Headers.NonValidated["Cache-Control"]));
        }

        using var missing = await Get(host, "/assets/none.js");
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (missing.StatusCode, missing.Headers.CacheControl!.ToString()));
    }

    private static async Task<Dictionary<string, string>> Tags(HostProcess host)
    {
        var tags = new Dictionary<string, string>();
        foreach (var address in Addresses)
        {
            using var response = await Get(host, address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            tags[address] = response.Headers.ETag!.ToString();
        }

        return tags;
    }

    private static async Task<Dictionary<string, string>> Changed(HostProcess host, Dictionary<string, string> before)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            var now = await Tags(host);
            if (now.All(tag => before[tag.Key] != tag.Value))
            {
                foreach (var (address, tag) in before)
                {
                    using var response = await Get(host, address, ("If-None-Match", tag));
                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                }

                return now;
            }

            Assert.True(clock.Elapsed < Patience, $"The answers did not change in time. {host.Log}");
        }
    }

    private static async Task AllKnown(HostProcess host, Dictionary<string, string> tags)
    {
        foreach (var (address, tag) in tags)
        {
            using var response = await Get(host, address, ("If-None-Match", tag));
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> Get(HostProcess host, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await host.Client.SendAsync(request);
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Asset();
}
