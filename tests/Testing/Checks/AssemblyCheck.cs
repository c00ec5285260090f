namespace OgpGraph.Testing;

/// <summary>A module knows the contract and nobody else.</summary>
internal static class AssemblyCheck
{
    private const string Ours = "OgpGraph.";
    private const string Contract = "OgpGraph.Core";

    public static IEnumerable<string> Problems(ModuleUnderTest module)
        => module.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith(Ours, StringComparison.Ordinal) && name != Contract)
            .Select(name => module.Say($"The assembly references {name}: take the reference out of {BuiltModules.FolderOf(module.Assembly)}.csproj and its use out of the classes. A module references {Contract} alone; modules meet at the core's types, as in module.Extend<Organization>()."));
}
