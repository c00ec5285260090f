using System.Text.Json;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What the short names of a JSON-LD document stand for. Contexts that lie at another address are never fetched.</summary>
public sealed class JsonLdContext
{
    private const int Longest = 8;

    // Each node may bring a context, and each is a copy.
    private const int MostTerms = 500;

    private readonly Dictionary<string, JsonLdTerm> _terms = new(StringComparer.Ordinal);

    /// <summary>The context of a document that gives none.</summary>
    public static JsonLdContext Empty { get; } = new();

    /// <summary>The language of texts that state none; null for none.</summary>
    public string? Language { get; private set; }

    private string? Vocabulary { get; set; }

    private string? Base { get; set; }

    /// <summary>This context with another over it.</summary>
    /// <param name="json">The value of <c>@context</c>.</param>
    /// <param name="refuse">Is told what is not read: the rule and the value.</param>
    public JsonLdContext With(JsonElement json, Action<ImportRule, string> refuse)
    {
        var context = new JsonLdContext { Language = Language, Vocabulary = Vocabulary, Base = Base };
        foreach (var (name, term) in _terms)
        {
            context._terms[name] = term;
        }

        foreach (var part in json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : new[] { json })
        {
            context.Take(part, refuse);
        }

        return context;
    }

    /// <summary>The term with a name; null when the context has none.</summary>
    public JsonLdTerm? Term(string name) => _terms.GetValueOrDefault(name);

    /// <summary>The full name of a property or type; null when nothing says what it is.</summary>
    public string? Name(string name)
        => name.StartsWith('@') ? name
            : _terms.TryGetValue(name, out var term) ? term.Id
            : name.Contains(':', StringComparison.Ordinal) ? Full(name)
            : Vocabulary is null ? null : Vocabulary + name;

    /// <summary>The full name of a term, or of an address that is none.</summary>
    public string Named(string text) => _terms.TryGetValue(text, out var term) && term.Id is { } id && !id.StartsWith('@') ? id : Name(text) is { } name && Vocabulary is not null ? name : Address(text);

    /// <summary>The full address of a resource.</summary>
    public string Address(string address)
        => address.Contains(':', StringComparison.Ordinal) ? Full(address)
            : Uri.TryCreate(Base, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var full) ? full.OriginalString
            : address;

    private void Take(JsonElement json, Action<ImportRule, string> refuse)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            refuse(DcatRules.RemoteContext, json.GetString()!);
        }
        else if (json.ValueKind == JsonValueKind.Null)
        {
            // It takes back all that stood before.
            _terms.Clear();
            (Language, Vocabulary, Base) = (null, null, null);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            switch (member.Name)
            {
                case "@vocab": Vocabulary = Text(member.Value); break;
                case "@base": Base = Text(member.Value); break;
                case "@language": Language = Text(member.Value); break;
                case "@version" or "@protected" or "@propagate" or "@direction": break;
                case "@import": refuse(DcatRules.RemoteContext, Text(member.Value) ?? "@import"); break;
                case ['@', ..]: refuse(DcatRules.NotSupported, member.Name); break;
                case var _ when _terms.Count >= MostTerms && !_terms.ContainsKey(member.Name): refuse(DcatRules.NotSupported, "@context"); break;
                default: _terms[member.Name] = Read(member, refuse); break;
            }
        }

        Vocabulary = Vocabulary is { } vocabulary && !vocabulary.StartsWith('@') ? Expanded(vocabulary, "") : null;

        // A term may be written with another that comes later.
        foreach (var (name, term) in _terms.ToList())
        {
            var id = term.Id;
            for (var step = 0; step < Longest && id is not null && Expanded(id, name) is { } longer && longer != id; step++)
            {
                id = longer;
            }

            _terms[name] = term with { Id = id };
        }
    }

    private JsonLdTerm Read(JsonProperty member, Action<ImportRule, string> refuse)
    {
        if (member.Value.ValueKind != JsonValueKind.Object)
        {
            return new JsonLdTerm(Text(member.Value));
        }

        var (name, term) = (member.Name, new JsonLdTerm((string?)null));
        string? id = null;
        foreach (var part in member.Value.EnumerateObject())
        {
            switch (part.Name)
            {
                case "@id": id = Text(part.Value); break;
                case "@reverse": (id, term) = (Text(part.Value), term with { IsReverse = true }); break;
                case "@type": term = term with { IsAddress = Text(part.Value) is "@id" or "@vocab", IsVocabulary = Text(part.Value) is "@vocab" }; break;
                case "@language": term = term with { Language = Text(part.Value) ?? "" }; break;
                case "@container": term = Contained(term, part.Value, refuse); break;
                case "@prefix" or "@protected" or "@nest" or "@direction": break;
                case "@index" when Text(part.Value) is null or "@index": break;
                default: refuse(DcatRules.NotSupported, part.Name); break;
            }
        }

        return term with { Id = id ?? (name.Contains(':', StringComparison.Ordinal) ? name : Vocabulary is null ? null : Vocabulary + name) };
    }

    private static JsonLdTerm Contained(JsonLdTerm term, JsonElement container, Action<ImportRule, string> refuse)
    {
        foreach (var kind in container.ValueKind == JsonValueKind.Array ? container.EnumerateArray().Select(Text) : [Text(container)])
        {
            switch (kind)
            {
                case "@set" or "@list" or null: break;
                case "@language" or "@index" or "@id" or "@type": term = term with { Map = kind }; break;
                case "@graph": term = term with { IsGraph = true }; break;
                default: refuse(DcatRules.NotSupported, kind); break;
            }
        }

        return term;
    }

    private string? Expanded(string id, string self)
        => id.StartsWith('@') ? id
            : id != self && _terms.TryGetValue(id, out var term) ? term.Id
            : id.Contains(':', StringComparison.Ordinal) ? Full(id) : id;

    private string Full(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return !name.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal) && colon > 0 && _terms.TryGetValue(name[..colon], out var prefix) && prefix.Id is { } start && !start.StartsWith('@') ? start + name[(colon + 1)..] : name;
    }

    private static string? Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
