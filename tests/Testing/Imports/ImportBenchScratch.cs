using OgpGraph.Core;

namespace OgpGraph.Testing;

/// <summary>Texts in memory, by list and key.</summary>
internal sealed class ImportBenchScratch : IImportScratch
{
    private readonly Dictionary<(string List, string Key), string> _texts = [];
    private readonly Dictionary<string, List<string>> _keys = [];

    /// <inheritdoc/>
    public string? Find(string list, string key) => _texts.GetValueOrDefault((list, key));

    /// <inheritdoc/>
    public void Put(string list, string key, string text)
    {
        if (_texts.TryAdd((list, key), text))
        {
            _keys.TryAdd(list, []);
            _keys[list].Add(key);
        }

        _texts[(list, key)] = text;
    }

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Text)> All(string list)
    {
        for (var place = 0; _keys.TryGetValue(list, out var keys) && place < keys.Count; place++)
        {
            yield return (keys[place], _texts[(list, keys[place])]);
        }
    }
}
