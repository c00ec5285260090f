using System.Text.Json;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>
/// Objects of a udata portal's API, version 1: pages, saved pages and single objects. Persons that own a dataset, members and contacts are not stored.
/// </summary>
public sealed class UdataImporter : IFormatImporter
{
    // The form of an organisation inside a dataset may have no number, and a saved page no address.
    private static readonly Omissions<Publisher> ShortForm = new(p => p.OrganizationId, p => p.Origin);
    private static readonly Omissions<Publisher> LongForm = new(p => p.Origin);
    private static readonly Omissions<Dataset> NoAddress = new(d => d.Origin);

    private RecordKeys? _keys;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => UdataRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Json];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        _keys ??= new RecordKeys(session);
        foreach (var record in file.Json("data"))
        {
            if (record.Json.ValueKind != JsonValueKind.Object)
            {
                session.Report(UdataRules.NoObject, record.Place);
                continue;
            }

            Object(new UdataObject(record.Json), record.Place, file, session);
        }
    }

    private void Object(UdataObject item, ImportPlace place, IImportFile file, IImportSession session)
    {
        if (item.Has("title") && (item.Has("resources") || item.Has("frequency") || item.Has("temporal_coverage")))
        {
            session.Count("datasets");
            Dataset(item, place, file, session);
        }
        else if (item.Has("name") && item.Has("id") && !item.Has("title"))
        {
            session.Count("organizations");
            Publisher(item, null, place, file, session);
        }
        else if (item.Has("title") && (item.Has("flags") || item.Has("maintainer") || item.Has("alternate_urls")) && !item.Has("filetype"))
        {
            session.Count("licences");
            Licence(item, place, file, session);
        }
        else
        {
            session.Count("others");
            session.Report(UdataRules.KindNotKept, place, item.Text("id"));
        }
    }

    private static void Licence(UdataObject item, ImportPlace place, IImportFile file, IImportSession session)
    {
        if (item.Text("id") is not { } id || item.Text("title") is not { } title)
        {
            session.Report(UdataRules.MissingId, place, item.Text("id"));
            return;
        }

        session.Put(new DataLicence { Id = id, Title = title, Url = item.Text("url"), SourceId = file.SourceId });
    }

    private string? Publisher(UdataObject item, string? around, ImportPlace place, IImportFile file, IImportSession session)
    {
        if (item.Text("id") is not { } id || item.Text("name") is not { } name)
        {
            session.Report(UdataRules.MissingId, place, item.Text("id"));
            return null;
        }

        var called = NameOf(item, id, around, file);
        var publisher = new Publisher { Id = _keys!.Publisher(called), Name = name, Origin = _keys.Origin(called), Slug = item.Text("slug"), SourceId = file.SourceId };
        if (item.Has("business_number_id"))
        {
            publisher.OrganizationId = Entity(item, id, name, place, session);
            session.Put(publisher, LongForm);
        }
        else
        {
            session.Put(publisher, ShortForm);
        }

        return publisher.Id;
    }

    // Never by name: a number of nine digits with its check digit, and no natural person's.
    private static string? Entity(UdataObject item, string id, string name, ImportPlace place, IImportSession session)
    {
        if (item.Text("business_number_id") is not { } written)
        {
            return null;
        }

        if (OrganizationKey.TaxNumber(written) is not { } number || !OrganizationKey.HasCheckDigit(number) || !OrganizationKey.IsLegalEntity(number))
        {
            session.Report(UdataRules.BusinessNumber, place.At("/business_number_id"), id);
            return null;
        }

        var key = $"{OrganizationKey.Portugal}:{number}";
        session.Put(new Organization { Id = key, Name = name, Country = "PT" });
        return key;
    }

    private void Dataset(UdataObject item, ImportPlace place, IImportFile file, IImportSession session)
    {
        if (item.Text("id") is not { } given || item.Text("title") is not { } title)
        {
            session.Report(UdataRules.MissingId, place, item.Text("id"));
            return;
        }

        var name = NameOf(item, given, null, file);
        var id = _keys!.Dataset(name);
        var resources = Resources(item, id, place, file, session);
        if (item.Flag("private") == true)
        {
            session.Report(UdataRules.Private, place, id);
            session.Remove<Dataset>(id);
            resources?.ForEach(r => session.Remove<DatasetResource>(r.Id));
            return;
        }

        var frequency = item.Text("frequency");
        var code = UpdatePeriod.Code(frequency);
        if (code is null && frequency is not null && !UpdatePeriod.IsNotStated(frequency))
        {
            session.Report(UdataRules.UnknownFrequency, place.At("/frequency"), id, frequency);
        }

        var metrics = item.Inner("metrics");
        var counted = place.At("/metrics");
        var quality = item.Inner("quality");
        decimal? score = quality?.Number("score") is { } reported and >= 0 and <= 1 ? Math.Round(reported, 6) : null;
        var period = item.Inner("temporal_coverage");
        var tags = item.List("tags")?.Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!).Order(StringComparer.Ordinal).ToList() ?? [];
        var dataset = new Dataset
        {
            Id = id,
            Title = title,
            Description = item.Text("description"),
            PublisherId = item.Inner("organization") is { } publisher ? Publisher(publisher, ServerOf(item, null, file), place.At("/organization"), file, session) : null,
            Licence = item.Text("license") is { } licence && licence != "notspecified" ? licence : null,
            UpdateFrequency = code,
            LastUpdatedOn = Day(item, "last_update", id, place, session) ?? resources?.Max(r => r.LastModifiedOn),
            IsHighValue = item.Has("tags") ? tags.Contains("hvd") : null,
            Slug = item.Text("slug"),
            Url = item.Text("page"),
            Tags = tags.Count == 0 ? null : string.Join("; ", tags),
            CreatedOn = Day(item, "created_at", id, place, session),
            TemporalFrom = period is { } from ? Day(from, "start", id, place.At("/temporal_coverage"), session) : null,
            TemporalTo = period is { } to ? Day(to, "end", id, place.At("/temporal_coverage"), session) : null,
            IsHarvested = item.Has("harvest") ? item.Says("harvest") : null,
            DeletedOn = Day(item, "deleted", id, place, session),
            ArchivedOn = Day(item, "archived", id, place, session),
            Views = Count(metrics, "views", id, counted, session),
            Downloads = Count(metrics, "resources_downloads", id, counted, session),
            Followers = Count(metrics, "followers", id, counted, session),
            Reuses = Count(metrics, "reuses", id, counted, session),
            HasSpatialCoverage = item.Says("spatial"),
            HasAllResources = resources is null ? null : true,
            QualityScoreReported = score,
            QualityCriteriaReported = DatasetQuality.CriteriaOf(score),
            IsUpdatedInTimeReported = quality?.Flag("update_fulfilled_in_time"),
            Origin = _keys!.Origin(name),
            SourceId = file.SourceId,
        };
        dataset.NextUpdateDueOn = UpdatePeriod.DueOn(code, dataset.LastUpdatedOn);
        if (resources is null)
        {
            session.Report(UdataRules.ResourcesElsewhere, place.At("/resources"), id);
        }
        else
        {
            resources.ForEach(session.Put);
        }

        session.Put(dataset, NoAddress);
    }

    private static long? Count(UdataObject? item, string name, string record, ImportPlace place, IImportSession session)
    {
        if (item is not { } found || !found.Says(name))
        {
            return null;
        }

        if (found.Whole(name) is { } count)
        {
            return count;
        }

        session.Report(UdataRules.BadNumber, place.At("/" + name), record);
        return null;
    }

    // Null when the file does not hold them: version 2 of the API gives an address instead.
    private List<DatasetResource>? Resources(UdataObject item, string dataset, ImportPlace place, IImportFile file, IImportSession session)
    {
        if (item.List("resources") is not { } list)
        {
            return null;
        }

        var resources = new List<DatasetResource>(list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            var resource = new UdataObject(list[index]);
            var at = place.At($"/resources/{index}");
            if (resource.Text("id") is not { } given)
            {
                session.Report(UdataRules.MissingId, at, dataset);
                continue;
            }

            session.Count("resources");
            var isPortalId = CatalogueAddress.IsPortalId(given);
            var name = new RecordName(given, isPortalId ? dataset : $"{dataset} #{given}", $"{dataset}#{given}", isPortalId);
            var id = _keys!.Resource(name);
            var checksum = resource.Inner("checksum");
            resources.Add(new DatasetResource
            {
                Id = id,
                DatasetId = dataset,
                Origin = _keys!.Origin(name),
                Title = resource.Text("title"),
                Description = resource.Text("description"),
                Format = resource.Text("format")?.ToLowerInvariant(),
                FileSize = Count(resource, "filesize", id, at, session),
                Url = resource.Text("url"),
                LastModifiedOn = Day(resource, "last_modified", id, at, session),
                Type = resource.Text("type"),
                IsRemote = resource.Text("filetype") is { } where ? where == "remote" : null,
                IsAvailable = resource.Inner("extras")?.Flag("check:available"),
                Checksum = checksum?.Text("value") is { } value ? $"{checksum.Value.Text("type") ?? "sha1"}:{value}" : null,
                SourceId = file.SourceId,
            });
        }

        return resources;
    }

    // Ids are the portal's own; those of another portal may be the same.
    private static RecordName NameOf(UdataObject item, string id, string? around, IImportFile file)
    {
        var (server, isPortalId) = (ServerOf(item, around, file), CatalogueAddress.IsPortalId(id));
        return new RecordName(id, isPortalId || server is null ? server : $"{server}#{id}", $"{server ?? "udata"}/{id}", isPortalId);
    }

    private static string? ServerOf(UdataObject item, string? around, IImportFile file)
        => CatalogueAddress.Server(item.Text("uri")) ?? CatalogueAddress.Server(item.Text("page")) ?? around ?? CatalogueAddress.Server(file.Name.Split(' ')[0]);

    private static DateOnly? Day(UdataObject item, string name, string record, ImportPlace place, IImportSession session)
    {
        if (item.Text(name) is not { } text)
        {
            return null;
        }

        if (LisbonDay.OfIso(text) is { } day)
        {
            return day;
        }

        session.Report(UdataRules.BadDate, place.At("/" + name), record, text);
        return null;
    }
}
