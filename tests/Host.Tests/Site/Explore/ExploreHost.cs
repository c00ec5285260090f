using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>The host with the real engine and all built-in modules, shared by the tests of Explore; what the engine is asked is counted.</summary>
public sealed class ExploreHost : IAsyncLifetime
{
    private RunningHost _host = null!;

    public CountedService Service { get; private set; } = null!;

    /// <summary>The root connections that the schema has, which are not taken from what Explore takes them from.</summary>
    public IReadOnlyList<(string Field, string Type)> Connections { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var options = GraphComposition.OptionsFor(GraphComposition.FindDirectories(HostProcess.NewFolder()));
        Service = new CountedService(OgpGraphEngine.Create(options, NullLogger.Instance));
        _host = await RunningHost.Start(Service);
        var schema = await Ask("{ __schema { queryType { fields { name type { name } } } } }");
        Connections = [.. schema.GetProperty("__schema").GetProperty("queryType").GetProperty("fields").EnumerateArray()
            .Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("type").GetProperty("name").GetString() ?? ""))
            .Where(f => f.Item2.EndsWith("Connection", StringComparison.Ordinal) && f.Item1 != "search").Select(f => (f.Item1, f.Item2[..^"Connection".Length]))];
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    /// <summary>An answer as it comes.</summary>
    public Task<HttpResponseMessage> Get(string address) => _host.Get(address);

    /// <summary>A page that is there.</summary>
    public async Task<ShownPage> Page(string address)
    {
        using var answer = await _host.Get(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{ShownPage.TextOf(html)}");
        return new ShownPage(html);
    }

    /// <summary>The data of a question.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var answer = await _host.Post(JsonSerializer.Serialize(new { query, variables }));
        var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.False(json.TryGetProperty("errors", out var errors), $"{query}: {errors}");
        return json.GetProperty("data");
    }

    /// <summary>How many rows the conditions of an address leave, as the page's script asks it.</summary>
    public async Task<long> Count(string table, string query)
    {
        using var answer = await _host.Get($"/en/explore/{table}/count{query}");
        var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.True(answer.IsSuccessStatusCode, $"{table}{query}: {json}");
        return json.GetProperty("count").GetInt64();
    }

    /// <summary>The fields of an input.</summary>
    public async Task<IReadOnlySet<string>> InputFields(string type)
        => (await Ask($"{{ __type(name: \"{type}\") {{ inputFields {{ name }} }} }}")).GetProperty("__type").GetProperty("inputFields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The CSV that a page leads to, heading first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Csv(ShownPage page)
    {
        var address = page.Links.First(l => l.StartsWith("/q/", StringComparison.Ordinal) && l.Contains(".csv", StringComparison.Ordinal));
        using var answer = await _host.Get(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return CsvText.Read(text);
    }
}
