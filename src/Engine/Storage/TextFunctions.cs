using System.Text;
using SQLitePCL;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// Text filters that ignore case and accents. In SQL they are functions of each connection; here they give the same answer in memory,
/// so that tests can hold one against the other.
/// </summary>
public static class TextFunctions
{
    internal const string ContainsName = "ogp_contains";
    internal const string StartsWithName = "ogp_starts_with";
    internal const string EndsWithName = "ogp_ends_with";

    private const char FirstAccented = '\u00C0';
    private const char LastAccented = '\u017F';
    private const char FirstCombining = '\u0300';
    private const char LastCombining = '\u036F';

    // The base letters of U+00C0 to U+017F in lower case: normalization is not to be had without ICU, which a fresh machine may lack.
    private const string Base =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy" +
        "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ" +
        "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    /// <summary>True when <paramref name="text"/> has <paramref name="part"/> in it; false when it is null.</summary>
    public static bool Contains(string? text, string part) => text is not null && Fold(text).Contains(Fold(part), StringComparison.Ordinal);

    /// <summary>True when <paramref name="text"/> starts with <paramref name="part"/>; false when it is null.</summary>
    public static bool StartsWith(string? text, string part) => text is not null && Fold(text).StartsWith(Fold(part), StringComparison.Ordinal);

    /// <summary>True when <paramref name="text"/> ends with <paramref name="part"/>; false when it is null.</summary>
    public static bool EndsWith(string? text, string part) => text is not null && Fold(text).EndsWith(Fold(part), StringComparison.Ordinal);

    /// <summary>The text in lower case without accents.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is < FirstCombining or > LastCombining)
            {
                folded.Append(character is >= FirstAccented and <= LastAccented ? Base[character - FirstAccented] : char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    internal static void Register(sqlite3 connection)
    {
        Register(connection, ContainsName, static (text, part) => text.Contains(part, StringComparison.Ordinal));
        Register(connection, StartsWithName, static (text, part) => text.StartsWith(part, StringComparison.Ordinal));
        Register(connection, EndsWithName, static (text, part) => text.EndsWith(part, StringComparison.Ordinal));
    }

    private static void Register(sqlite3 connection, string name, Func<string, string, bool> test)
    {
        // The part is the same for all rows of a statement: fold it once.
        string? lastPart = null;
        var lastFolded = "";
        raw.sqlite3_create_function(connection, name, 2, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _, arguments) =>
        {
            if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
            {
                raw.sqlite3_result_int(context, 0);
                return;
            }

            // With its length: read as a C string, a part with U+0000 would end before it, and an empty part is in every text.
            var part = Encoding.UTF8.GetString(raw.sqlite3_value_blob(arguments[1]));
            if (part != lastPart)
            {
                lastPart = part;
                lastFolded = Fold(part);
            }

            raw.sqlite3_result_int(context, test(Fold(raw.sqlite3_value_text(arguments[0]).utf8_to_string()), lastFolded) ? 1 : 0);
        });
    }
}
