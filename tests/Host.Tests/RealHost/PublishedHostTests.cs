using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests;

/// <summary>What <c>dotnet publish</c> lays down is the whole host: what a build finds beside it must come along.</summary>
public sealed partial class PublishedHostTests
{
    [NodeFact]
    public async Task A_published_host_has_pages_questions_compressed_scripts_and_the_images_of_links()
    {
        var folder = HostProcess.NewFolder();
        var configuration = new DirectoryInfo(HostProcess.Program).Parent!.Parent!.Name;
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(HostProcess.Repository, "src", "Host"), "-c", configuration, "--no-build", "-o", folder, "--nologo"]) { RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using (var publish = Process.Start(start)!)
        {
            var output = await publish.StandardOutput.ReadToEndAsync();
            await publish.WaitForExitAsync();
            Assert.True(publish.ExitCode == 0, output);
        }

        using var host = await HostProcess.Start(Path.Combine(folder, "OgpGraph.Host.dll"));
        var page = await host.Client.GetStringAsync(new Uri("/en", UriKind.Relative));
        var image = new Uri(Image().Match(page).Groups[1].Value);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await host.Client.GetByteArrayAsync(new Uri(image.PathAndQuery, UriKind.Relative)))[..4]);
        Assert.Contains("plan-execution", await host.Client.GetStringAsync(new Uri("/q", UriKind.Relative)), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, Script().Match(page).Groups[1].Value);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var script = await host.Client.SendAsync(request);
        Assert.Equal(["br"], script.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("og:image\" content=\"([^\"]+)\"")]
    private static partial Regex Image();

    [GeneratedRegex("<script type=\"module\" src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
