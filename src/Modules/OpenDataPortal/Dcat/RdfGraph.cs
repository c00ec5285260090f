namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The statements of one file, whatever its form. A resource may be described after it is named, so a file is held whole, up to a limit.</summary>
public sealed class RdfGraph
{
    /// <summary>The namespace of RDF's own names.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The property that gives a type.</summary>
    public const string Type = Namespace + "type";

    /// <summary>The most statements of a file.</summary>
    public const int MostStatements = 2_000_000;

    // Both are in use for the same names.
    private const string SecureSchema = "https://schema.org/";

    private readonly Dictionary<string, RdfResource> _found = new(StringComparer.Ordinal);
    private readonly List<RdfResource> _resources = [];
    private int _statements;
    private int _blanks;

    /// <summary>The resources in the order in which the file describes them first.</summary>
    public IReadOnlyList<RdfResource> Resources => _resources;

    /// <summary>The resource with a name; null when nothing is stated of it.</summary>
    public RdfResource? Find(string id) => _found.TryGetValue(id, out var resource) && resource.IsDescribed ? resource : null;

    /// <summary>A name for a resource that has none. No well-formed file gives such a one.</summary>
    public string Blank() => $"_: {++_blanks}";

    /// <summary>Adds a statement. A text without content says nothing and is left out.</summary>
    /// <exception cref="ImportFileException">There are too many.</exception>
    public void Add(string subject, string property, RdfTerm term, ImportPlace place)
    {
        if (!term.IsResource && string.IsNullOrWhiteSpace(term.Text))
        {
            return;
        }

        if (++_statements > MostStatements)
        {
            throw new ImportFileException(place, $"The file has more than {MostStatements} statements; give the catalogue in pages.");
        }

        if (!_found.TryGetValue(subject, out var resource))
        {
            _found[subject] = resource = new RdfResource(subject, place);
            _resources.Add(resource);
        }

        if (property == Type && term.Text.StartsWith(SecureSchema, StringComparison.Ordinal))
        {
            term = term with { Text = DcatTerms.Schema + term.Text[SecureSchema.Length..] };
        }

        resource.Add(property.StartsWith(SecureSchema, StringComparison.Ordinal) ? DcatTerms.Schema + property[SecureSchema.Length..] : property, term.IsResource ? term : term with { Text = term.Text.Trim() });
    }
}
