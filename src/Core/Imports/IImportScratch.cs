namespace OgpGraph.Core;

/// <summary>
/// What an importer must remember between records and cannot hold in memory: lists of texts by key, outside of memory and gone with the import. It is not encrypted: nothing personal may stand in it,
/// tokens of <see cref="IImportSession.Opaque"/> may.
/// </summary>
public interface IImportScratch
{
    /// <summary>The text with a key; null when there is none.</summary>
    /// <param name="list">The list, a word of lower-case letters.</param>
    /// <param name="key">The key.</param>
    string? Find(string list, string key);

    /// <summary>Adds a text, or replaces the one with the same key.</summary>
    /// <param name="list">The list, a word of lower-case letters.</param>
    /// <param name="key">The key.</param>
    /// <param name="text">The text.</param>
    void Put(string list, string key, string text);

    /// <summary>All of a list, in the order in which their keys were put first. Texts may be put meanwhile.</summary>
    /// <param name="list">The list, a word of lower-case letters.</param>
    IEnumerable<(string Key, string Text)> All(string list);
}
