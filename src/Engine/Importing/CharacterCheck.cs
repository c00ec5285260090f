namespace OgpGraph.Engine.Importing;

/// <summary>Finds characters that no text of a seed has: control characters, halves of a pair, and the mark that a wrong encoding leaves behind.</summary>
internal static class CharacterCheck
{
    /// <summary>The index of the first such character; -1 for none.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= ' ' && c < '\u007f')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c == '\ufffd' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085')))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is expected instead, as a sentence part.</summary>
    public static string Expected(char found) => found == '\ufffd'
        ? "text in UTF-8; the file seems to have another encoding"
        : $"text without the character U+{(int)found:X4}";
}
