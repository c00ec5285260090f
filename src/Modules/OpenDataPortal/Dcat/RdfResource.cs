namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>A resource with what is stated of it, in the order of the file.</summary>
/// <param name="id">Its address, or a name that begins with <c>_:</c>.</param>
/// <param name="place">Where the file first describes it.</param>
public sealed class RdfResource(string id, ImportPlace place)
{
    private readonly Dictionary<string, List<RdfTerm>> _terms = new(StringComparer.Ordinal);

    /// <summary>Its address, or a name that holds in its file alone.</summary>
    public string Id => id;

    /// <summary>Where the file first describes it.</summary>
    public ImportPlace Place => place;

    /// <summary>True when it has no address.</summary>
    public bool IsBlank => id.StartsWith("_:", StringComparison.Ordinal);

    /// <summary>True when anything is stated of it.</summary>
    public bool IsDescribed => _terms.Count > 0;

    /// <summary>The types.</summary>
    public IEnumerable<string> Types => All(RdfGraph.Type).Where(t => t.IsResource).Select(t => t.Text);

    /// <summary>What the property says; nothing when it is not there.</summary>
    public IReadOnlyList<RdfTerm> All(string property) => _terms.GetValueOrDefault(property) ?? [];

    /// <summary>True when the resource is said to be of the type.</summary>
    public bool Is(string type) => Types.Contains(type, StringComparer.Ordinal);

    /// <summary>The text of the first property that has one: Portuguese before none stated before English before another, then by the text, for the order of statements means nothing.</summary>
    public string? Text(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (All(property).Where(t => !t.IsResource).OrderBy(Rank).ThenBy(t => t.Text, StringComparer.Ordinal).Select(t => t.Text).FirstOrDefault() is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The text or address of the first property that has one; no name of a resource without address.</summary>
    public string? Value(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (All(property).Where(t => !t.IsResource || !t.Text.StartsWith("_:", StringComparison.Ordinal)).Select(t => t.Text).Min(StringComparer.Ordinal) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    internal void Add(string property, RdfTerm term)
    {
        if (!_terms.TryGetValue(property, out var terms))
        {
            _terms[property] = terms = [];
        }

        terms.Add(term);
    }

    private static int Rank(RdfTerm term) => term.Language switch
    {
        null or "" => 1,
        var language when language.StartsWith("pt", StringComparison.OrdinalIgnoreCase) => 0,
        var language when language.StartsWith("en", StringComparison.OrdinalIgnoreCase) => 2,
        _ => 3,
    };
}
