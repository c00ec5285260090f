using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>The conformance audit of the library graphql-http, against the real host and engine. It needs Node; a build server must have it.</summary>
public sealed class GraphQLOverHttpAuditTests
{
    private const int Audits = 61;

    private static string Folder => Path.Combine(HostProcess.Repository, "tests", "Host.Tests", "graphql-http");

    [NodeFact]
    public async Task Every_audit_passes()
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "graphql-http", "package.json")))
        {
            await Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }

        using var host = await HostProcess.Start();
        using var results = JsonDocument.Parse(await Run("node", "audit.mjs", new Uri(host.Client.BaseAddress!, "/graphql").ToString()));
        var failed = results.RootElement.EnumerateArray().Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => $"{audit.GetProperty("id")} {audit.GetProperty("name")}: {audit.GetProperty("reason")}");
        Assert.Equal("", string.Join('\n', failed));
        Assert.Equal(Audits, results.RootElement.GetArrayLength());
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
