using System.Text.Json;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Reads JSON-LD into statements: contexts in the file, graphs, nested, included and reversed nodes, maps by language, index, id and type, lists, and the expanded form. What it does not read it reports.</summary>
/// <param name="file">The file.</param>
/// <param name="session">Where findings go.</param>
public sealed class JsonLdReader(IImportFile file, IImportSession session)
{
    private readonly RdfGraph _graph = new();
    private readonly HashSet<(string Code, string Value)> _told = [];
    /// <summary>True when a context lies at another address, so that names may have no meaning here.</summary>
    public bool LacksContext { get; private set; }

    /// <summary>The statements of the file.</summary>
    /// <exception cref="ImportFileException">The file is no JSON, ends too early, or is too large.</exception>
    public RdfGraph Read()
    {
        var (written, context) = ("", JsonLdContext.Empty);
        var beside = 0;
        foreach (var record in file.Json("@graph"))
        {
            if (record.Envelope.Count != beside)
            {
                beside = record.Envelope.Count;
                foreach (var name in record.Envelope.Keys.Where(n => n is not ("@context" or "@id" or "@type" or "@index")))
                {
                    Tell(DcatRules.BesideGraph, new ImportPlace(file.Name, record.Place.Line, "/" + name), name);
                }
            }

            if (record.Json.ValueKind != JsonValueKind.Object)
            {
                session.Report(DcatRules.NoObject, record.Place);
                continue;
            }

            var around = record.Envelope.TryGetValue("@context", out var outer) ? outer.GetRawText() : "";
            if (around != written)
            {
                (written, context) = (around, around.Length == 0 ? JsonLdContext.Empty : JsonLdContext.Empty.With(outer, (rule, value) => Tell(rule, new ImportPlace(file.Name, record.Place.Line, "/@context"), value)));
            }

            Node(record.Json, context, record.Place);
        }

        return _graph;
    }

    private string Node(JsonElement json, JsonLdContext outer, ImportPlace place, string? address = null)
    {
        var context = json.TryGetProperty("@context", out var own) ? outer.With(own, (rule, value) => Tell(rule, place.At("/@context"), value)) : outer;
        var subject = json.EnumerateObject().Where(m => context.Name(m.Name) == "@id" && m.Value.ValueKind == JsonValueKind.String).Select(m => context.Address(m.Value.GetString()!)).FirstOrDefault() ?? address ?? _graph.Blank();
        Members(subject, json, context, place);
        return subject;
    }

    private void Members(string subject, JsonElement json, JsonLdContext context, ImportPlace place)
    {
        foreach (var member in json.EnumerateObject())
        {
            var at = place.At("/" + member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            switch (context.Name(member.Name))
            {
                case "@context" or "@id" or "@index" or "@direction":
                    break;
                case "@type":
                    Types(subject, member.Value, context, place);
                    break;
                case "@graph" or "@included":
                    foreach (var (node, index) in Items(member.Value).Where(i => i.ValueKind == JsonValueKind.Object).Select((node, index) => (node, index)))
                    {
                        Node(node, context, at.At($"/{index}"));
                    }

                    break;
                case "@nest":
                    foreach (var nested in Items(member.Value).Where(i => i.ValueKind == JsonValueKind.Object))
                    {
                        Members(subject, nested, context, place);
                    }

                    break;
                case "@reverse" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var reversed in member.Value.EnumerateObject())
                    {
                        Reversed(subject, reversed.Name, reversed.Value, context, at);
                    }

                    break;
                case ['@', ..]:
                    Tell(DcatRules.NotSupported, at, member.Name);
                    break;
                case { } when context.Term(member.Name) is { IsReverse: true }:
                    Reversed(subject, member.Name, member.Value, context, at);
                    break;
                case { } property:
                    Value(subject, property, context.Term(member.Name), member.Value, context, at, place);
                    break;
                case null when !LacksContext:
                    Tell(DcatRules.UnknownTerm, at, member.Name);
                    break;
            }
        }
    }

    // The value is the subject of the statement, and this node its object.
    private void Reversed(string subject, string name, JsonElement json, JsonLdContext context, ImportPlace at)
    {
        if (context.Name(name) is not { } property || property.StartsWith('@'))
        {
            Tell(DcatRules.UnknownTerm, at, name);
            return;
        }

        foreach (var value in Items(json))
        {
            var other = value.ValueKind == JsonValueKind.Object ? Node(value, context, at) : value.ValueKind == JsonValueKind.String ? context.Address(value.GetString()!) : null;
            if (other is not null)
            {
                _graph.Add(other, property, new RdfTerm(subject, true), at);
            }
        }
    }

