using System.Net.Http.Headers;
using System.Text.Json;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>The real host, shared by the tests of saved questions. It believes the tests' tokens.</summary>
public sealed class QuestionHost : IAsyncLifetime
{
    private HostProcess _process = null!;

    public HostProcess Process => _process;

    public async Task InitializeAsync() => _process = await HostProcess.Start(args: ReaderToken.Settings);

    public Task DisposeAsync()
    {
        _process.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Asks for an address with headers as they are.</summary>
    public Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, headers);

    /// <summary>Asks by a method.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return _process.Client.SendAsync(request, HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>The text of an address that answers.</summary>
    public async Task<string> Text(string address, params (string Name, string Value)[] headers)
    {
        using var answer = await Send(address, headers);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return text;
    }

    /// <summary>The JSON of an address that answers.</summary>
    public async Task<JsonElement> Json(string address) => JsonDocument.Parse(await Text(address)).RootElement;

    /// <summary>The saved questions as the host lists them.</summary>
    public async Task<IReadOnlyList<JsonElement>> Listed() => [.. (await Json("/q")).GetProperty("questions").EnumerateArray()];

    /// <summary>The error of an address that refuses: status, code and message.</summary>
    public async Task<(int Status, string Code, string Message)> Refusal(string address, params (string Name, string Value)[] headers)
    {
        using var answer = await Send(address, headers);
        Assert.Equal(new MediaTypeHeaderValue("application/json", "utf-8"), answer.Content.Headers.ContentType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        return ((int)answer.StatusCode, error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
