using System.Reflection;
using System.Reflection.Emit;

namespace OgpGraph.Testing;

/// <summary>An assembly that declares modules whose classes stand elsewhere: as if each had been built on its own.</summary>
internal static class ModuleAssembly
{
    public static Assembly Of<TModule>(string id)
        where TModule : ICommitmentModule, new()
        => Of((id, typeof(TModule)));

    public static Assembly Of(params (string Id, Type Module)[] modules)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Sample") { Version = new Version(1, 2, 3) }, AssemblyBuilderAccess.Run);
        assembly.DefineDynamicModule("Sample");
        foreach (var (id, module) in modules)
        {
            assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(CommitmentModuleAttribute<>).MakeGenericType(module).GetConstructor([typeof(string)])!, [id]));
        }

        return assembly;
    }
}
