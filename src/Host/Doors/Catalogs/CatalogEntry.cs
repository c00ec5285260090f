using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary>A dataset of the catalogue: a table, or the answer to a saved question.</summary>
/// <param name="Id">Its id in the catalogue, which stays: <c>table-contracts</c>, <c>question-commitments</c>.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Description">What its rows are.</param>
/// <param name="Page">The path of its page below the language.</param>
/// <param name="Stem">The path of its files without their ending.</param>
internal sealed record CatalogEntry(string Id, BilingualText Title, BilingualText Description, string Page, string Stem)
{
    /// <summary>The query string of its files, with the question mark; empty for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<BilingualText> Keywords { get; init; } = [];

    /// <summary>How many of its rows are made up; null when it has none of its own to tell by.</summary>
    public long? SyntheticRows { get; init; }

    /// <summary>How many rows it has; null for a question, whose rows are counted when it is asked.</summary>
    public long? Rows { get; init; }
}
