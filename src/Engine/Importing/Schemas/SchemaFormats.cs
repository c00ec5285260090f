using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Importing;

/// <summary>The formats that are asserted; a format with another name says nothing about a value.</summary>
internal static partial class SchemaFormats
{
    private static readonly Dictionary<string, Func<string, bool>> _formats = new()
    {
        ["date"] = IsDate,
        ["date-time"] = IsDateTime,
        ["uri"] = IsUri,
        ["email"] = IsEmail,
    };

    public static Func<string, bool>? Find(string format) => _formats.GetValueOrDefault(format);

    public static bool IsDate(string text) => text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsDateTime(string text) => text.Length >= 20 && text[10] is 'T' or 't' && IsDate(text[..10]) && Time().IsMatch(text.AsSpan(11));

    public static bool IsUri(string text) => Uri().IsMatch(text);

    public static bool IsEmail(string text) => Email().IsMatch(text);

    [GeneratedRegex(@"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.\-]*:(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Uri();

    [GeneratedRegex(@"\A[^\s@]+@[^\s@]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
