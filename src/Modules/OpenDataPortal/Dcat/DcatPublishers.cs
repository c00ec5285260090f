using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The publishers of a file. Whom neither a type nor the name says to be an organisation may be a person, and is not stored: a name does by a legal form or a word for a body, or as an acronym.</summary>
/// <param name="graph">The file's statements.</param>
/// <param name="source">The source of the rows.</param>
/// <param name="catalogue">The address of the file's catalogue; null when it states none.</param>
/// <param name="keys">Finds the rows.</param>
/// <param name="session">Where they go.</param>
public sealed partial class DcatPublishers(RdfGraph graph, string source, string? catalogue, RecordKeys keys, IImportSession session)
{
    private static readonly string[] Names =
    [
        DcatTerms.Friend + "name", DcatTerms.PreferredLabel, DcatTerms.Label, "http://www.w3.org/2006/vcard/ns#fn", "http://www.w3.org/2006/vcard/ns#organization-name", "http://www.w3.org/ns/regorg#legalName",
        DcatTerms.Schema + "name", DcatTerms.Schema + "legalName", DcatTerms.Title,
    ];

    private readonly Dictionary<(string Term, string Origin), string?> _found = [];

    /// <summary>The key of a dataset's publisher; null when there is none that may be stored.</summary>
    public string? Of(RdfResource dataset)
    {
        // Where a contact of the dataset is called its publisher, a portal calls the organisation, under which the dataset stands there, its distributor.
        var distributors = dataset.All(DcatTerms.Distributor).Select(t => t.Text).Where(t => PortalAddress.Organization(t) is not null).Order(StringComparer.Ordinal).ToList();
        var named = dataset.All(DcatTerms.Dublin + "publisher");
        var resources = named.Where(t => t.IsResource).Select(t => t.Text).Order(StringComparer.Ordinal).ToList();
        foreach (var term in distributors.Count > 0 ? distributors : resources)
        {
            if (Known(term, dataset) is { } key)
            {
                return key;
            }
        }

        if (distributors.Count == 0 && resources.Count == 0 && named.Count > 0)
        {
            if (named.Select(t => t.Text).Where(IsBodyName).Min(StringComparer.Ordinal) is { } body)
            {
                return ByName(body, Around(dataset), dataset, dataset.Place.Cell("dct:publisher"));
            }

            session.Report(DcatRules.PublisherAsText, dataset.Place.Cell("dct:publisher"), RecordOf(dataset));
        }

        return null;
    }

    private string? Known(string term, RdfResource dataset)
    {
        // A publisher without an address is one in its catalogue alone.
        var origin = CatalogueAddress.IsAbsolute(term) ? "" : Around(dataset);
        if (!_found.TryGetValue((term, origin), out var key))
        {
            _found[(term, origin)] = key = graph.Find(term) is { } publisher ? Described(publisher, dataset, origin) : Elsewhere(term, dataset);
        }

        return key;
    }

    private string? Elsewhere(string term, RdfResource dataset)
    {
        var key = keys.Publisher(NameOf(term, null, Around(dataset)));
        if (session.Find<Publisher>(key) is not null)
        {
            return key;
        }

        session.Report(DcatRules.PublisherElsewhere, dataset.Place.Cell("dct:publisher"), RecordOf(dataset), CatalogueAddress.IsWeb(term) ? term : null);
        return null;
    }

    private string? Described(RdfResource item, RdfResource dataset, string origin)
    {
        if (!IsOrganization(item))
        {
            session.Report(DcatRules.NoOrganization, dataset.Place.Cell("dct:publisher"), RecordOf(dataset));
            return null;
        }

        session.Count("organizations");
        if (item.Text(Names) is not { } name)
        {
            session.Report(DcatRules.MissingName, item.Place, item.IsBlank ? null : item.Id);
            return null;
        }

        var identifier = item.Value(DcatTerms.Dublin + "identifier");
        if (item.IsBlank && identifier is null)
        {
            return ByName(name, origin, dataset, item.Place);
        }

        var called = item.IsBlank ? DcatName.Around(origin, null, identifier)!.Value : NameOf(item.Id, identifier, origin);
        var row = new Publisher { Id = keys.Publisher(called), Origin = keys.Origin(called), Name = name, SourceId = source };
        if (!CatalogueAddress.IsAbsolute(item.Id) && session.Find<Publisher>(row.Id) is { } before && before.Name != name)
        {
            session.Report(DcatRules.NamesOfPublisher, item.Place, row.Id, before.Name);
        }

        return Put(row);
    }

    private string Around(RdfResource dataset) => CatalogueAddress.Server(dataset.Id) ?? catalogue ?? "";

    private string ByName(string name, string origin, RdfResource dataset, ImportPlace place)
    {
        name = Spaces().Replace(name, " ").Trim();
        session.Report(DcatRules.PublisherByName, place, RecordOf(dataset));
        return Put(new Publisher { Id = $"{origin}#{Short(name)}", Name = name, SourceId = source });
    }

    private string Put(Publisher row)
    {
        session.Put(row, DcatOmissions.Publisher);
        return row.Id;
    }

    private static RecordName NameOf(string address, string? identifier, string origin)
        => CatalogueAddress.IsAbsolute(address) ? DcatName.Of(address, identifier, PortalAddress.Organization(address))
            : DcatName.Around(origin, address, identifier)!.Value;

    private bool IsOrganization(RdfResource item)
    {
        var kinds = item.All(DcatTerms.Dublin + "type").SelectMany(t => t.IsResource && graph.Find(t.Text) is { } concept ? [t.Text, concept.Value(DcatTerms.Notation) ?? "", concept.Text(DcatTerms.PreferredLabel, DcatTerms.Label) ?? ""] : new[] { t.Text }).ToList();
        return !item.Types.Any(DcatTerms.Persons.Contains) && !kinds.Exists(k => DcatTerms.Tail(k).StartsWith("PrivateIndividual", StringComparison.OrdinalIgnoreCase))
            && (item.Types.Any(DcatTerms.Organizations.Contains) || kinds.Exists(IsBody) || IsBodyName(item.Text(Names)));
    }

    private static bool IsBody(string kind) => DcatTerms.Bodies.Contains(CatalogueAddress.IsWeb(kind) && !kind.Contains("publisher", StringComparison.OrdinalIgnoreCase) ? "" : DcatTerms.Tail(kind));

    private static bool IsBodyName(string? name) => LegalForm.IsIn(name) || (name is not null && Acronym().IsMatch(name));

    // A word in capitals is an acronym, and were it a surname it would tell nobody.
    [GeneratedRegex(@"^\s*(?:\p{Lu}[\p{Lu}\d]{1,7}|(?:\p{Lu}\.){2,8}|\p{Lu}{2,8}-\p{Lu}{1,8})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static string? RecordOf(RdfResource item) => item.IsBlank ? item.Value(DcatTerms.Dublin + "identifier") : item.Id;

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
