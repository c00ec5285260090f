using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>An assembly that references a version of the contract, as a compiler leaves it; it declares nothing.</summary>
internal static class ModuleFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The file, whose name the assembly takes.</param>
    /// <param name="contract">The version of <c>OgpGraph.Core</c>.</param>
    public static void Write(string path, Version contract)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(metadata.GetOrAddString("OgpGraph.Core"), contract, default, default, 0, default);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, [.. image.ToImmutableArray()]);
    }
}
