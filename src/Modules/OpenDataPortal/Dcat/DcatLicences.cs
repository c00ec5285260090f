namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The licences of a file's datasets.</summary>
public sealed class DcatLicences(RdfGraph graph, string source, IImportSession session)
{
    private static readonly string[] References =
    [
        DcatTerms.Dublin + "identifier", DcatTerms.Friend + "page", DcatTerms.Friend + "homepage", DcatTerms.Dublin + "source",
    ];

    private static readonly string[] Matches =
    [
        "http://www.w3.org/2002/07/owl#sameAs", "http://www.w3.org/2004/02/skos/core#exactMatch",
    ];

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    /// <summary>
    /// The id of a dataset's licence; null when none is stated. A portal states it on each of the distributions. One that the portal knows comes before another, <c>dct:license</c> before <c>dct:rights</c>.
    /// </summary>
    public string? Of(RdfResource dataset, string record)
    {
        RdfResource[] holders = [dataset, .. dataset.All(DcatTerms.Dcat + "distribution").Select(t => graph.Find(t.Text)).OfType<RdfResource>()];
        foreach (var property in new[] { DcatTerms.Dublin + "license", DcatTerms.Dublin + "rights" })
        {
            foreach (var holder in holders)
            {
                var named = holder.All(property).Select(t => (Id: Id(t, holder, property, true, out var title), Term: t, Title: title)).Where(l => l.Id is not null)
                    .OrderBy(l => !DcatLicence.IsPortals(l.Id!)).ThenBy(l => !l.Term.IsResource).ThenBy(l => l.Term.Text, StringComparer.Ordinal).ToList();
                if (named.Count == 0)
                {
                    continue;
                }

                var others = holders.Where(h => h != holder).SelectMany(h => h.All(property).Select(t => Id(t, h, property, false, out _))).OfType<string>();
                if (named.Select(l => l.Id!).Concat(others).Distinct().ToList() is { Count: > 1 } ids)
                {
                    session.Report(DcatRules.SeveralLicences, holder.Place.Cell("dct:license"), record, string.Join(", ", ids));
                }

                Keep(named[0].Id!, named[0].Term, named[0].Title);
                return named[0].Id;
            }
        }

        return null;
    }

    private string? Id(RdfTerm term, RdfResource holder, string property, bool tells, out string? title)
    {
        var document = term.IsResource ? graph.Find(term.Text) : null;
        title = document?.Text(DcatTerms.Title, DcatTerms.Label, DcatTerms.PreferredLabel);
        var cell = property == DcatTerms.Dublin + "rights" ? "dct:rights" : "dct:license";
        if ((SameAs(document) ?? (term.IsResource && term.Text.StartsWith("_:", StringComparison.Ordinal)
            ? title ?? document?.Value(References) : term.Text)) is not { } text)
        {
            if (tells)
            {
                session.Report(DcatRules.UnreadLicence, holder.Place.Cell(cell), holder.IsBlank ? null : holder.Id);
            }

            return null;
        }

        if (DcatLicence.IsAccessRight(text))
        {
            if (tells)
            {
                session.Report(DcatRules.AccessRight, holder.Place.Cell(cell), holder.IsBlank ? null : holder.Id, text);
            }

            return null;
        }

        if (tells && text.Length > DcatLicence.Longest)
        {
            session.Report(DcatRules.LongLicence, holder.Place.Cell(cell), holder.IsBlank ? null : holder.Id);
        }

        return DcatLicence.Id(text);
    }

    // A publisher's own page of a licence that everybody knows is that licence.
    private static string? SameAs(RdfResource? document)
        => document is null ? null : Matches.SelectMany(document.All).Select(t => t.Text).FirstOrDefault(a => DcatLicence.Id(a) is { } id
            && DcatLicence.IsPortals(id));

    private void Keep(string id, RdfTerm term, string? title)
    {
        if (_kept.Add(id) && session.Find<DataLicence>(id) is null)
        {
            session.Count("licences");
            session.Put(new DataLicence { Id = id, Title = title ?? (term.IsResource || CatalogueAddress.IsWeb(term.Text) ? id : term.Text), Url = term.IsResource && CatalogueAddress.IsWeb(term.Text) ? term.Text : null, SourceId = source });
        }
    }
}
