namespace OgpGraph.Testing;

/// <summary>A module knows the contract and nobody else.</summary>
internal static class AssemblyCheck
{
    private const string Ours = "OgpGraph.";
    private const string Contract = "OgpGraph.Core";

    public static IEnumerable<string> Problems(ModuleUnderTest module)
        => module.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith(Ours, StringComparison.Ordinal) && name != Contract)
            .Select(name => module.Say($"The assembly references {name}: a module uses {Contract} alone. Modules meet at the core's types."));
}
