using System.Buffers;
using System.Globalization;
using System.Text;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>A list that a program wrote into one cell, as Python or JSON writes it: ['a', 'b'], ("a", "b"), array(['a'], dtype=object).</summary>
public static class ListText
{
    private const string Array = "array([";
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789.+-eE");
    private static readonly string[] Nothing = ["None", "null", "nan", "NaN"];

    /// <summary>Reads it; false when the text is no such list, and nothing is added then.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="items">What the items are added to, empty ones left out.</param>
    public static bool TryRead(string text, List<string> items)
    {
        var rest = Inside(text.AsSpan().Trim(), out var isList).TrimStart();
        if (!isList)
        {
            return false;
        }

        var before = items.Count;
        while (!rest.IsEmpty)
        {
            var length = rest[0] is '\'' or '"' ? Quoted(rest, items) : Bare(rest, items);
            rest = length < 0 ? rest : rest[length..].TrimStart();
            if (length < 0 || (!rest.IsEmpty && rest[0] is not (',' or '\'' or '"')))
            {
                items.RemoveRange(before, items.Count - before);
                return false;
            }

            rest = rest is [',', ..] ? rest[1..].TrimStart() : rest;
        }

        return true;
    }

    // Other brackets stand in many texts: only those of quoted items are a list.
    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text, out bool isList)
    {
        if (text.StartsWith(Array, StringComparison.Ordinal) && text[^1] == ')' && text.LastIndexOf(']') is var end and > 0)
        {
            text = text[(Array.Length - 1)..(end + 1)];
        }

        isList = text is ['[', .., ']'] or ['(', '\'' or '"', .., ')'] or ['{', '\'' or '"', .., '}'];
        return isList ? text[1..^1] : text;
    }

    // The length with both quotes; -1 when the text ends first.
    private static int Quoted(ReadOnlySpan<char> text, List<string> items)
    {
        var item = new StringBuilder();
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == text[0])
            {
                if (item.Length > 0)
                {
                    items.Add(item.ToString());
                }

                return at + 1;
            }

            if (text[at] != '\\' || at + 1 == text.Length)
            {
                item.Append(text[at]);
                continue;
            }

            at++;
            var digits = text[at] switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0 && at + digits < text.Length && ushort.TryParse(text.Slice(at + 1, digits), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var letter))
            {
                item.Append((char)letter);
                at += digits;
            }
            else
            {
                item.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
        }

        return -1;
    }

    // Numbers and words for nothing stand without quotes; other words mean that the brackets are part of a text.
    private static int Bare(ReadOnlySpan<char> text, List<string> items)
    {
        var length = text.IndexOf(',') is var comma and >= 0 ? comma : text.Length;
        var item = text[..length].Trim();
        if (item.IsEmpty || item.IndexOfAnyExcept(Numbers) < 0)
        {
            if (!item.IsEmpty)
            {
                items.Add(item.ToString());
            }

            return item.IsEmpty ? -1 : length;
        }

        foreach (var word in Nothing)
        {
            if (item.SequenceEqual(word))
            {
                return length;
            }
        }

        return -1;
    }
}
