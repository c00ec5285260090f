namespace OgpGraph.Engine.Importing;

/// <summary>Something that is measured, with its observations.</summary>
internal sealed class IndicatorEntry : FactEntry
{
    private IReadOnlyList<ObservationEntry> _inFile = [];

    [Form(TextForm.Id)]
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whether the values can be added up; null where the file leaves it to their units, comparators and caveats.</summary>
    public bool? Additive { get; init; }

    public required LocalizedText Subject { get; init; }

    public IReadOnlyList<ObservationEntry> Observations { get; init; } = [];

    /// <summary>A CSV file with further observations, as a series has many: a column for each key, as <c>period.from</c>; null for none.</summary>
    [Form(TextForm.FileName)]
    public string? File { get; init; }

    /// <summary>The observations of both.</summary>
    public IEnumerable<ObservationEntry> All => Observations.Concat(_inFile);

    /// <summary>Takes those of the file.</summary>
    public void Take(IReadOnlyList<ObservationEntry> inFile) => _inFile = inFile;
}
