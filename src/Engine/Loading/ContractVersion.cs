using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Loading;

/// <summary>Which version of the contract a module was built against, read from its file before any of it runs.</summary>
internal static class ContractVersion
{
    private static readonly string Contract = typeof(PlanModule).Assembly.GetName().Name!;

    /// <summary>The contract of this host.</summary>
    public static Version Own { get; } = typeof(PlanModule).Assembly.GetName().Version!;

    /// <summary>Refuses an assembly that this host cannot take.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadModule"/>: it is no assembly, or none of a module; <see cref="ErrorCode.ContractVersion"/>: it was built against another contract.</exception>
    public static void Check(string path)
    {
        var file = Path.GetFileName(path);
        var version = VersionIn(path, file) ?? throw Bad($"{file} does not reference {Contract}, so that it is no module. Reference the package {Contract} and declare the module with [assembly: CommitmentModule<YourModule>(\"your-id\")].");
        if (!IsTaken(version, Own))
        {
            throw new GraphException(ErrorCode.ContractVersion, version.Major == Own.Major
                ? $"{file} was built against {Contract} {version.ToString(3)}, and this host has {Own.ToString(3)}, which lacks what came since. Take a newer host, or build the module against {Contract} {Own.Major}.{Own.Minor}."
                : $"{file} was built against {Contract} {version.ToString(3)}, and this host takes modules of {Own.Major}.0 to {Own.Major}.{Own.Minor}. Build it against {Contract} {Own.Major}.{Own.Minor}.");
        }
    }

    /// <summary>A module serves on hosts from its own major and minor version up to the next major one, as semantic versions have it (semver.org).</summary>
    internal static bool IsTaken(Version module, Version host) => module.Major == host.Major && module.Minor <= host.Minor;

    private static Version? VersionIn(string path, string file)
    {
        try
        {
            using var assembly = new PEReader(File.OpenRead(path));
            if (!assembly.HasMetadata)
            {
                throw Bad($"{file} is no .NET assembly. Put there what `dotnet publish` makes of the module.");
            }

            var reader = assembly.GetMetadataReader();
            return reader.AssemblyReferences.Select(reader.GetAssemblyReference).Where(r => reader.GetString(r.Name) == Contract).Select(r => r.Version).FirstOrDefault();
        }
        catch (BadImageFormatException)
        {
            throw Bad($"{file} is no .NET assembly, or is damaged. Put there what `dotnet publish` makes of the module.");
        }
    }

    private static GraphException Bad(string message) => new(ErrorCode.BadModule, message);
}
