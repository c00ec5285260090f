using System.Collections.Concurrent;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of a table, whatever file it stands in.</summary>
internal sealed class TableRecords(string file, ImportLimits limits, Action<ImportRule, ImportPlace> report)
{
    /// <summary>Headings first, then rows.</summary>
    /// <param name="rows">Each row's cells with its number, from 1, and its line, 0 when it has none.</param>
    /// <param name="headings">Headings that must be there; of several with a bar between them, one.</param>
    public IEnumerable<ImportRow> From(IEnumerable<(IReadOnlyList<string?> Cells, long Row, long Line)> rows, IReadOnlyList<string> headings)
    {
        Dictionary<string, int>? columns = null;
        IReadOnlyList<string?>? names = null;
        var folded = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        string Fold(string heading) => folded.TryGetValue(heading, out var known) ? known : folded.Count < 10_000 ? folded[heading] = Heading.Fold(heading) : Heading.Fold(heading);
        var (width, hasAny) = (0, false);
        foreach (var (cells, row, line) in rows)
        {
            var place = new ImportPlace(file, line, Row: row);
            if (columns is null)
            {
                if (cells.All(string.IsNullOrWhiteSpace))
                {
                    continue;
                }

                columns = Columns(cells, place);
                names = cells;
                width = cells.Count;
                var missing = headings.Where(h => !h.Split('|').Any(one => columns.ContainsKey(Fold(one))))
                    .Select(h => h.Replace("|", " or ", StringComparison.Ordinal)).ToList();
                if (missing.Count > 0)
                {
                    throw new ImportFileException(place, $"The table lacks the headings {string.Join(", ", missing)}; it has {Shown(cells)}. Is this the right format?");
                }
            }
            else if (cells.Count > width && cells.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                hasAny = true;
                report(FileRules.TooManyCells, place);
            }
            else if (!cells.All(string.IsNullOrWhiteSpace))
            {
                hasAny = true;
                Tell(cells, names!, place);
                yield return new ImportRow(place, columns, cells, Fold);
            }
        }

        if (columns is null)
        {
            throw new ImportFileException(new ImportPlace(file, 1), "The file is empty.");
        }

        if (!hasAny)
        {
            report(FileRules.NoRecord, new ImportPlace(file, 1));
        }
    }

    private Dictionary<string, int> Columns(IReadOnlyList<string?> cells, ImportPlace place)
    {
        if (cells.Count > limits.Columns)
        {
            throw new ImportFileException(place, $"The table has {cells.Count} columns; at most {limits.Columns} are read. Is this the right file?");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < cells.Count; column++)
        {
            if (CellError.IsOne(cells[column]))
            {
                report(FileRules.ErrorCell, place);
            }
            else if (!string.IsNullOrWhiteSpace(cells[column]) && !columns.TryAdd(Heading.Fold(cells[column]!), column))
            {
                throw new ImportFileException(place.Cell(cells[column]!), "Two columns have this heading. Rename or remove one.");
            }
        }

        return columns;
    }

    // An error is no blank: the row's reader gets no value, and the report says why.
    private void Tell(IReadOnlyList<string?> cells, IReadOnlyList<string?> names, ImportPlace place)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (CellError.IsOne(cells[column]))
            {
                report(FileRules.ErrorCell, column < names.Count && !string.IsNullOrWhiteSpace(names[column])
                    ? place.Cell(names[column]!.Trim()) : place);
            }
        }
    }

    private static string Shown(IReadOnlyList<string?> cells)
    {
        var text = string.Join(", ", cells.Where(c => !string.IsNullOrWhiteSpace(c)));
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
