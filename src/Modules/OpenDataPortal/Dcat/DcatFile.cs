using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Turns the statements of one file into rows.</summary>
/// <param name="graph">The statements.</param>
/// <param name="catalogue">The address of its catalogue; null when it states none that means the same in every file.</param>
/// <param name="source">The source of the rows.</param>
/// <param name="session">Where they go.</param>
public sealed class DcatFile(RdfGraph graph, string? catalogue, string source, IImportSession session)
{
    private readonly HashSet<(Type Kind, string Id)> _taken = [];
    private readonly RecordKeys _keys = new(session);
    private readonly DcatDays _days = new(graph, session);
    private readonly DcatLicences _licences = new(graph, source, session);
    private readonly DcatPublishers _publishers = new(graph, source, catalogue, new RecordKeys(session), session);

    /// <summary>The address of a file's catalogue; null when it states none that means the same in every file.</summary>
    /// <param name="graph">The statements of the file.</param>
    public static string? FindCatalogue(RdfGraph graph)
        => graph.Resources.Where(r => r.Is(DcatTerms.Dcat + "Catalog") && !r.IsBlank && CatalogueAddress.IsAbsolute(r.Id))
            .Select(r => CatalogueAddress.Bare(r.Id)).FirstOrDefault();

    /// <summary>Puts a dataset and what belongs to it.</summary>
    /// <returns>The key of its row; null when it was set aside.</returns>
    public string? Dataset(RdfResource item)
    {
        var address = PortalOf(item);
        var portal = PortalAddress.Dataset(address);
        if (NameOf(item, portal, address) is not { } name || item.Text(DcatTerms.Title) is not { } title)
        {
            session.Report(DcatRules.MissingId, item.Place, item.IsBlank ? item.Value(DcatTerms.Dublin + "identifier") : item.Id);
            return null;
        }

        if (Take<Dataset>(_keys.Dataset(name), name, item) is not { } id)
        {
            return null;
        }

        // Nothing but the identifier says whose dataset it is.
        if (name.Origin is ['#', ..] && session.Find<Dataset>(id) is { } before && before.Title != title)
        {
            session.Report(DcatRules.SameIdentifier, item.Place, id, before.Title);
        }

        var (resources, described) = Resources(item, id);
        var (from, to) = _days.Period(item, id);
        var tags = item.All(DcatTerms.Dcat + "keyword").Where(t => !t.IsResource).Select(t => t.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var landing = item.Value(DcatTerms.Dcat + "landingPage") is { } page && CatalogueAddress.IsWeb(page) ? page : null;
        var hasArea = item.All(DcatTerms.Dublin + "spatial").Count > 0;

        // What a portal calls modified is its record; the data are as new as their newest file, which its API says too.
        var (modified, newest) = (_days.Newest(item, id, DcatTerms.Dublin + "modified"), described ? resources.Max(r => r.LastModifiedOn) : null);
        var dataset = new Dataset
        {
            Id = id,
            Title = title,
            Description = item.Text(DcatTerms.Description, DcatTerms.Dublin + "abstract"),
            PublisherId = _publishers.Of(item),
            Licence = _licences.Of(item, id),
            UpdateFrequency = Frequency(item, id),
            LastUpdatedOn = portal is null ? modified ?? newest : newest ?? modified,
            IsHighValue = IsHighValue(item, tags) ? true : null,
            Url = portal is null || IsOfPortal(item, portal, landing) ? landing : null,
            Tags = tags.Count == 0 ? null : string.Join("; ", tags),
            CreatedOn = _days.Oldest(item, id, DcatTerms.Dublin + "created", DcatTerms.Dublin + "issued"),
            TemporalFrom = from,
            TemporalTo = to,
            HasSpatialCoverage = hasArea || portal is null ? hasArea : null,
            HasAllResources = described ? true : null,
            Origin = _keys.Origin(name),
            SourceId = source,
        };
        dataset.NextUpdateDueOn = UpdatePeriod.DueOn(dataset.UpdateFrequency, dataset.LastUpdatedOn);
        resources.ForEach(r => session.Put(r, DcatOmissions.Resource));
        session.Put(dataset, DcatOmissions.Dataset);
        return id;
    }

    // Of a dataset that the portal harvested, its catalogue gives the publisher's address and identifier; the portal's own is an alternative one, and in the addresses of the resources.
    private string? PortalOf(RdfResource item)
        => item.All(DcatTerms.AlternateIdentifier).Select(t => t.IsResource ? graph.Find(t.Text)?.Value(DcatTerms.Notation) : t.Text)
            .Concat(item.All(DcatTerms.Dcat + "distribution").Where(t => t.IsResource && t.Text.Contains("#resource-", StringComparison.Ordinal)).Select(t => t.Text)).Append(item.Id)
            .FirstOrDefault(a => PortalAddress.Dataset(a) is not null);

    // Without an address an identifier is one of its catalogue, or of the server of its publisher. So is a relative address: of the file's
    // own, which would make it whole, nothing is known.
    private RecordName? NameOf(RdfResource item, string? portalId, string? portal)
    {
        var identifier = item.Value(DcatTerms.Dublin + "identifier");
        if (!item.IsBlank && CatalogueAddress.IsAbsolute(item.Id))
        {
            return DcatName.Of(item.Id, identifier, portalId, portal);
        }

        var relative = item.IsBlank || item.Id.Length == 0 ? null : item.Id;

        var around = catalogue ?? item.All(DcatTerms.Dublin + "publisher").Where(t => t.IsResource).Select(t => CatalogueAddress.Server(t.Text)).Min(StringComparer.Ordinal) ?? "";
        return portalId is not null ? DcatName.Of(portal!, identifier, portalId)
            : identifier is not null && (CatalogueAddress.IsWeb(identifier) || CatalogueAddress.IsPortalId(identifier))
                ? DcatName.Of(identifier, identifier, null)
            : DcatName.Around(around, relative, identifier);
    }

    // The page of a harvested dataset is its publisher's, not the portal's.
    private static bool IsOfPortal(RdfResource item, string portal, string? page)
        => PortalAddress.Dataset(item.Id) == portal && Uri.TryCreate(item.Id, UriKind.Absolute, out var own) && Uri.TryCreate(page, UriKind.Absolute, out var landing) && own.Host == landing.Host;

    // The portal marks them with the law or the category; a catalogue that marks none has not said that there are none.
    private static bool IsHighValue(RdfResource item, List<string> tags)
        => tags.Contains("hvd") || item.All(DcatTerms.European + "hvdCategory").Count > 0 || item.All(DcatTerms.European + "applicableLegislation").Any(l => l.Text.Contains("reg_impl/2023/138", StringComparison.Ordinal));

    private (List<DatasetResource> Rows, bool Described) Resources(RdfResource item, string dataset)
    {
        var (rows, described) = (new List<DatasetResource>(), true);
        foreach (var term in item.All(DcatTerms.Dcat + "distribution").DistinctBy(t => t.Text))
        {
            if (term.IsResource && graph.Find(term.Text) is { } distribution)
            {
                session.Count("resources");
                if (Resource(distribution, dataset) is { } row)
                {
                    rows.Add(row);
                }
            }
            else
            {
                described = false;
                session.Report(DcatRules.DistributionElsewhere, item.Place.Cell("dcat:distribution"), dataset, term.Text);
            }
        }

        return (rows, described);
    }

    private DatasetResource? Resource(RdfResource item, string dataset)
    {
        var title = item.Text(DcatTerms.Title);
        // A node without a name is no address.
        var url = item.Value(DcatTerms.Dcat + "downloadURL", DcatTerms.Dcat + "accessURL") is { } address
            && !address.StartsWith("_:", StringComparison.Ordinal) ? address : null;
        var format = DcatFormat.Of(Named(item, DcatTerms.Dublin + "format"), Named(item, DcatTerms.Dcat + "mediaType"));
        var identifier = item.Value(DcatTerms.Dublin + "identifier");
        var isNamed = identifier is not null || (!item.IsBlank && item.Id.Length > 0);
        if (!isNamed && url is null)
        {
            session.Report(DcatRules.MissingId, item.Place, dataset);
            return null;
        }

        var name = isNamed ? ResourceName(item, identifier, dataset) : new RecordName(Short(dataset, string.Join('\n', url, title, format)), null, "");
        if (!isNamed)
        {
            session.Report(DcatRules.MadeId, item.Place, name.Id);
        }

        return Take<DatasetResource>(isNamed ? _keys.Resource(name) : name.Id, name, item) is not { } id ? null : new DatasetResource
        {
            Id = id,
            DatasetId = dataset,
            Origin = _keys.Origin(name),
            Title = title,
            Description = item.Text(DcatTerms.Description),
            Format = format,
            FileSize = Size(item, id),
            Url = url,
            LastModifiedOn = _days.Newest(item, id, DcatTerms.Dublin + "modified"),
            Checksum = item.All(DcatTerms.Checksum + "checksum").Select(t => graph.Find(t.Text)).OfType<RdfResource>().Select(Sum).FirstOrDefault(),
            SourceId = source,
        };
    }

    // A resource belongs to one dataset: the same identifier, or the same address, in another dataset is another row.
    private static RecordName ResourceName(RdfResource item, string? identifier, string dataset)
    {
        var named = item.IsBlank || item.Id.Length == 0 ? null : (RecordName?)DcatName.Of(item.Id, identifier, null);
        var id = named?.Id ?? identifier!;
        var isPortalId = named?.IsPortalId ?? CatalogueAddress.IsPortalId(id);
        var origin = isPortalId ? dataset : $"{dataset} {named?.Origin ?? "#" + id}";
        return new RecordName(id, origin, Short(dataset, named is null ? id : CatalogueAddress.Bare(item.Id)!), isPortalId);
    }

    private static string Short(string dataset, string text) => $"{dataset}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";

    private static string? Sum(RdfResource item)
        => item.Value(DcatTerms.Checksum + "checksumValue") is { } value ? $"{DcatTerms.Tail(item.Value(DcatTerms.Checksum + "algorithm") ?? "sha1").Replace("checksumAlgorithm_", "", StringComparison.Ordinal)}:{value}" : null;

    private long? Size(RdfResource item, string record)
    {
        if (item.Value(DcatTerms.Dcat + "byteSize") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) && size <= long.MaxValue && decimal.IsInteger(size))
        {
            return (long)size;
        }

        session.Report(DcatRules.BadSize, item.Place.Cell("dcat:byteSize"), record, text);
        return null;
    }

