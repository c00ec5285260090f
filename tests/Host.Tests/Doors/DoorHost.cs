namespace OgpGraph.Host.Tests.Doors;

/// <summary>The real host with its own facts and a few contracts brought in, for the tests of its doors.</summary>
[CollectionDefinition(Name)]
public sealed class DoorHost : IAsyncLifetime, ICollectionFixture<DoorHost>
{
    /// <summary>The collection of tests that share it.</summary>
    public const string Name = "doors";

    /// <summary>How many contracts were brought in.</summary>
    public const int Contracts = 30;

    public HostProcess Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var data = HostProcess.NewFolder();
        var import = await ImportProcess.Run(data, "base", ImportProcess.Contracts(data, Contracts));
        Assert.True(import.Code == 0, import.Errors);
        Host = await HostProcess.Start(data: data);
    }

    public Task DisposeAsync()
    {
        Host.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The answer to GET.</summary>
    public async Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Client.SendAsync(request);
    }
}
