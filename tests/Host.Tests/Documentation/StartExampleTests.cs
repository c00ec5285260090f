using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The examples of the errors of a start: the engine starts from a page's files, the host with a page's command line.</summary>
public sealed partial class StartExampleTests
{
    [Fact]
    public void A_plan_that_is_wrong_stops_the_start_with_the_message_of_its_page_and_one_that_is_right_serves()
    {
        var page = ErrorPage.Of(ErrorCode.BadSeed);
        var wrong = Assert.Single(page.Wrong, example => example.Form == "yaml");
        var fault = Assert.Throws<GraphException>(() => Start(page, wrong));
        Assert.Equal(ErrorCode.BadSeed, fault.Errors[0].Code);
        wrong.AssertMessage($"{fault.Errors[0].Code}: {fault.Errors[0].Message}");
        Assert.Contains("type Query", Start(page, Assert.Single(page.Right, example => example.Form == "yaml")).Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_none_stops_the_host_with_the_message_of_its_page_and_one_that_can_be_made_serves()
    {
        var page = ErrorPage.Of(ErrorCode.Storage);
        var wrong = Assert.Single(page.Wrong);
        using (var host = HostProcess.Launch(data: FolderLikeTheRepository(), args: Options(wrong)))
        {
            await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
            Assert.Equal(1, host.Process.ExitCode);
            wrong.AssertMessage(Assert.Single(host.Log.Split('\n', StringSplitOptions.TrimEntries), line => line.StartsWith("OGP", StringComparison.Ordinal)));
        }

        using var serving = await HostProcess.Start(data: FolderLikeTheRepository(), args: Options(Assert.Single(page.Right)));
        Assert.Equal("Query", (await serving.Ask("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
    }

    private static IGraphQLService Start(ErrorPage page, ErrorExample example)
    {
        var folder = HostProcess.NewFolder();
        var file = Path.Combine(folder, PlanFile().Match(page.Text).Groups["path"].Value);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, example.Text);
        var options = GraphComposition.OptionsFor(new GraphDirectories(Path.Combine(folder, "data"), Path.Combine(folder, "plans"), Path.Combine(folder, "modules")));
        return OgpGraphEngine.Create(options with { ModuleAssemblies = [] }, NullLogger.Instance);
    }

    private static string[] Options(ErrorExample example)
    {
        Assert.StartsWith(ErrorPage.Start, example.Text, StringComparison.Ordinal);
        return example.Text[ErrorPage.Start.Length..].Split(' ');
    }

    // The examples are run where README.md lies.
    private static string FolderLikeTheRepository()
    {
        var folder = HostProcess.NewFolder();
        File.Copy(Path.Combine(HostProcess.Repository, "README.md"), Path.Combine(folder, "README.md"));
        return folder;
    }

    [GeneratedRegex("`(?<path>plans/[^`]+/plan.yaml)`")]
    private static partial Regex PlanFile();
}
