using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary><c>docs/settings.md</c> has each setting with the default that it has.</summary>
public sealed partial class SettingsPageTests
{
    private static readonly Page Settings = new("settings.md");

    public static TheoryData<string> Limits => [.. typeof(GraphLimits).GetProperties().Select(property => property.Name)];

    public static TheoryData<string> Reads => [.. SettingReads.All];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_has_a_row_with_unit_default_and_what_it_guards(string name)
    {
        var standard = Page.Written(typeof(GraphLimits).GetProperty(name)!.GetValue(new GraphLimits()));
        Assert.True(Settings.Rows.TryGetValue($"Limits:{name}", out var cells), $"docs/settings.md lacks the row | `Limits:{name}` | unit | {standard} | what it guards |.");
        Assert.Equal(3, cells.Length);
        Assert.All(cells, cell => Assert.NotEmpty(cell.Trim()));
        Assert.Equal(standard, cells[1]);
    }

    [Fact]
    public void Each_limit_of_the_page_is_one()
        => Assert.Empty(Settings.Rows.Keys.Where(name => name.StartsWith("Limits:", StringComparison.Ordinal)).Select(name => name["Limits:".Length..]).Except(typeof(GraphLimits).GetProperties().Select(p => p.Name)));

    // A section stands in the page by its settings.
    [Theory]
    [MemberData(nameof(Reads))]
    public void What_the_sources_read_is_in_the_page(string name)
        => Assert.True(
            Settings.Rows.Keys.Any(row => row == name || row == $"--{name}" || row.StartsWith($"{name}:", StringComparison.Ordinal)),
            $"The program reads the setting {name}: give it a row in docs/settings.md, | `{name}` | unit | default | what it is |.");

    [Fact]
    public void The_search_of_the_sources_finds_each_way_to_read_a_setting()
    {
        const string Source = """
            configuration.GetSection("A").Get<B>(); Environment.GetEnvironmentVariable("C"); builder.Configuration["D"]; x.Build()["E"];
            configuration.GetValue<bool>("F", true); configuration.GetConnectionString("G"); configuration.GetRequiredSection("H");
            private const string Key = "I"; var i = configuration[Key]; services.GetRequiredService<IConfiguration>().GetValue("J", 1);
            """;
        Assert.Equal(["A", "C", "D", "E", "F", "G", "H", "I", "J"], SettingReads.In(Source, ""));
        Assert.Throws<Xunit.Sdk.XunitException>(() => SettingReads.In("configuration[unknown]", "").ToList());
        Assert.Superset(new HashSet<string> { "Limits", "Authentication", "Kestrel:Endpoints", "data", "OGPGRAPH_DATA", "urls", "Reload", "Explain" }, SettingReads.All.ToHashSet());
    }

    [Theory]
    [InlineData("appsettings.json", "")]
    [InlineData("appsettings.Development.json", "in `Development` ")]
    public void What_the_settings_files_set_is_the_default_of_the_page(string file, string where)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(HostProcess.Repository, "src", "Host", file)));
        var leaves = Leaves("", json.RootElement).ToList();
        Assert.NotEmpty(leaves);
        foreach (var (name, value) in leaves)
        {
            Assert.True(Settings.Rows.TryGetValue(name, out var cells), $"docs/settings.md lacks the row | `{name}` | unit | `{value}` | what it is |.");
            Assert.EndsWith($"{where}`{value}`", cells[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_settings_the_host_listens_and_keeps_its_data_where_the_page_says()
    {
        await using var app = Program.Build([], services => services.AddSingleton<IGraphQLService>(new ScriptedService()));
        Assert.Equal($"`{app.Configuration["urls"]}`", Settings.Rows["urls"][1]);
        Assert.Equal(app.Services.GetRequiredService<GraphDirectories>().Data, Path.GetFullPath(Settings.Rows["--data"][1].Trim('`')));
        Assert.Equal(Settings.Rows["--data"][1], Settings.Rows["OGPGRAPH_DATA"][1]);
    }

    [Fact]
    public void The_three_ways_to_set_a_limit_set_the_same()
    {
        var ways = Ways().Matches(Settings.Text).ToDictionary(m => m.Groups["form"].Value + m.Groups["word"].Value, m => m.Groups["content"].Value, StringComparer.Ordinal);
        var file = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(ways["json"])));
        var line = new ConfigurationBuilder().AddCommandLine(ways["shdotnet"].Split(" -- ")[1].Split(' '));

        // Under a prefix of their own: hosts of other tests are in this process.
        var prefix = $"OGPGRAPH_TEST_{Guid.NewGuid():N}_";
        foreach (var pair in ways["shexport"].Split(' ').Skip(1).Select(pair => pair.Split('=')))
        {
            Environment.SetEnvironmentVariable(prefix + pair[0], pair[1]);
        }

        Assert.All([file, line, new ConfigurationBuilder().AddEnvironmentVariables(prefix)], way =>
        {
            var limits = way.Build().GetSection("Limits").Get<GraphLimits>(binder => binder.ErrorOnUnknownConfiguration = true)!;
            Assert.Equal((20_000, TimeSpan.FromSeconds(10), new GraphLimits().Tokens), (limits.Cost, limits.ExecutionTime, limits.Tokens));
        });
    }

    private static IEnumerable<(string Name, string Value)> Leaves(string above, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(above.Length == 0 ? member.Name : $"{above}:{member.Name}", member.Value)),
        JsonValueKind.Array => [(above, string.Join(", ", value.EnumerateArray()))],
        JsonValueKind.True or JsonValueKind.False => [(above, value.GetRawText())],
        _ => [(above, value.ToString())],
    };

    [GeneratedRegex(@"^ +```(?<form>[a-z]+)\n +(?<content>(?<word>\w*).*)\n +```$", RegexOptions.Multiline)]
    private static partial Regex Ways();
}
