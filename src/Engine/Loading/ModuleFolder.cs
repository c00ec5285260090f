using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Loading;

/// <summary>The data files of a module's folder, read all at once, so that what is checked is what is served however the folder changes meanwhile.</summary>
public sealed class ModuleFolder
{
    /// <summary>The file of a commitment's facts.</summary>
    public const string Facts = "commitment.yaml";

    /// <summary>The folder of a module's questions.</summary>
    public const string Questions = "questions/";

    /// <summary>The ending of a question's file.</summary>
    public const string QuestionEnding = ".graphql";

    private const long MostBytes = 16L * 1024 * 1024;

    private readonly Dictionary<string, byte[]> _files;

    private ModuleFolder(string name, Dictionary<string, byte[]> files) => (Name, _files) = (name, files);

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>The files' names, with / between folders.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>True when a folder holds a commitment's facts and no assembly of its name.</summary>
    public static bool IsCommitment(string folder) => File.Exists(Path.Combine(folder, Facts)) && !File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".dll"));

    /// <summary>Reads a folder's YAML and CSV files, those of its folder <c>seed</c>, and the questions of its folder <c>questions</c>.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadModule"/>: a file is a link to another place, or there is too much of them.</exception>
    public static ModuleFolder Read(string folder)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var part in (string[])["", "seed", "questions"])
        {
            var directory = new DirectoryInfo(Path.Combine(folder, part));
            foreach (var file in directory.Exists ? directory.EnumerateFiles().Where(f => IsRead(part, f.Extension)) : [])
            {
                if (file.LinkTarget is not null || directory.LinkTarget is not null && part.Length > 0)
                {
                    throw new GraphException(ErrorCode.BadModule, $"{file.Name} is a link to another place. Put the file itself into the folder.");
                }

                total += file.Length;
                if (total > MostBytes)
                {
                    throw new GraphException(ErrorCode.BadModule, $"The files of the folder have more than {MostBytes / 1024 / 1024} MB. Bring bulk data in with an importer: ogpgraph import.");
                }

                files[part.Length == 0 ? file.Name : $"{part}/{file.Name}"] = File.ReadAllBytes(file.FullName);
            }
        }

        return new ModuleFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), files);
    }

    /// <summary>True for the name of a question's file.</summary>
    public static bool IsQuestion(string name) => name.StartsWith(Questions, StringComparison.Ordinal) && name.EndsWith(QuestionEnding, StringComparison.Ordinal);

    private static bool IsRead(string part, string extension) => part switch
    {
        "seed" => true,
        "" => extension is ".yaml" or ".csv",
        _ => extension == QuestionEnding,
    };

    /// <summary>Opens a file by its name; null when there is none.</summary>
    public Stream? Open(string name) => _files.TryGetValue(name, out var content) ? new MemoryStream(content, writable: false) : null;
}
