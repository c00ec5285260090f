using CsCheck;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A dataset of a made-up portal.</summary>
internal sealed record PortalDataset(
    string Id, string? Upstream, string Title, string Description, string Publisher, DateOnly CreatedOn, DateOnly RecordModifiedOn, DateOnly? From, IReadOnlyList<string> Tags,
    string? Frequency, string? FrequencyTerm, PortalLicence Licence, bool HasContact, IReadOnlyList<PortalResource> Resources)
{
    private static readonly Gen<string> Hex = Gen.Char["0123456789abcdef"].Array[24].Select(c => new string(c));

    private static readonly string[] Publishers = ["0a0000000000000000000001", "0b0000000000000000000002"];

    private static readonly (string?, string?)[] Frequencies =
        [(null, null), ("unknown", null), ("monthly", "http://purl.org/cld/freq/monthly"), ("punctual", "http://publications.europa.eu/resource/authority/frequency/AS_NEEDED"), ("annual", "http://publications.europa.eu/resource/authority/frequency/ANNUAL")];

    public static readonly Gen<DateOnly> Day = Gen.Int[0, 1500].Select(new DateOnly(2020, 1, 1).AddDays);

    public static readonly Gen<PortalDataset> Any =
        from id in Hex
        from upstream in Gen.OneOf(Gen.Const((string?)null), Gen.Int[1, 99].Select(n => (string?)$"https://municipality.example/data/{n}"), Hex.Select(h => (string?)$"https://other-portal.example/datasets/{h}/"))
        from title in Gen.Int[1, 99]
        from length in Gen.Int[1, 120]
        from publisher in OneOf(Publishers)
        from created in Day
        from modified in Day
        from start in Gen.OneOf(Gen.Const((DateOnly?)null), Day.Select(d => (DateOnly?)d))
        from tags in OneOf("agua", "hvd", "luz", "mobilidade").Array[0, 3]
        from frequency in OneOf(Frequencies)
        from licence in OneOf(PortalLicence.All)
        from contact in Gen.Bool
        from resources in PortalResource.Any.List[0, 3]
        select new PortalDataset(
            id, upstream, $"Conjunto {title}", new string('x', length), publisher, created, modified, start, [.. tags.Distinct().Order(StringComparer.Ordinal)], frequency.Item1, frequency.Item2, licence, contact,
            [.. resources.DistinctBy(r => r.Id)]);

    /// <summary>One of some values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public string Page => $"https://portal.example/pt/datasets/conjunto-{Id[..6]}/";

    public static string NameOf(string publisher) => $"Órgão {publisher[..2]} de exemplo";

    /// <summary>The object of the API.</summary>
    public object Json() => new
    {
        id = Id, title = Title, slug = $"conjunto-{Id[..6]}", description = Description, license = Licence.Id, frequency = Frequency, page = Page, tags = Tags, created_at = CreatedOn,
        last_modified = RecordModifiedOn, last_update = Resources.Count == 0 ? RecordModifiedOn : Resources.Max(r => r.ModifiedOn), temporal_coverage = From is null ? null : new { start = From },
        spatial = new { zones = new[] { "country:pt" } }, harvest = Upstream is null ? null : new { dct_identifier = Upstream, uri = Upstream }, metrics = new { views = 12 }, quality = new { score = 1m / 3, update_fulfilled_in_time = true },
        organization = new { id = Publisher, name = NameOf(Publisher), slug = Publisher[..2], business_number_id = "500000000" },
        resources = Resources.Select(r => new { id = r.Id, title = r.Title, description = r.Description, url = r.Url, format = r.Format, filesize = r.Size, last_modified = r.ModifiedOn, type = "main", filetype = "file" }),
    };
}
