using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>Gathers what the rows of a table say of where they come from: their sources, and whether they are made up.</summary>
internal sealed class CitedColumns
{
    private const string Title = "Source.title";

    private readonly List<(int Title, int Publisher, int Licence, int Url)> _sources;
    private readonly int[] _marks;
    private readonly List<CitedSource> _found = [];
    private readonly HashSet<CitedSource> _known = [];
    private bool _hasSynthetic;

    /// <summary>Finds the columns.</summary>
    /// <param name="columns">The table's columns.</param>
    public CitedColumns(IReadOnlyList<TableColumn> columns)
    {
        _sources = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i] is { Field: Title, IsList: false }).Select(i => (i, Beside(i, "publisher"), Beside(i, "licence"), Beside(i, "url")))];
        HasSourcesInLists = columns.Any(column => column is { Field: Title, IsList: true });
        _marks = [.. Enumerable.Range(0, columns.Count).Where(i => IsMark(columns[i]))];

        int Beside(int title, string name) => Enumerable.Range(0, columns.Count).FirstOrDefault(i => columns[i].Field == $"Source.{name}" && Above(columns[i]) == Above(columns[title]), -1);
    }

    /// <summary>What was found so far.</summary>
    public CitedSources Cited => new([.. _found], _hasSynthetic);

    /// <summary>True when lists inside the rows name sources, which <see cref="Cited"/> lacks.</summary>
    public bool HasSourcesInLists { get; }

    /// <summary>True for a column that says of rows whether they are made up.</summary>
    public static bool IsMark(TableColumn column) => column.Kind == TableFieldKind.Boolean && (column.Path == "isSynthetic" || column.Path.EndsWith(".isSynthetic", StringComparison.Ordinal));

    /// <summary>Takes a row.</summary>
    /// <param name="value">The value of a column by its place, as the CSV has it; null for none.</param>
    public void Add(Func<int, string?> value)
    {
        foreach (var (title, publisher, licence, url) in _sources)
        {
            if (value(title) is { } name && new CitedSource(name, Of(publisher), Of(licence), Of(url)) is var source && _known.Add(source))
                _found.Add(source);
        }

        _hasSynthetic = _hasSynthetic || Array.Exists(_marks, mark => value(mark) is { } said && said.Contains("true", StringComparison.Ordinal));

        string? Of(int column) => column < 0 ? null : value(column);
    }

    private static string Above(TableColumn column) => column.Path[..(column.Path.LastIndexOf('.') + 1)];
}
