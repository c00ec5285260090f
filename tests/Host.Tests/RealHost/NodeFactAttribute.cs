using System.ComponentModel;
using System.Diagnostics;

namespace OgpGraph.Host.Tests;

/// <summary>A test that needs Node; skipped where there is none, but on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) && !HasNode())
        {
            Skip = "Node is not on this machine's path: install Node 18 or newer to hold the host against programs of others.";
        }
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
