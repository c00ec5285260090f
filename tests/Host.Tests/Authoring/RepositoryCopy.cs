using System.Diagnostics;

namespace OgpGraph.Host.Tests.Authoring;

/// <summary>A copy of the repository as a clone would have it, without what builds left, and an empty package cache: nothing is found that an author does not have.</summary>
public sealed class RepositoryCopy : IDisposable
{
    /// <summary>The folder of all; it goes with the tests.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("ogpgraph-walk-").FullName;

    /// <summary>The copy's folder.</summary>
    public string Folder { get; }

    /// <summary>Copies each file that git knows or would take.</summary>
    public RepositoryCopy()
    {
        Folder = Path.Combine(Root, "clone");
        foreach (var file in Files().Where(f => File.Exists(Path.Combine(HostProcess.Repository, f))))
        {
            var copy = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(HostProcess.Repository, file), copy);
        }
    }

    /// <summary>Runs commands as one shell session, and gives what each wrote.</summary>
    /// <param name="home">The name of the home folder, in which templates are installed.</param>
    /// <param name="commands">The blocks; each begins where the last ended.</param>
    public IReadOnlyList<string> Run(string home, IReadOnlyList<string> commands)
    {
        var work = Directory.CreateDirectory(Path.Combine(Root, home + "-work")).FullName;
        var outputs = Directory.CreateDirectory(Path.Combine(Root, home + "-output")).FullName;
        var script = Path.Combine(outputs, "walk.sh");
        File.WriteAllLines(script, ["set -eu", "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT", .. commands.Select((command, i) => $"{{\n{command}}} >'{outputs}/{i}' 2>'{outputs}/{i}.errors'")]);

        using var shell = Process.Start(Session(home, work, [script]))!;
        if (!shell.WaitForExit(TimeSpan.FromMinutes(20)))
        {
            shell.Kill(entireProcessTree: true);
        }

        var written = commands.Select((_, i) => Read(outputs, $"{i}")).ToList();
        Assert.True(shell.ExitCode == 0, string.Join(Environment.NewLine, commands.Select((command, i) => command + written[i] + Read(outputs, $"{i}.errors"))));
        return written;
    }

    /// <summary>Starts a command that goes on; its output can be read.</summary>
    /// <param name="home">The name of the home folder.</param>
    /// <param name="command">The command.</param>
    public Process Start(string home, string command)
    {
        var start = Session(home, Root, ["-c", command]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return Process.Start(start)!;
    }

    // A shell of an author's machine.
    private ProcessStartInfo Session(string home, string work, string[] arguments)
    {
        var start = new ProcessStartInfo("bash", arguments) { WorkingDirectory = work };
        foreach (var variable in start.Environment.Keys.Where(IsOfTheTests).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["OGPGRAPH"] = Folder;
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Root, "packages");
        start.Environment["DOTNET_CLI_HOME"] = HomeWithSources(home);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // The system gives few watches, and other hosts under test have theirs.
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";

        // Build nodes would outlive the walk.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    /// <summary>Takes a module out of the copy again, with its tests.</summary>
    /// <param name="module">The module's folder.</param>
    public void Delete(string module)
    {
        foreach (var folder in new[] { Path.Combine(Folder, "src", "Modules", module), Path.Combine(Folder, "tests", "Modules.Tests", module) }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A temporary folder that stays harms nobody.
        }
    }

    // What the test host sets for itself would lead the builds astray; an author's machine is no CI.
    private static bool IsOfTheTests(string variable)
        => variable is "CI" or "OGPGRAPH_DATA" || variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("ASPNETCORE_", StringComparison.Ordinal);

    private static string Read(string folder, string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : "";

    private static string[] Files()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = HostProcess.Repository, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return files;
    }

    // NuGet looks for the user's sources in the home folder of the command line.
    private string HomeWithSources(string name)
    {
        var home = Path.Combine(Root, name);
        var settings = Path.Combine(".nuget", "NuGet", "NuGet.Config");
        var own = Path.Combine(Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), settings);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(home, settings))!);
        if (File.Exists(own))
        {
            File.Copy(own, Path.Combine(home, settings), overwrite: true);
        }

        return home;
    }
}
