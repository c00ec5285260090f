namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Folds names and codes, so that case, accents and what separates words do not matter.</summary>
public static class FoldedWord
{
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçñ";
    private const string Bare = "aaaaaeeeeiiiiooooouuuucn";

    /// <summary>Its letters and digits, small and without accents.</summary>
    public static string Of(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var written in text)
        {
            var letter = char.ToLowerInvariant(written);
            var place = letter < 'à' ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
            letter = place < 0 ? letter : Bare[place];
            if (char.IsLetterOrDigit(letter))
            {
                folded[length++] = letter;
            }
        }

        return folded[..length].ToString();
    }
}
