using CsvHelper;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads the rows of a CSV file as entries of a YAML file would be: a heading with dots, as <c>period.from</c>, is a key within a key, and an empty cell is no key.</summary>
internal static class CsvFacts
{
    private const int MaximumRecord = 4 * 1024 * 1024;

    /// <summary>The rows.</summary>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="content">The file; it stays open.</param>
    /// <exception cref="SeedException">The file is no table.</exception>
    public static IEnumerable<FactMap> Read(string file, TextReader content)
    {
        CsvMalformedRecord? malformed = null;
        using var reader = CsvReader.Create(
            content,
            new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = true, TrackLineNumbers = true, MaxRecordSize = MaximumRecord, OnMalformedRecord = found => malformed ??= found },
            leaveOpen: true);
        string[][]? headings = null;
        while (Next(reader, file))
        {
            var line = (int)reader.LineNumber;
            if (malformed is not null)
            {
                throw new Place(file, line, 1).Expected("cells with commas, quotes or line ends in quotes, and quotes inside them doubled (RFC 4180)");
            }

            if (headings is null)
            {
                headings = Headings(reader, new Place(file, line, 1));
                continue;
            }

            if (reader.FieldCount != headings.Length)
            {
                throw new Place(file, line, Math.Min(reader.FieldCount, headings.Length) + 1).Expected($"{headings.Length} cells, as the first line has; here are {reader.FieldCount}");
            }

            yield return Row(reader, headings, file, line);
        }

        if (headings is null)
        {
            throw new Place(file, 1, 1).Expected("a first line with the columns' names; the file is empty");
        }
    }

    private static bool Next(CsvReader reader, string file)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException fault)
        {
            throw new SeedException(file, (int)Math.Max(fault.LineNumber, 1), 1, "a row of at most 4 MB, with the closing quote of each cell", fault);
        }
    }

    private static string[][] Headings(CsvReader reader, Place first)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i) is var heading && seen.Add(heading) ? heading.Split('.') : throw (first with { Column = i + 1 }).Expected($"each column once, not \"{heading}\" again"))];
    }

    private static FactMap Row(CsvReader reader, string[][] headings, string file, int line)
    {
        var row = new FactMap(new Place(file, line, 1), []);
        for (var i = 0; i < headings.Length; i++)
        {
            if (reader.IsEmpty(i))
            {
                continue;
            }

            var place = new Place(file, line, i + 1);
            var map = row;
            foreach (var key in headings[i].AsSpan(0, headings[i].Length - 1))
            {
                if (!map.Entries.TryGetValue(key, out var inner))
                {
                    map.Entries[key] = inner = (place, new FactMap(place, []));
                }

                map = inner.Value as FactMap ?? throw place.Expected($"no column \"{key}\" beside \"{string.Join('.', headings[i])}\"");
            }

            map.Entries[headings[i][^1]] = map.Entries.ContainsKey(headings[i][^1])
                ? throw place.Expected($"no column \"{string.Join('.', headings[i])}\" beside its own parts")
                : (place, new FactScalar(place, reader.GetString(i), isPlain: true) { IsCell = true });
        }

        return row;
    }
}
