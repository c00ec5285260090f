using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Transport;

/// <summary>Readers of all kinds ask through one cache that keeps all it may: each gets what the host itself would have told them, or did within the time that the host allows.</summary>
public sealed class SharedCacheTests
{
    private static readonly string[] Addresses = ["/graphql?query={a}", "/graphql?query={a}&variables={\"v\":1}", "/graphql?query={unknown}", "/schema.graphql", "/pt/about", "/nowhere"];

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, Addresses.Length - 1],
        OneOf(null, null, "application/json", "application/graphql-response+json", "text/html"),
        OneOf(null, "en", "en", "pt-PT, en;q=0.5"),
        OneOf("gzip, br", "gzip, br", "gzip", null),
        Gen.Frequency((6, Gen.Const((string?)null)), (1, Gen.Const<string?>("token")), (1, Gen.Const<string?>("Basic YTpi")), (1, Gen.Const<string?>("Bearer none"))),
        Gen.Frequency((8, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Frequency((16, Gen.Const(1)), (1, Gen.Const(90)), (1, Gen.Const(2000)))).Select((address, accept, language, coding, credentials, changes, seconds) => new Step(Addresses[address], accept, language, coding, credentials, changes, seconds));

    [Fact]
    public async Task Nobody_gets_an_answer_that_is_not_theirs()
    {
        var token = "Bearer " + new ReaderToken();
        var data = HostProcess.NewFolder();
        ScriptedService service = null!;
        service = new ScriptedService((request, _) => Script(request, service.DataVersion));
        await using var host = await RunningHost.Start(service, ["--data", data, .. ReaderToken.Settings]);
        var (hits, renewals) = (0, 0);
        Steps.List[60, 120].Sample(
            steps =>
            {
                var cache = new SharedCache(host.Client);
                var changed = new List<(TimeSpan When, string Version)> { (TimeSpan.Zero, service.DataVersion) };
                foreach (var step in steps)
                {
                    cache.Now += TimeSpan.FromSeconds(step.Seconds);
                    if (step.Changes)
                    {
                        service.DataVersion = "v" + Guid.NewGuid().ToString("N");
                        changed.Add((cache.Now, service.DataVersion));
                    }

                    var headers = step.Headers(token);
                    var (status, coding, body) = cache.Get(step.Address, headers).GetAwaiter().GetResult();
                    var (rightStatus, rightCoding, right) = Direct(host, step.Address, headers).GetAwaiter().GetResult();
                    Assert.Equal((rightStatus, rightCoding), (status, coding));
                    var (got, expected) = (Plain(coding, body), Plain(rightCoding, right));
                    // What is kept may be as old as it may be shown, and no older; where credentials choose the answer, it is of now.
                    var oldest = step.Credentials is null || !(step.Address.StartsWith("/graphql", StringComparison.Ordinal) || step.Address.StartsWith("/q/", StringComparison.Ordinal)) ? cache.Now - TimeSpan.FromSeconds(660) : cache.Now;
                    var known = changed.Where((c, i) => i == changed.Count - 1 || changed[i + 1].When > oldest).Select(c => c.Version);
                    Assert.Contains(got, known.Select(version => expected.Replace(service.DataVersion, version, StringComparison.Ordinal)));
                }

                Interlocked.Add(ref hits, cache.Hits);
                Interlocked.Add(ref renewals, cache.Renewals);
            },
            iter: 20, threads: 1);
        Assert.True(hits > 100 && renewals > 10, $"The cache was of little use: {hits} hits, {renewals} renewals.");
    }

    // What the answer depends on stands in it.
    private static GraphAnswer Script(GraphRequest request, string version)
    {
        if (request.Query.Contains("unknown", StringComparison.Ordinal) || request.Query == "{")
            return ScriptedService.Of(AnswerKind.Refused);
        if (request.Query.Contains("modules", StringComparison.Ordinal))
            return ScriptedService.Executed("{}");
        var variables = request.Variables.ValueKind == JsonValueKind.Object ? request.Variables.GetRawText() : "";
        var says = $"{request.Query}|{variables}|{request.Language}|{(request.Reader == GraphReader.Credentialed ? "personal" : "public")}|{version}";
        return ScriptedService.Executed(JsonSerializer.Serialize(new { data = new { says } }));
    }

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static async Task<(HttpStatusCode Status, string Coding, byte[] Body)> Direct(RunningHost host, string address, Dictionary<string, string> headers)
    {
        using var response = await host.Get(address, [.. headers.Select(h => (h.Key, h.Value))]);
        return (response.StatusCode, string.Join(',', response.Content.Headers.ContentEncoding), await response.Content.ReadAsByteArrayAsync());
    }

    private static string Plain(string coding, byte[] body)
    {
        using var bytes = new MemoryStream(body);
        using Stream plain = coding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record Step(string Address, string? Accept, string? Language, string? Coding, string? Credentials, bool Changes, int Seconds)
    {
        public Dictionary<string, string> Headers(string token)
        {
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            void Add(string name, string? value)
            {
                if (value is not null)
                    headers[name] = value;
            }

            Add("Accept", Accept);
            Add("Accept-Language", Language);
            Add("Accept-Encoding", Coding);
            Add("Authorization", Credentials == "token" ? token : Credentials);
            Add("X-Access-Purpose", Credentials == "token" ? AccessHost.Purpose : null);
            return headers;
        }
    }
}
