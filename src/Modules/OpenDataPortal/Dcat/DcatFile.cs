using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Turns the statements of one file into rows.</summary>
/// <param name="graph">The statements.</param>
/// <param name="source">The source of the rows.</param>
/// <param name="session">Where they go.</param>
public sealed class DcatFile(RdfGraph graph, string source, IImportSession session)
{
    private readonly HashSet<(Type Kind, string Id)> _taken = [];
    private readonly Dictionary<string, string?> _publishers = new(StringComparer.Ordinal);

    /// <summary>Puts a dataset and what belongs to it.</summary>
    /// <returns>The key of its row; null when it was set aside.</returns>
    public string? Dataset(RdfResource item)
    {
        var portal = PortalId(item);
        if ((portal ?? Id(item)) is not { } id || item.Text(DcatTerms.Title) is not { } title)
        {
            session.Report(DcatRules.MissingId, item.Place, Id(item));
            return null;
        }

        if (!Take<Dataset>(id, item))
        {
            return null;
        }

        var (resources, described) = Resources(item, id);
        var period = item.All(DcatTerms.Dublin + "temporal").Select(t => graph.Find(t.Text)).OfType<RdfResource>().FirstOrDefault();
        var tags = item.All(DcatTerms.Dcat + "keyword").Where(t => !t.IsResource).Select(t => t.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var landing = item.Value(DcatTerms.Dcat + "landingPage");
        var hasArea = item.All(DcatTerms.Dublin + "spatial").Count > 0;

        // What a portal calls modified is its record; the data are as new as their newest file, which its API says too.
        var (modified, newest) = (Day(item, id, DcatTerms.Dublin + "modified"), described ? resources.Max(r => r.LastModifiedOn) : null);
        var dataset = new Dataset
        {
            Id = id,
            Title = title,
            Description = item.Text(DcatTerms.Description, DcatTerms.Dublin + "abstract"),
            PublisherId = Publisher(item),
            Licence = Licence(item),
            UpdateFrequency = Frequency(item, id),
            LastUpdatedOn = portal is null ? modified ?? newest : newest ?? modified,
            IsHighValue = IsHighValue(item, tags) ? true : null,
            Url = portal is null || IsOfPortal(item, portal, landing) ? landing : null,
            Tags = tags.Count == 0 ? null : string.Join("; ", tags),
            CreatedOn = Day(item, id, DcatTerms.Dublin + "created", DcatTerms.Dublin + "issued"),
            TemporalFrom = period is null ? null : Day(period, id, DcatTerms.Dcat + "startDate", "http://schema.org/startDate", "https://schema.org/startDate"),
            TemporalTo = period is null ? null : Day(period, id, DcatTerms.Dcat + "endDate", "http://schema.org/endDate", "https://schema.org/endDate"),
            HasSpatialCoverage = hasArea || portal is null ? hasArea : null,
            HasAllResources = described ? true : null,
            SourceId = source,
        };
        dataset.NextUpdateDueOn = UpdatePeriod.DueOn(dataset.UpdateFrequency, dataset.LastUpdatedOn);
        resources.ForEach(r => session.Put(r, DcatOmissions.Resource));
        session.Put(dataset, DcatOmissions.Dataset);
        return id;
    }

    // Of a dataset that the portal harvested, its catalogue gives the publisher's address and identifier; the portal's own is an alternative one, and in the addresses of the resources.
    private string? PortalId(RdfResource item)
        => item.All(DcatTerms.AlternateIdentifier).Select(t => t.IsResource ? graph.Find(t.Text)?.Value(DcatTerms.Notation) : t.Text)
            .Concat(item.All(DcatTerms.Dcat + "distribution").Where(t => t.IsResource && t.Text.Contains("#resource-", StringComparison.Ordinal)).Select(t => t.Text)).Append(item.Id)
            .Select(PortalAddress.Dataset).OfType<string>().FirstOrDefault();

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
        var url = item.Value(DcatTerms.Dcat + "downloadURL", DcatTerms.Dcat + "accessURL");
        var format = DcatFormat.Of(Named(item, DcatTerms.Dublin + "format"), Named(item, DcatTerms.Dcat + "mediaType"));
        if (Id(item) is not { } id)
        {
            if (url is null)
            {
                session.Report(DcatRules.MissingId, item.Place, dataset);
                return null;
            }

            id = $"{dataset}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', url, title, format))))[..16]}";
            session.Report(DcatRules.MadeId, item.Place, id);
        }

        return !Take<DatasetResource>(id, item) ? null : new DatasetResource
        {
            Id = id,
            DatasetId = dataset,
            Title = title,
            Description = item.Text(DcatTerms.Description),
            Format = format,
            FileSize = Size(item, id),
            Url = url,
            LastModifiedOn = Day(item, id, DcatTerms.Dublin + "modified"),
            Checksum = item.All(DcatTerms.Checksum + "checksum").Select(t => graph.Find(t.Text)).OfType<RdfResource>().Select(Sum).FirstOrDefault(),
            SourceId = source,
        };
    }

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

