using System.Security.Cryptography;

namespace OgpGraph.Host.Transport;

/// <summary>What an answer of the host depends on beside the data: the program that writes it and the files of the browser that it names.</summary>
internal sealed class ProgramVersion
{
    /// <summary>Reads it once.</summary>
    public ProgramVersion(IHostEnvironment environment)
    {
        var files = Path.Combine(environment.ContentRootPath, "ui-manifest.json");
        Text = typeof(ProgramVersion).Module.ModuleVersionId.ToString("N") + (File.Exists(files) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(files)).AsSpan(0, 8)) : "");
    }

    /// <summary>Differs from build to build.</summary>
    public string Text { get; }
}
