using System.Globalization;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>
/// Catalogues in DCAT and DCAT-AP, as RDF/XML or JSON-LD: those of a udata portal and those that it harvests. Contacts and publishers that are not said to be organisations are not stored.
/// </summary>
public sealed class DcatImporter : IFormatImporter
{
    private readonly Dictionary<string, long> _announced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _datasets = new(StringComparer.Ordinal);
    private ImportPlace _last;
    private ImportPlace? _withoutContext;
    private bool _isAnyRead;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => DcatRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Xml, ImportFileKind.Json];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        var json = file.Kind == ImportFileKind.Json ? new JsonLdReader(file, session) : null;
        var graph = file.Kind switch
        {
            ImportFileKind.Xml => RdfXmlReader.Read(file),
            ImportFileKind.Json => json!.Read(),
            _ => throw file.Refuse("A catalogue as RDF/XML or JSON-LD"),
        };
        var (rows, found) = (new DcatFile(graph, DcatFile.FindCatalogue(graph), file.SourceId, session), false);
        _last = new ImportPlace(file.Name, 1);

        // What a catalogue lists as a dataset is one, whether its type is repeated or not.
        var listed = graph.Resources.SelectMany(r => r.All(DcatTerms.Dcat + "dataset")).Where(t => t.IsResource).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in graph.Resources)
        {
            if (resource.Is(DcatTerms.Dcat + "Dataset") || (listed.Contains(resource.Id) && !resource.Types.Any()))
            {
                found = true;
                session.Count("datasets");
                if (rows.Dataset(resource) is { } id)
                {
                    _datasets.Add(id);
                }
            }
            else if (resource.Is(DcatTerms.Dcat + "DataService") || resource.Is(DcatTerms.Dcat + "DatasetSeries"))
            {
                session.Count("others");
                session.Report(DcatRules.KindNotKept, resource.Place, resource.IsBlank ? null : resource.Id);
            }

            if (resource.Value(DcatTerms.TotalItems) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var total))
            {
                _announced[resource.Id] = total;
            }
        }

        _isAnyRead |= found;
        if (!found)
        {
            _withoutContext ??= json?.LacksContext == true ? _last : null;
            session.Report(DcatRules.NoDataset, _last);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ImportFileException">No file describes a dataset, and one of them leaves the meaning of its names to a context elsewhere.</exception>
    public void Finish(IImportSession session)
    {
        if (_withoutContext is { } place && !_isAnyRead)
        {
            throw new ImportFileException(place, "The context lies at another address, which this service does not fetch, and without it no dataset is described. Put the context into the file.");
        }

        // Each page says how many the whole catalogue has.
        if (_announced.Count > 0 && _announced.Values.Max() is var total && total > _datasets.Count)
        {
            session.Report(DcatRules.Incomplete, _last, null, $"{_datasets.Count} of {total}");
        }
    }
}
