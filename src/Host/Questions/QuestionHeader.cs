using System.Text.RegularExpressions;

namespace OgpGraph.Host.Questions;

/// <summary>
/// The comments at the top of a question's file: <c># title.pt: …</c>, one entry a line; a line with more space after its <c>#</c> goes on with the entry before.
/// They end where the first line is no comment.
/// </summary>
internal sealed partial class QuestionHeader
{
    private static readonly string[] Known = ["title.pt", "title.en", "text.pt", "text.en", "topic", "commitments", "list", "chart"];

    private readonly Dictionary<string, string> _entries;

    private QuestionHeader(Dictionary<string, string> entries, string query) => (_entries, Query) = (entries, query);

    /// <summary>What follows the comments.</summary>
    public string Query { get; }

    /// <summary>The names of the variables that entries are about.</summary>
    public IEnumerable<string> Variables => _entries.Keys.Where(key => key[0] == '$').Select(key => key[1..key.IndexOf('.', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);

    /// <summary>An entry; null when it is not there.</summary>
    public string? this[string key] => _entries.GetValueOrDefault(key);

    /// <summary>Reads a file.</summary>
    /// <param name="text">What the file holds.</param>
    /// <exception cref="FormatException">A line is no entry, or an entry is unknown or stands twice.</exception>
    public static QuestionHeader Read(string text)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        var number = 0;
        var rest = text.AsSpan().TrimStart('\uFEFF');
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd().ToString();
            if (line.Length > 0 && line[0] != '#')
                break;

            number++;
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Length <= 1)
                continue;
            if (Entry().Match(line) is { Success: true } entry)
            {
                last = entry.Groups["key"].Value;
                if (!Known.Contains(last) && last[0] != '$')
                    throw new FormatException($"line {number}: there is no entry {last}; there are {string.Join(", ", Known)}, and $name.pt, $name.en and $name.example for a variable");
                if (!entries.TryAdd(last, entry.Groups["value"].Value))
                    throw new FormatException($"line {number}: {last} stands twice");
            }
            else if (last is not null && line.StartsWith("#  ", StringComparison.Ordinal))
            {
                entries[last] = $"{entries[last]} {line[1..].Trim()}".TrimStart();
            }
            else
            {
                throw new FormatException($"line {number}: expected an entry as \"# title.en: …\", or a line that goes on with it, which begins with # and two spaces");
            }
        }

        return new QuestionHeader(entries, rest.Trim().ToString());
    }

    [GeneratedRegex(@"^# ?(?<key>[a-z]+(?:\.(?:pt|en))?|\$[_A-Za-z][_0-9A-Za-z]*\.(?:pt|en|example)):[ ]?(?<value>.*)$")]
    private static partial Regex Entry();
}
