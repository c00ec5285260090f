using System.Text.Json;

namespace OgpGraph.Host.Site;

/// <summary>The files that the build of <c>ui/</c> made, by the name of the entry that a page asks for.</summary>
public sealed class SiteAssets
{
    private const string Manifest = "ui-manifest.json";

    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Reads what the build wrote; nothing when there was no Node.</summary>
    public SiteAssets(IHostEnvironment environment)
    {
        var path = Path.Combine(environment.ContentRootPath, Manifest);
        if (!File.Exists(path))
            return;
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var entry in manifest.RootElement.EnumerateObject().Where(e => e.Value.TryGetProperty("isEntry", out _)))
            _entries[Path.GetFileNameWithoutExtension(entry.Name)] = new Entry($"/{entry.Value.GetProperty("file").GetString()}", [.. Styles(manifest.RootElement, entry.Value, [])]);
    }

    /// <summary>False when the host was built without Node: pages are whole, without charts and editor.</summary>
    public bool AreBuilt => _entries.Count > 0;

    /// <summary>Changes with the files.</summary>
    public string Version => string.Join(' ', _entries.Values.SelectMany(entry => entry.Styles.Append(entry.Script)));

    /// <summary>The script and style sheets of an entry; null when it was not built.</summary>
    /// <param name="name">The entry: the name of its file in <c>ui/</c> without the ending.</param>
    public Entry? this[string name] => _entries.GetValueOrDefault(name);

    // A style sheet can come with a part that an entry imports.
    private static IEnumerable<string> Styles(JsonElement manifest, JsonElement chunk, HashSet<string> seen)
    {
        if (chunk.TryGetProperty("imports", out var imports))
        {
            foreach (var style in imports.EnumerateArray().Select(i => i.GetString()!).Where(seen.Add).SelectMany(i => Styles(manifest, manifest.GetProperty(i), seen)))
                yield return style;
        }

        if (chunk.TryGetProperty("css", out var styles))
        {
            foreach (var style in styles.EnumerateArray())
                yield return $"/{style.GetString()}";
        }
    }

    /// <summary>What a page links to.</summary>
    /// <param name="Script">The module's address.</param>
    /// <param name="Styles">The addresses of the style sheets.</param>
    public sealed record Entry(string Script, IReadOnlyList<string> Styles);
}