    private string? Publisher(RdfResource dataset)
    {
        // Where a contact of the dataset is called its publisher, a portal calls the organisation, under which the dataset stands there, its distributor.
        var distributor = dataset.All(DcatTerms.Distributor).Select(t => t.Text).Where(t => PortalAddress.Organization(t) is not null).Min(StringComparer.Ordinal);
        if ((distributor ?? dataset.All(DcatTerms.Dublin + "publisher").Where(t => t.IsResource).Select(t => t.Text).Min(StringComparer.Ordinal)) is not { } name)
        {
            return null;
        }

        if (!_publishers.TryGetValue(name, out var id))
        {
            _publishers[name] = id = graph.Find(name) is { } publisher ? Publisher(publisher, dataset.Place) : KnownPublisher(name, dataset.Place);
        }

        return id;
    }

    private string? KnownPublisher(string name, ImportPlace place)
    {
        if (session.Find<Publisher>(Id(name)) is { } known)
        {
            return known.Id;
        }

        session.Report(DcatRules.PublisherElsewhere, place.Cell("dct:publisher"));
        return null;
    }

    private string? Publisher(RdfResource item, ImportPlace dataset)
    {
        if (!item.Types.Any(DcatTerms.Organizations.Contains))
        {
            session.Report(DcatRules.NoOrganization, dataset.Cell("dct:publisher"));
            return null;
        }

        session.Count("organizations");
        if (Id(item) is not { } id || item.Text(DcatTerms.Friend + "name", DcatTerms.PreferredLabel, DcatTerms.Label, "http://www.w3.org/2006/vcard/ns#fn") is not { } name)
        {
            session.Report(DcatRules.MissingId, item.Place, Id(item));
            return null;
        }

        session.Put(new Publisher { Id = id, Name = name, SourceId = source }, DcatOmissions.Publisher);
        return id;
    }

    // A portal states the licence of a dataset on each of its distributions.
    private string? Licence(RdfResource dataset)
    {
        RdfResource[] holders = [dataset, .. dataset.All(DcatTerms.Dcat + "distribution").Select(t => graph.Find(t.Text)).OfType<RdfResource>()];
        foreach (var property in new[] { DcatTerms.Dublin + "license", DcatTerms.Dublin + "rights" })
        {
            foreach (var holder in holders)
            {
                if (holder.All(property).OrderBy(t => !t.IsResource).ThenBy(t => t.Text, StringComparer.Ordinal).Select(t => Licence(t, holder)).OfType<string>().FirstOrDefault() is { } id)
                {
                    return id;
                }
            }
        }

        return null;
    }

    private string? Licence(RdfTerm term, RdfResource holder)
    {
        var document = term.IsResource ? graph.Find(term.Text) : null;
        var title = document?.Text(DcatTerms.Title, DcatTerms.Label, DcatTerms.PreferredLabel);
        var text = term.IsResource && term.Text.StartsWith("_:", StringComparison.Ordinal) ? title : term.Text;
        if (text is null)
        {
            return null;
        }

        if (DcatLicence.Id(text) is not { } id)
        {
            if (text.Length > DcatLicence.Longest)
            {
                session.Report(DcatRules.LongLicence, holder.Place.Cell("dct:license"), Id(holder));
            }

            return null;
        }

        if (session.Find<DataLicence>(id) is null)
        {
            session.Count("licences");
            session.Put(new DataLicence { Id = id, Title = title ?? id, Url = term.IsResource && text == term.Text ? text : null, SourceId = source });
        }

        return id;
    }

    private string? Frequency(RdfResource item, string record)
    {
        if (Named(item, DcatTerms.Dublin + "accrualPeriodicity") is not { } text)
        {
            return null;
        }

        var code = UpdatePeriod.Code(text);
        if (code is null && !DcatTerms.Tail(text).Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            session.Report(DcatRules.UnknownFrequency, item.Place.Cell("dct:accrualPeriodicity"), record, text);
        }

        return code;
    }

    // A coded value is a text, an address, or a nameless resource with a label.
    private string? Named(RdfResource item, string property)
        => item.Value(property) ?? item.All(property).Select(t => graph.Find(t.Text)?.Text(DcatTerms.Label, DcatTerms.PreferredLabel)).OfType<string>().FirstOrDefault();

    private DateOnly? Day(RdfResource item, string record, params ReadOnlySpan<string> properties)
    {
        if (item.Value(properties) is not { } text)
        {
            return null;
        }

        if (LisbonDay.Of(text) is { } day)
        {
            return day;
        }

        session.Report(DcatRules.BadDate, item.Place, record, text);
        return null;
    }

    private bool Take<T>(string id, RdfResource item)
    {
        if (_taken.Add((typeof(T), id)))
        {
            return true;
        }

        session.Report(DcatRules.DuplicateId, item.Place, id);
        return false;
    }

    private static string? Id(RdfResource item) => item.Value(DcatTerms.Dublin + "identifier") ?? (item.IsBlank || item.Id.Length == 0 ? null : Id(item.Id));

    // The last part of a portal's address is its id. Of another catalogue's address it may be a mere 1, which many have: the whole address is the key then.
    private static string Id(string address)
    {
        var tail = DcatTerms.Tail(address).Replace("resource-", "", StringComparison.Ordinal);
        return Guid.TryParseExact(tail, "D", out _) || (tail.Length == 24 && tail.All(char.IsAsciiHexDigitLower)) ? tail : address;
    }
}
