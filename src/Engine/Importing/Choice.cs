namespace OgpGraph.Engine.Importing;

/// <summary>Says what could have stood where an unknown name stands.</summary>
internal static class Choice
{
    private const int Shown = 12;
    private const int ShownNearest = 3;

    /// <summary>A sentence part such as <c>an institution's id (known: ama, at), not "amaa"</c>; of many known names only the nearest are listed.</summary>
    public static string Describe(string what, IEnumerable<string> known, string given)
    {
        var names = known.ToList();
        if (names.Count == 0)
        {
            return $"{what} (none is known), not \"{Shorten(given)}\"";
        }

        string list = names.Count <= Shown
            ? "known: " + string.Join(", ", names)
            : "nearest: " + string.Join(", ", names.OrderBy(n => Distance(n, given)).ThenBy(n => n, StringComparer.Ordinal).Take(ShownNearest));
        return $"{what} ({list}), not \"{Shorten(given)}\"";
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";

    // Levenshtein; a name longer than 80 characters is compared by its beginning.
    private static int Distance(string left, string right)
    {
        right = Shorten(right);
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[^1];
    }
}
