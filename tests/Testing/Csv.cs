using System.Text;

namespace OgpGraph.Testing;

/// <summary>Cells of RFC 4180.</summary>
internal static class Csv
{
    public static List<List<string>> Read(string text)
    {
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    rows.Add([]);
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        rows[^1].Add(cell.ToString());
        rows.RemoveAll(r => r is [""]);
        return rows;
    }

    public static string Write(IEnumerable<IEnumerable<string>> rows)
        => string.Concat(rows.Select(r => string.Join(',', r.Select(c => c.AsSpan().IndexOfAny(",\"\n\r") < 0 ? c : $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
}
