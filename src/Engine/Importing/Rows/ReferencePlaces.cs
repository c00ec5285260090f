using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Finds where a file says a reference, by reading the file again: mistakes alone are looked for, so that no row needs to remember its place.
/// </summary>
/// <param name="plans">The plans' files, by name.</param>
/// <param name="modules">The modules.</param>
internal sealed class ReferencePlaces(IReadOnlyDictionary<string, byte[]> plans, IEnumerable<ModuleDefinition> modules)
{
    /// <summary>The place; null when the file is in a format of a module's own, which has no lines to tell.</summary>
    /// <param name="file">The file that the row came from, as messages name it.</param>
    /// <param name="row">The row.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="key">Its value.</param>
    public Place? Of(string file, object row, RowValue reference, string key)
    {
        if (plans.TryGetValue(file, out var plan))
        {
            return InFacts(file, new MemoryStream(plan), reference, key);
        }

        foreach (var module in modules.Where(m => file.StartsWith(m.Place + "/", StringComparison.Ordinal)))
        {
            var name = file[(module.Place.Length + 1)..];
            if (name == ModuleFolder.Facts)
            {
                return module.Open(name) is { } facts ? InFacts(file, facts, reference, key) ?? InSeries(module, reference, key) : null;
            }

            var seeds = module.Definition.Seeds.Where(s => ModuleRows.NameOf(module, s.File) == file);
            if (seeds.FirstOrDefault(s => ModuleRows.ImportOf(module, s) is null) is { } seed)
            {
                using var reader = new StreamReader(module.Open("seed/" + seed.File)!);
                return CsvSeed.Find(seed.RowType, file, reader, row, reference);
            }
        }

        return null;
    }

    private static Place? InFacts(string file, Stream content, RowValue reference, string key)
    {
        using var reader = new StreamReader(content);
        return Find(FactParser.Parse(file, reader), NamesOf(reference), key);
    }

    // Observations may lie in CSV files of their own, beside the facts.
    private static Place? InSeries(ModuleDefinition module, RowValue reference, string key)
    {
        var names = NamesOf(reference);
        var seeds = module.Definition.Seeds.Select(s => "seed/" + s.File).ToHashSet(StringComparer.Ordinal);
        foreach (var name in (module.Files ?? []).Where(n => n.EndsWith(".csv", StringComparison.Ordinal) && !seeds.Contains(n)))
        {
            using var reader = new StreamReader(module.Open(name)!);
            var rows = CsvFacts.Read($"{module.Place}/{name}", reader);
            if (rows.Select(r => Find(r, names, key)).FirstOrDefault(p => p is not null) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // The key as the row class calls it, and as an institution's entry does.
    private static string[] NamesOf(RowValue reference)
        => [reference.Name, reference.Name.EndsWith("Id", StringComparison.Ordinal) ? reference.Name[..^2] : reference.Name];

    private static Place? Find(FactNode node, string[] names, string key) => node switch
    {
        FactMap map => map.Entries.Select(e => Find(e.Key, e.Value.Value, names, key)).FirstOrDefault(p => p is not null),
        FactList list => list.Items.Select(i => Find(i, names, key)).FirstOrDefault(p => p is not null),
        _ => null,
    };

    private static Place? Find(string name, FactNode value, string[] names, string key)
        => value is FactScalar scalar && names.Contains(name) && scalar.Text.Trim() == key ? scalar.Place : Find(value, names, key);
}