    private string? Frequency(RdfResource item, string record)
    {
        var texts = item.All(DcatTerms.Dublin + "accrualPeriodicity").OrderBy(t => t.Text, StringComparer.Ordinal).SelectMany(Written).ToList();
        var codes = texts.Select(UpdatePeriod.Code).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 1)
        {
            return codes[0];
        }

        if (codes.Count > 1)
        {
            session.Report(DcatRules.SeveralFrequencies, item.Place.Cell("dct:accrualPeriodicity"), record, string.Join(", ", codes));
            return null;
        }

        if (texts.Count > 0 && !texts.Exists(UpdatePeriod.IsNotStated))
        {
            session.Report(DcatRules.UnknownFrequency, item.Place.Cell("dct:accrualPeriodicity"), record, texts[0]);
        }

        return null;
    }

    // A frequency is a text or an address, or a resource with a label, a value or a duration of OWL-Time.
    private IEnumerable<string> Written(RdfTerm term)
    {
        if (!term.IsResource || !term.Text.StartsWith("_:", StringComparison.Ordinal))
        {
            yield return term.Text;
        }

        if (term.IsResource && graph.Find(term.Text) is { } described)
        {
            foreach (var text in DcatTerms.FrequencyTexts.SelectMany(described.All).Where(t => !t.IsResource))
            {
                yield return text.Text;
            }

            string Part(string unit, char letter) => described.Value(DcatTerms.Time + unit) is { } number ? number + letter : "";
            var date = Part("years", 'Y') + Part("months", 'M') + Part("weeks", 'W') + Part("days", 'D');
            var time = Part("hours", 'H') + Part("minutes", 'M') + Part("seconds", 'S');
            if (date.Length + time.Length > 0)
            {
                yield return "P" + date + (time.Length > 0 ? "T" + time : "");
            }
        }
    }

    // A coded value is a text, an address, or a nameless resource with a label.
    private string? Named(RdfResource item, string property)
        => item.Value(property) ?? item.All(property).Select(t => graph.Find(t.Text)?.Text(DcatTerms.Label, DcatTerms.PreferredLabel)).OfType<string>().FirstOrDefault();

    // Two records of one file may have the same identifier; their addresses tell them apart.
    private string? Take<T>(string id, RecordName name, RdfResource item)
    {
        if (_taken.Add((typeof(T), id)))
        {
            return id;
        }

        if (!item.IsBlank && !name.IsPortalId && _taken.Add((typeof(T), name.Longer)))
        {
            return name.Longer;
        }

        session.Report(DcatRules.DuplicateId, item.Place, id);
        return null;
    }
}
