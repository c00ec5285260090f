using System.Globalization;
using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>Folds a table's headings, so that case, accents, spaces and underscores do not matter.</summary>
internal static class Heading
{
    /// <summary>The folded form.</summary>
    public static string Fold(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (var letter in heading.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(letter) && letter is not ('_' or '\ufeff'))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
