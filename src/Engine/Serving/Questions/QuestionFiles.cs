using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Serving;

/// <summary>Reads the files of questions, of the host and of the modules that serve.</summary>
internal static class QuestionFiles
{
    /// <summary>The files, the host's own first, each owner's by name.</summary>
    /// <param name="folder">The host's own folder; null for none.</param>
    /// <param name="modules">The modules that were found.</param>
    public static IReadOnlyList<QuestionFile> Read(string? folder, IEnumerable<LoadedModule> modules)
        => [.. OwnOf(folder), .. from module in modules.Select(m => m.Definition).OfType<ModuleDefinition>()
                                 from name in module.Questions.Order(StringComparer.Ordinal)
                                 let text = TextOf(module.Open(name))
                                 where text is not null
                                 select new QuestionFile(module.Id, Path.GetFileNameWithoutExtension(name), text)];

    private static IEnumerable<QuestionFile> OwnOf(string? folder)
        => folder is not null && Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*" + ModuleFolder.QuestionEnding).Order(StringComparer.Ordinal).Select(file => new QuestionFile(null, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            : [];

    private static string? TextOf(Stream? file)
    {
        if (file is null)
        {
            return null;
        }

        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
