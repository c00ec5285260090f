using System.Diagnostics;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>Where it is: named by <c>CHROMIUM</c>, or on the path; null when there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Names.Select(OnPath).FirstOrDefault(file => file is not null);

    /// <summary>Why a test that needs the browser is left out; null when all is there, and on a build server, where its absence is a failure.</summary>
    public static string? Missing { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null
            : Path is null ? "There is no Chromium on this machine's path: install it (Debian: apt-get install chromium) or name it in CHROMIUM to test the site's pages."
            : OnPath("node") is null ? "Node is not on this machine's path: install Node 20.19 or newer, build again, and the site's pages are tested too."
            : null;

    /// <summary>Starts it. It asks nothing of the network: what a page wants from another host does not resolve.</summary>
    public static Task<IBrowser> Start(IPlaywright playwright)
        => playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path ?? throw new InvalidOperationException("The build server has no Chromium: apt-get install chromium."),
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });

    private static string? OnPath(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program))
            .FirstOrDefault(File.Exists);
}
