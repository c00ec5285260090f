using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Folds a table's headings, so that case, accents, spaces and underscores do not matter.</summary>
internal static class Heading
{
    /// <summary>The folded form.</summary>
    public static string Fold(string heading)
        => string.Concat(TextFunctions.Fold(heading).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('_' or '\ufeff')));
}
