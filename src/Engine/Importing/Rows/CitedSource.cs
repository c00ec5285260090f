namespace OgpGraph.Engine.Importing;

/// <summary>Makes a source's row from a citation: a document's id, alone or with # and the place in it.</summary>
internal static class CitedSource
{
    /// <summary>The document's id in a citation.</summary>
    public static string DocumentOf(string citation) => citation.Split('#', 2)[0];

    /// <summary>The row; null when no such document is declared.</summary>
    public static Source? From(string citation, IReadOnlyDictionary<string, DocumentEntry> documents)
    {
        string[] parts = citation.Split('#', 2);
        return !documents.TryGetValue(parts[0], out var document) ? null : new Source
        {
            Id = citation, Document = parts[0], Title = document.Title, Url = document.Url, Locator = parts.Length > 1 ? parts[1] : null,
            Publisher = document.Publisher, Licence = document.Licence, PublishedOn = RowWriter.Copy(document.PublishedOn),
            RetrievedOn = document.RetrievedOn, IsSynthetic = document.Synthetic,
        };
    }

    /// <summary>The day from which the source was public at the latest.</summary>
    public static DateOnly KnownOn(Source source) => source.PublishedOn.To ?? source.PublishedOn.From ?? source.RetrievedOn;

    /// <summary>
    /// Sources that rows of data tables cite and no row of the set has. What no document is declared for is left to <see cref="ReferenceCheck"/>.
    /// </summary>
    /// <param name="rows">All rows, sources among them.</param>
    /// <param name="documents">The documents of all plans and commitments, by id.</param>
    public static IReadOnlyList<Source> MissingFrom(IEnumerable<object> rows, IReadOnlyDictionary<string, DocumentEntry> documents)
    {
        HashSet<string> present = [];
        HashSet<string> cited = [];
        foreach (object row in rows)
        {
            var shape = RowShape.Of(row);
            if (row is Source source)
            {
                present.Add(source.Id);
            }

            foreach (var reference in shape.References)
            {
                if (reference.Target == typeof(Source) && reference.Get(row) is string citation)
                {
                    cited.Add(citation);
                }
            }
        }

        return [.. cited.Where(c => !present.Contains(c)).Order(StringComparer.Ordinal).Select(c => From(c, documents)).OfType<Source>()];
    }
}
