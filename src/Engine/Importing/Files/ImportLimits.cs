namespace OgpGraph.Engine.Importing;

/// <summary>How large what is imported may be. A file beyond them is refused with the limit's name; nothing of it stays.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>The largest record, in bytes of JSON.</summary>
    public int RecordBytes { get; init; } = 16 << 20;

    /// <summary>How long a server may be silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The most bytes of one given file, unpacked.</summary>
    public long Bytes { get; init; } = 64L << 30;

    /// <summary>The most bytes that a packed byte may become, counted beyond the first hundred megabytes: a file that says more is a bomb.</summary>
    public int Expansion { get; init; } = 400;

    /// <summary>The most files of one import.</summary>
    public int Files { get; init; } = 20_000;

    /// <summary>The most bytes that a spreadsheet's parts may unpack to: its shared texts are held in memory.</summary>
    public long SheetBytes { get; init; } = 1L << 30;

    /// <summary>The longest cell of a table, in characters.</summary>
    public int CellLength { get; init; } = 1 << 20;

    /// <summary>The most columns of a table.</summary>
    public int Columns { get; init; } = 1_000;
}
