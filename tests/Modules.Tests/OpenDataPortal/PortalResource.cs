using CsCheck;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A resource of a made-up portal.</summary>
internal sealed record PortalResource(string Id, string Title, string Description, string Url, string Format, long Size, DateOnly ModifiedOn)
{
    public static readonly Gen<PortalResource> Any =
        from id in Gen.Guid
        from format in PortalDataset.OneOf("csv", "json", "pdf", "xlsx")
        from size in Gen.Long[0, 1_000_000]
        from modified in PortalDataset.Day
        select new PortalResource(id.ToString(), $"Ficheiro {format}", $"Em {format}", $"https://files.example/{id}.{format}", format, size, modified);
}
