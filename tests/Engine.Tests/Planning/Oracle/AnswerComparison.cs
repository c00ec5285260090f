using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Holds two answers against each other: the same keys in the same order, the same values; numbers by value, cursors by the row that they stand for.</summary>
internal static class AnswerComparison
{
    private const string CursorOf = "cursor of ";

    /// <summary>The first difference; null for none.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string path = "data")
    {
        if (expected.ValueKind != actual.ValueKind && !(IsTruth(expected) && IsTruth(actual)))
        {
            return $"{path}: expected {Short(expected)}, got {Short(actual)}";
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var left = expected.EnumerateObject().ToList();
                var right = actual.EnumerateObject().ToList();
                if (!left.Select(p => p.Name).SequenceEqual(right.Select(p => p.Name)))
                {
                    return $"{path}: expected the keys {string.Join(',', left.Select(p => p.Name))}, got {string.Join(',', right.Select(p => p.Name))}";
                }

                return left.Zip(right).Select(p => Difference(p.First.Value, p.Second.Value, $"{path}.{p.First.Name}")).FirstOrDefault(d => d is not null);
            case JsonValueKind.Array:
                return expected.GetArrayLength() != actual.GetArrayLength()
                    ? $"{path}: expected {expected.GetArrayLength()} items, got {actual.GetArrayLength()}: {Short(expected)} and {Short(actual)}"
                    : expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((p, i) => Difference(p.First, p.Second, $"{path}[{i}]")).FirstOrDefault(d => d is not null);
            case JsonValueKind.Number:
                return AreEqual(expected, actual) ? null : $"{path}: expected {Short(expected)}, got {Short(actual)}";
            case JsonValueKind.String:
                var text = expected.GetString()!;
                var isSame = text.StartsWith(CursorOf, StringComparison.Ordinal) ? KeyIn(actual.GetString()!) == text[CursorOf.Length..] : text == actual.GetString();
                return isSame ? null : $"{path}: expected {Short(expected)}, got {Short(actual)}";
            default:
                return expected.ValueKind == actual.ValueKind ? null : $"{path}: expected {Short(expected)}, got {Short(actual)}";
        }
    }

    /// <summary>The key of the row that a cursor stands for: its last value.</summary>
    public static string KeyIn(string cursor)
    {
        var bytes = Base64Url.DecodeFromChars(cursor).AsSpan(8);
        var key = "";
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf(bytes[0] == (byte)'t' ? (byte)':' : (byte)';');
            var length = bytes[0] == (byte)'t' ? int.Parse(Encoding.ASCII.GetString(bytes[1..end]), CultureInfo.InvariantCulture) + 1 : 0;
            key = length > 0 ? Encoding.UTF8.GetString(bytes.Slice(end + 1, length - 1)) : "";
            bytes = bytes[(end + 1 + length)..];
        }

        return key;
    }

    private static bool IsTruth(JsonElement element) => element.ValueKind is JsonValueKind.True or JsonValueKind.False;

    // Doubles may differ in their last digit: sums of them depend on the order of rows.
    private static bool AreEqual(JsonElement left, JsonElement right)
        => (left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b) && a == b)
            || (Math.Abs(left.GetDouble() - right.GetDouble()) <= Math.Abs(left.GetDouble()) * 1e-13 && (left.GetRawText().Length > 14 || right.GetRawText().Length > 14));

    private static string Short(JsonElement element) => element.GetRawText() is { Length: > 300 } text ? text[..300] + "…" : element.GetRawText();
}
