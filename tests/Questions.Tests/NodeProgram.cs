using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OgpGraph.Questions.Tests;

/// <summary>Node, with the packages of graphql-js/package-lock.json, which npm fetches once.</summary>
internal static class NodeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<string?> Fault = new(Prepare);

    /// <summary>Why Node cannot be used on this machine; null when it can.</summary>
    public static string? Unavailable => Fault.Value;

    private static string Folder => Repository.PathOf("tests", "Questions.Tests", "graphql-js");

    /// <summary>Runs a script and gives what it writes.</summary>
    public static string Run(string script, string input)
    {
        var (exitCode, output, errors) = Start("node", [script], input);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{script} ended with {exitCode}: {errors}");
    }

    private static string? Prepare()
    {
        try
        {
            if (Start("node", ["--version"], "").ExitCode != 0)
            {
                return "Node does not run here: install Node 18 or newer to hold the schema against graphql-js.";
            }

            var isRestored = File.GetLastWriteTimeUtc(Path.Combine(Folder, "node_modules", ".package-lock.json")) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
            if (!isRestored)
            {
                var (exitCode, _, errors) = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], "");
                return exitCode == 0 ? null : $"npm ci failed in tests/Questions.Tests/graphql-js: {errors.Trim()}";
            }

            return null;
        }
        catch (Win32Exception)
        {
            return "Node or npm is not on this machine's path: install Node 18 or newer to hold the schema against graphql-js.";
        }
    }

    private static (int ExitCode, string Output, string Errors) Start(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(true);
            return (-1, "", $"{program} took longer than {Patience.TotalMinutes:0} minutes.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
