using System.Text.Json;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Access;

/// <summary>A host that believes the tests' tokens, with a data folder of its own.</summary>
internal sealed class AccessHost : IAsyncDisposable
{
    public const string Purpose = "Verificação de um conflito de interesses";

    private AccessHost(RunningHost host, ScriptedService service, string data) => (Host, Service, Data) = (host, service, data);

    public RunningHost Host { get; }

    public ScriptedService Service { get; }

    public string Data { get; }

    public string LogFile => Path.Combine(Data, "operator", "access.jsonl");

    /// <summary>The records of the log; none when there is no log.</summary>
    public IReadOnlyList<JsonElement> Records => File.Exists(LogFile) ? [.. File.ReadLines(LogFile).Select(line => JsonDocument.Parse(line).RootElement)] : [];

    public static async Task<AccessHost> Start(string? data = null, string[]? settings = null, Func<GraphRequest, CancellationToken, GraphAnswer>? script = null, Func<TableRequest, CancellationToken, GraphTable>? table = null)
    {
        data ??= HostProcess.NewFolder();
        var service = new ScriptedService(script) { Table = table };
        return new AccessHost(await RunningHost.Start(service, ["--data", data, .. settings ?? ReaderToken.Settings]), service, data);
    }

    /// <summary>Asks with headers as they are.</summary>
    public async Task<HttpResponseMessage> Ask(string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Client.SendAsync(request);
    }

    /// <summary>Asks with a token and a purpose.</summary>
    public Task<HttpResponseMessage> Ask(ReaderToken token, string? purpose = Purpose, string body = "{\"query\":\"{ __typename }\"}")
        => Ask(body, purpose is null ? [("Authorization", "Bearer " + token)] : [("Authorization", "Bearer " + token), ("X-Access-Purpose", purpose)]);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
