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
                case "@version" or "@protected": break;
                case ['@', ..]: refuse(DcatRules.NotSupported, member.Name); break;
                case var _ when _terms.Count >= MostTerms && !_terms.ContainsKey(member.Name): refuse(DcatRules.NotSupported, "@context"); break;
                default: _terms[member.Name] = Read(member, refuse); break;
            }
        }

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

        var (id, isAddress, language, isMap) = ((string?)null, false, (string?)null, false);
        foreach (var part in member.Value.EnumerateObject())
        {
            switch (part.Name)
            {
                case "@id": id = Text(part.Value); break;
                case "@type": isAddress = Text(part.Value) is "@id" or "@vocab"; break;
                case "@language": language = Text(part.Value); break;
                case "@container" when Text(part.Value) is "@set" or "@list": break;
                case "@container" when Text(part.Value) is "@language": isMap = true; break;
                case "@prefix" or "@protected": break;
                default: refuse(DcatRules.NotSupported, part.Name); break;
            }
        }

        return new JsonLdTerm(id ?? (member.Name.Contains(':', StringComparison.Ordinal) ? member.Name : Vocabulary is null ? null : Vocabulary + member.Name), isAddress, language, isMap);
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
