using Microsoft.Extensions.DependencyInjection;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Host.Tests;

public sealed class SettingsTests
{
    [Fact]
    public async Task The_section_Limits_changes_limits()
    {
        await using var host = await RunningHost.Start(new ScriptedService(), "--Limits:PageSizeMaximum=5000", "--Limits:ExecutionTime=00:00:07");
        var limits = host.Services.GetRequiredService<GraphLimits>();
        Assert.Equal(5_000, limits.PageSizeMaximum);
        Assert.Equal(TimeSpan.FromSeconds(7), limits.ExecutionTime);
        Assert.Equal(2_000, limits.Tokens);
    }

    [Theory]
    [InlineData("--Limits:Aliases=0", "Aliases")]
    [InlineData("--Limits:Aliases=many", "Aliases")]
    [InlineData("--Limits:Aliasses=3", "Aliasses")]
    public void Limits_that_cannot_work_stop_the_start(string argument, string name)
        => Assert.Contains(name, Assert.Throws<GraphException>(() => Program.Build([argument])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_data_directory_is_given_or_below_the_current_one()
    {
        await using var standard = await RunningHost.Start(new ScriptedService());
        Assert.Equal(Path.GetFullPath("data"), standard.Services.GetRequiredService<GraphDirectories>().Data);
        await using var given = await RunningHost.Start(new ScriptedService(), "--data", "elsewhere");
        Assert.Equal(Path.GetFullPath("elsewhere"), given.Services.GetRequiredService<GraphDirectories>().Data);
    }

    [Theory]
    [InlineData(new string[0], "http://localhost:5210")]
    [InlineData(new[] { "--urls", "http://localhost:6000" }, "http://localhost:6000")]
    [InlineData(new[] { "--http_ports", "6001" }, null)]
    public async Task The_address_is_given_or_port_5210(string[] args, string? address)
    {
        await using var app = Program.Build(args, services => services.AddSingleton<IGraphQLService>(new ScriptedService()));
        Assert.Equal(address, app.Configuration["urls"]);
    }
}
