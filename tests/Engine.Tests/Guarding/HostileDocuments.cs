using System.Text;

namespace OgpGraph.Engine.Tests.Guarding;

/// <summary>Documents that end, hold or fill a service that does not count before it validates.</summary>
internal static class HostileDocuments
{
    public const int BodyBytes = 256 * 1024;

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Each fragment one level deeper; used under a directive that skips them all.</summary>
    public static string DeepChain(int fragments)
        => "{ plan @skip(if: true) { ...F0 } } " + Each(fragments, i => i + 1 < fragments ? $"fragment F{i} on P {{ a {{ ...F{i + 1} }} }} " : $"fragment F{i} on P {{ a }} ");

    /// <summary>Each fragment uses the next at its own level.</summary>
    public static string FlatChain(int fragments)
        => "{ ...F0 } " + Each(fragments, i => i + 1 < fragments ? $"fragment F{i} on Query {{ a ...F{i + 1} }} " : $"fragment F{i} on Query {{ a }} ");

    /// <summary>Each fragment uses the next one twice.</summary>
    public static string Doubling(int fragments)
        => "{ ...F0 } " + Each(fragments, i => i + 1 < fragments ? $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }} " : $"fragment F{i} on Query {{ a }} ");

    public static string Nested(int levels) => Repeat("{ a ", levels) + Repeat("}", levels);

    public static string Each(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
            text.Append(part(index));
        return text.ToString();
    }
}
