namespace OgpGraph.Host.Tests;

/// <summary>One host for the tests that need no settings of their own.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public ScriptedService Service { get; } = new();

    public RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await RunningHost.Start(Service);

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();
}
