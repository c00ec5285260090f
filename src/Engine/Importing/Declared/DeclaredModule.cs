using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>A commitment without code: a folder with commitment.yaml and CSV files is a module as any other.</summary>
internal static class DeclaredModule
{
    /// <summary>Reads the folder; what is wrong with it becomes the module's status.</summary>
    public static LoadedModule Read(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            var folder = ModuleFolder.Read(path);
            var document = DocumentIn(folder);
            if (!ModuleCatalog.IsId(document.Slug))
            {
                throw document.At("slug").Expected("a short name as tax-assistant that begins with a letter, of at most 60 characters, and is not kept for the service itself");
            }

            var builder = new ModuleBuilder();
            DeclaredTables.Add(builder, document);
            var definition = new ModuleDefinition(document.Slug, document.OgpId, null, builder, file => folder.Open(file.StartsWith("seed/", StringComparison.Ordinal) ? file["seed/".Length..] : file)) 
            {
                Place = name, IsDeclared = true, Files = [.. folder.Files.Where(f => f != ModuleFolder.Facts && !ModuleFolder.IsQuestion(f)).Select(f => "seed/" + f)],
                Questions = [.. folder.Files.Where(ModuleFolder.IsQuestion)],
            };
            return new LoadedModule(document.Slug, null, definition, null) { IsAdded = true };
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault))
        {
            return new LoadedModule(name, null, null, fault is SeedException ? $"{ErrorCode.BadSeed}: {fault.Message}" : ModuleCatalog.Describe(fault)) { IsAdded = true };
        }
    }

    private static CommitmentDocument DocumentIn(ModuleFolder folder)
    {
        var file = $"{folder.Name}/{ModuleFolder.Facts}";
        using var reader = new StreamReader(folder.Open(ModuleFolder.Facts) ?? throw new GraphException(ErrorCode.BadModule, $"The folder holds no {ModuleFolder.Facts}."));
        var document = FactFile.Read<CommitmentDocument>(file, reader);
        var read = document.Tables.Select(t => t.File).Concat(document.Indicators.Select(i => i.File).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in document.Tables.Where(t => !folder.Files.Contains(t.File)))
        {
            throw entry.At("file").Expected(Choice.Describe("a CSV file of this folder", folder.Files.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)), entry.File));
        }

        // A file that nobody reads is a mistake that nobody sees.
        if (folder.Files.FirstOrDefault(f => f.EndsWith(".csv", StringComparison.Ordinal) && !read.Contains(f)) is { } unread)
        {
            throw document.At("tables").Expected($"a table or an indicator with file: {unread}; the file lies in the folder and nothing reads it");
        }

        return document;
    }
}