    private void Types(string subject, JsonElement json, JsonLdContext context, ImportPlace place)
    {
        foreach (var type in Items(json).Where(t => t.ValueKind == JsonValueKind.String))
        {
            _graph.Add(subject, RdfGraph.Type, new RdfTerm(context.Name(type.GetString()!) ?? type.GetString()!, true), place);
        }
    }

    // A statement stands where its resource stands; what lies deeper has the deeper place.
    private void Value(string subject, string property, JsonLdTerm? term, JsonElement json, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in json.EnumerateArray())
                {
                    Value(subject, property, term, item, context, at.At($"/{index++}"), place);
                }

                break;
            case JsonValueKind.String when term?.IsAddress == true:
                _graph.Add(subject, property, new RdfTerm(term.IsVocabulary ? context.Named(json.GetString()!) : context.Address(json.GetString()!), true), place);
                break;
            case JsonValueKind.String:
                _graph.Add(subject, property, new RdfTerm(json.GetString()!, false, term?.Language ?? context.Language), place);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                _graph.Add(subject, property, new RdfTerm(json.GetRawText(), false), place);
                break;
            case JsonValueKind.Object when term?.Map == "@language":
                foreach (var text in json.EnumerateObject().SelectMany(l => Items(l.Value).Where(t => t.ValueKind == JsonValueKind.String).Select(t => new RdfTerm(t.GetString()!, false, context.Name(l.Name) == "@none" ? null : l.Name))))
                {
                    _graph.Add(subject, property, text, place);
                }

                break;
            case JsonValueKind.Object when term?.Map is not null && !json.EnumerateObject().Any(m => context.Name(m.Name) is "@id" or "@value" or "@list" or "@set"):
                foreach (var entry in json.EnumerateObject())
                {
                    Mapped(subject, property, term, entry, context, at.At("/" + entry.Name), place);
                }

                break;
            case JsonValueKind.Object:
                Inner(subject, property, term, json, context, at, place);
                break;
        }
    }

    // The key of a map is the address or the type of what it leads to, or says nothing.
    private void Mapped(string subject, string property, JsonLdTerm term, JsonProperty entry, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        var isNone = context.Name(entry.Name) == "@none";
        foreach (var item in Items(entry.Value))
        {
            if (item.ValueKind != JsonValueKind.Object || term.Map == "@index" || isNone)
            {
                Value(subject, property, term with { Map = null, IsAddress = term.IsAddress || term.Map == "@type" }, item, context, at, place);
                continue;
            }

            foreach (var node in term.IsGraph ? Contents(item, context) : [item])
            {
                var id = Node(node, context, at, term.Map == "@id" && !term.IsGraph ? context.Address(entry.Name) : null);
                if (term.Map == "@type")
                {
                    _graph.Add(id, RdfGraph.Type, new RdfTerm(context.Name(entry.Name) ?? entry.Name, true), at);
                }

                _graph.Add(subject, property, new RdfTerm(id, true), place);
            }
        }
    }

    private static IEnumerable<JsonElement> Contents(JsonElement json, JsonLdContext context)
        => json.EnumerateObject().Where(m => context.Name(m.Name) == "@graph").Select(m => m.Value).FirstOrDefault() is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } graph
            ? Items(graph).Where(n => n.ValueKind == JsonValueKind.Object) : [json];

    private void Inner(string subject, string property, JsonLdTerm? term, JsonElement json, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        var members = json.EnumerateObject().Select(m => (Name: context.Name(m.Name), m.Value)).Where(m => m.Name is "@value" or "@language" or "@list" or "@set").ToList();
        if (members.Find(m => m.Name == "@value") is { Name: not null, Value: var value })
        {
            var language = members.Find(m => m.Name == "@language").Value;
            if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                _graph.Add(subject, property, new RdfTerm(value.ToString(), false, language.ValueKind == JsonValueKind.String ? language.GetString() : null), place);
            }
        }
        else if (members.Find(m => m.Name is "@list" or "@set") is { Name: { } list, Value: var items })
        {
            Value(subject, property, term, items, context, at.At("/" + list), place);
        }
        else
        {
            foreach (var node in term?.IsGraph == true ? Contents(json, context) : [json])
            {
                _graph.Add(subject, property, new RdfTerm(Node(node, context, at), true), place);
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [json];

    private void Tell(ImportRule rule, ImportPlace place, string value)
    {
        LacksContext |= rule == DcatRules.RemoteContext;
        if (_told.Add((rule.Code, value)))
        {
            session.Report(rule, place, null, value);
        }
    }
}
