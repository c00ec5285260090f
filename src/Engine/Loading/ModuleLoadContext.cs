using System.Reflection;
using System.Runtime.Loader;

namespace OgpGraph.Engine.Loading;

/// <summary>
/// The context of one drop-in module. It shares the framework and the contract with the host; every other assembly is the module's own, from its folder, in its own version.
/// The host's packages are none of its: one that it happened to find there would be gone, or another, with the next host.
/// </summary>
internal sealed class ModuleLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private static readonly Assembly Contract = typeof(PlanModule).Assembly;

    private static readonly string[] FrameworkNames = ["System", "System.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.Win32.", "Microsoft.CSharp", "Microsoft.VisualBasic", "netstandard", "mscorlib", "WindowsBase"];

    // What the process trusts and does not lie beside the program is the framework's; a host that brings its framework along has it there, and it goes by its names.
    private static readonly HashSet<string> Framework =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(file => !IsBeside(file) || (IsBeside(typeof(object).Assembly.Location) && FrameworkNames.Any(n => Path.GetFileNameWithoutExtension(file) is var name && (n.EndsWith('.') ? name.StartsWith(n, StringComparison.Ordinal) : name == n))))
            .Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    private readonly AssemblyDependencyResolver _resolver = new(path);

    private static bool IsBeside(string file) => string.Equals(Path.GetDirectoryName(file), AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar), StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Contract.GetName().Name)
        {
            return Contract;
        }

        if (Framework.Contains(assemblyName.Name!))
        {
            return null;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } own
            ? LoadFromAssemblyPath(own)
            : throw new FileNotFoundException($"The module needs {assemblyName.Name} {assemblyName.Version}, which is not in its folder. Put there all that `dotnet publish` makes of the module.");
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } own ? LoadUnmanagedDllFromPath(own) : IntPtr.Zero;
}
