using System.Diagnostics;

namespace OgpGraph.Benchmarks.Servers;

/// <summary>The .NET command, and what is built with it.</summary>
internal static class DotNet
{
    /// <summary>The command.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    /// <summary>The folder of the repository, found upwards from this program.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return folder.FullName;
            }
        }

        throw new BenchmarkException("This program does not lie in the repository, so it finds no host to build. Name one with --host FILE.");
    }

    /// <summary>Builds the host and tells where its assembly is.</summary>
    public static string BuildHost()
    {
        var project = System.IO.Path.Combine(Repository(), "src", "Host");
        var start = new ProcessStartInfo(Path) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository() };
        foreach (var argument in (string[])["build", "-c", "Release", project, "-v", "q", "-nologo"])
        {
            start.ArgumentList.Add(argument);
        }

        // dotnet run sets these for the program that it starts; a build inside must find its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEndAsync();
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new BenchmarkException($"The host does not build:{Environment.NewLine}{output}{errors.Result}");
        }

        var assembly = System.IO.Path.Combine(project, "bin", "Release", "net10.0", "OgpGraph.Host.dll");
        return File.Exists(assembly) ? assembly : throw new BenchmarkException($"The host was built, but {System.IO.Path.GetRelativePath(Repository(), assembly)} is not there.");
    }
}
