using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests.Doors;

/// <summary>The catalogue as a processor of JSON-LD reads it, against the shapes of DCAT-AP 3 in <c>dcat-ap/shapes.ttl</c>.</summary>
[Collection(DoorHost.Name)]
public sealed class CatalogShapeTests(DoorHost door)
{
    private static string Folder => Path.Combine(HostProcess.Repository, "tests", "Host.Tests", "dcat-ap");

    [NodeFact]
    public async Task Others_find_no_fault_in_it_and_find_those_that_are_made()
    {
        foreach (var address in new[] { "/catalog.jsonld", "/catalog.jsonld?lang=pt", "/catalog.jsonld?lang=en" })
        {
            using var response = await door.Get(address);
            var catalog = await response.Content.ReadAsStringAsync();
            Assert.Empty(await Faults(catalog));

            // A check that finds nothing wrong in anything would find nothing wrong here.
            Assert.NotEmpty(await Faults(catalog.Replace("\"dcat:accessURL\"", "\"dcat:accessUrl\"", StringComparison.Ordinal)));
            Assert.NotEmpty(await Faults(catalog.Replace("\"dct:description\"", "\"dct:abstract\"", StringComparison.Ordinal)));
            Assert.NotEmpty(await Faults(catalog.Replace("\"foaf:Agent\"", "\"foaf:Person\"", StringComparison.Ordinal)));
        }
    }

    private static async Task<string[]> Faults(string catalog)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "rdf-validate-shacl", "package.json")))
            await Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        using var report = JsonDocument.Parse(await Run("node", catalog, "check.mjs"));
        Assert.True(report.RootElement.GetProperty("triples").GetInt32() > 1_000);
        return [.. report.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!)];
    }

    private static async Task<string> Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return await output;
    }
}
