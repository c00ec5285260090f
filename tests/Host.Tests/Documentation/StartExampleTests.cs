using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The examples of the errors of a start: the engine starts with a page's files, the host with a page's command line.</summary>
public sealed class StartExampleTests
{
    [Theory]
    [InlineData(ErrorCode.NameClash)]
    [InlineData(ErrorCode.BadModule)]
    [InlineData(ErrorCode.BadSeed)]
    public void Files_that_are_wrong_have_the_code_and_the_message_of_their_page_and_those_that_are_right_serve(string code)
    {
        var page = ErrorPage.Of(code);
        var files = new List<ErrorExample>();
        foreach (var example in page.Wrong.Where(example => example.File is not null))
        {
            files.Add(example);
            if (example.Message is not null)
            {
                var said = Assert.Single(Start(files));
                Assert.StartsWith($"{code}: ", said, StringComparison.Ordinal);
                example.AssertMessage(said);
                files.Clear();
            }
        }

        Assert.Empty(files);
        var right = page.Right.Where(example => example.File is not null).ToList();
        Assert.NotEmpty(right);
        Assert.Empty(Start(right));
    }

    [Fact]
    public void A_module_of_another_contract_has_the_message_of_its_page_and_one_of_this_host_s_has_not()
    {
        var page = ErrorPage.Of(ErrorCode.ContractVersion);
        foreach (var wrong in page.Wrong)
        {
            wrong.AssertMessage(Assert.Single(Start([], Contract(wrong))));
        }

        Assert.DoesNotContain(ErrorCode.ContractVersion, Assert.Single(Start([], Contract(Assert.Single(page.Right)))), StringComparison.Ordinal);
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

    // What the start says, or what the modules' statuses do.
    private static IReadOnlyList<string> Start(IReadOnlyList<ErrorExample> files, Version? contract = null)
    {
        var folder = HostProcess.NewFolder();
        if (contract is not null)
        {
            ModuleFile.Write(Path.Combine(folder, "modules", "AirQuality", "AirQuality.dll"), contract);
        }

        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.File!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text + "\n");
        }

        var options = GraphComposition.OptionsFor(new GraphDirectories(Path.Combine(folder, "data"), Path.Combine(AppContext.BaseDirectory, "plans"), Path.Combine(folder, "modules")));
        try
        {
            return [.. OgpGraphEngine.Modules(options with { ModuleAssemblies = [] }, NullLogger.Instance).Select(module => module.Error).OfType<string>()];
        }
        catch (GraphException fault)
        {
            return [.. fault.Errors.Select(error => $"{error.Code}: {error.Message}")];
        }
    }

    // The package's version is the assembly's, with a fourth part.
    private static Version Contract(ErrorExample example) => Version.Parse($"{XElement.Parse(example.Text).Attribute("Version")!.Value}.0");

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
}
