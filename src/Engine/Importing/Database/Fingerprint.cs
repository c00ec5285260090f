using System.Security.Cryptography;
using System.Text;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>What a database is made from, as one hash: model, files, program. Another hash means another database.</summary>
internal static class Fingerprint
{
    /// <summary>The hash of modules and plan files.</summary>
    public static string Of(IReadOnlyList<LoadedModule> modules, IReadOnlyList<(string Name, byte[] Content)> plans)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(Fingerprint).Module.ModuleVersionId.ToString());
        Add(hash, typeof(PlanModule).Module.ModuleVersionId.ToString());
        foreach (var (name, content) in plans)
        {
            Add(hash, name);
            hash.AppendData(content);
        }

        foreach (var module in modules)
        {
            Add(hash, $"{module.Id} {module.Version} {module.Error}");
            if (module.Definition is { } definition)
            {
                Add(hash, definition.Build.ToString());
                foreach (var (name, content) in Files(definition))
                {
                    Add(hash, name);
                    hash.AppendData(content);
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files of a module that exist.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Files(ModuleDefinition module)
    {
        foreach (var name in (module.Files ?? module.Definition.Seeds.Select(s => "seed/" + s.File)).Prepend(ModuleFolder.Facts).Distinct(StringComparer.Ordinal))
        {
            using var file = module.Open(name);
            if (file is not null)
            {
                using var content = new MemoryStream();
                file.CopyTo(content);
                yield return ($"{module.Id}/{name}", content.ToArray());
            }
        }
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
