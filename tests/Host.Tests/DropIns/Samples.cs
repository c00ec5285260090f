namespace OgpGraph.Host.Tests;

/// <summary>The sample modules of tests/samples, put beside a copy of the host as an operator would.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(HostProcess.Repository, "tests", "samples");

    /// <summary>A copy of the host with samples beside it.</summary>
    public static string HostWith(params string[] samples)
    {
        var program = HostProcess.CopyProgram();
        foreach (var sample in samples)
        {
            Put(sample, program);
        }

        return program;
    }

    /// <summary>The folder of a module beside a host.</summary>
    public static string FolderOf(string sample, string program) => Path.Combine(Path.GetDirectoryName(program)!, "modules", sample);

    /// <summary>Puts a sample beside a host; a folder without a project is one without code.</summary>
    public static void Put(string sample, string program) => Copy(BuildOf(sample), FolderOf(sample, program));

    /// <summary>Where a sample was built to; its own folder when it has no code.</summary>
    public static string BuildOf(string sample)
    {
        var source = Path.Combine(Folder, sample);
        return File.Exists(Path.Combine(source, sample + ".csproj"))
            ? Path.Combine(source, "bin", Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(HostProcess.Program)))!, "net10.0")
            : source;
    }

    /// <summary>Copies a folder.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
