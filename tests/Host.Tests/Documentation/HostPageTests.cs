using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Commands;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary><c>docs/host.md</c> has each address that the running host answers, and each command with its options.</summary>
public sealed class HostPageTests
{
    private static readonly Page Host = new("host.md");

    // What a developer's build answers beside its files, to see those that change.
    private const string DeveloperFiles = "{**path:file}";

    public static TheoryData<string> Commands => [.. Leaves().Keys];

    [Fact]
    public async Task Each_address_of_the_running_host_has_a_row_with_its_methods()
    {
        await using var app = Program.Build([], services => services.AddSingleton<IGraphQLService>(new ScriptedService()));
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText != DeveloperFiles)
            .Select(route => (Address: "/" + route.RoutePattern.RawText!.TrimStart('/'), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])).ToList();
        Assert.NotEmpty(routes);
        var rows = Page.RowsOf(Host.Sections["Addresses"]);
        foreach (var (address, methods) in routes)
        {
            var row = rows.Keys.SingleOrDefault(name => Covers(name, address));
            Assert.True(row is not null, $"The host answers {address}: give it a row in docs/host.md, | `{address}` | {string.Join(", ", methods)} | what it answers |.");
            Assert.True(rows[row] is [{ Length: > 0 } written, { Length: > 0 }] && methods.All(written.Split(", ").Contains), $"The row of {address} in docs/host.md must have the methods {string.Join(", ", methods)} and what it answers.");
        }

        Assert.All(rows.Keys, name => Assert.True(routes.Exists(route => Covers(name, route.Address)), $"docs/host.md has {name}, which the host does not answer."));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_a_section_with_a_row_for_each_of_its_options(string usage)
    {
        Assert.True(Host.Sections.TryGetValue($"`{usage}`", out var section), $"docs/host.md lacks the heading ### `{usage}`, with a table of its options.");
        var options = Leaves()[usage].Options.Where(option => !option.Hidden).Select(option => option.Name).Order(StringComparer.Ordinal).ToList();

        // What stands for the option's value follows its name: --data DIR.
        var rows = Page.RowsOf(section).Keys.Select(name => name.Split(' ')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(options, rows);
    }

    [Fact]
    public void Each_section_of_a_command_is_of_one()
        => Assert.Empty(Host.Sections.Keys.Where(heading => heading.StartsWith('`')).Select(heading => heading.Trim('`')).Except(Leaves().Keys));

    [Fact]
    public void The_way_to_ask_a_command_for_help_is_told()
        => Assert.All(CommandLine.Root().Options.Where(option => option.Recursive), option => Assert.Contains($"`{option.Name}`", Host.Text, StringComparison.Ordinal));

    [Fact]
    public void Each_exit_code_is_told()
        => Assert.All(
            typeof(CommandLine).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!),
            code => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\n| {code} | "), Host.Sections["Exit codes"], StringComparison.Ordinal));

    // One row may stand for the files of a folder: /site/*.
    private static bool Covers(string row, string address) => row == address || (row.EndsWith('*') && address.StartsWith(row[..^1], StringComparison.Ordinal));

    // The commands that do something, by how they are called: import [FORMAT] [SOURCE].
    private static Dictionary<string, Command> Leaves()
    {
        var found = new Dictionary<string, Command>(StringComparer.Ordinal);
        void Walk(Command command, string path)
        {
            if (command.Action is not null || command.Subcommands.Count == 0)
            {
                found.Add(string.Join(' ', [path, .. command.Arguments.Where(a => !a.Hidden).Select(Written)]), command);
            }

            foreach (var part in command.Subcommands)
            {
                Walk(part, $"{path} {part.Name}".Trim());
            }
        }

        foreach (var command in CommandLine.Root().Subcommands)
        {
            Walk(command, command.Name);
        }

        return found;
    }

    private static string Written(Argument argument)
    {
        var name = (argument.HelpName ?? argument.Name).ToUpperInvariant();
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }
}
