using Microsoft.Extensions.Logging.Abstractions;

namespace OgpGraph.Host.Commands;

/// <summary>For commands that tell all faults themselves.</summary>
internal static class Silent
{
    /// <summary>A log that nobody reads.</summary>
    public static ILogger Log => NullLogger.Instance;
}
