using System.Text.Json;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>
/// Reads JSON-LD into statements: contexts in the file, graphs, nested, included and reversed nodes, maps by language, index, id and type,
/// lists, and the expanded form. What it does not read it reports.
/// </summary>
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
        IReadOnlyDictionary<string, JsonElement>? package = null;
        var beside = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var record in file.Json(["@context"], "@graph"))
        {
            if (!ReferenceEquals(record.Envelope, package))
            {
                Beside(beside, context);
                (package, written, context) = (record.Envelope, "", JsonLdContext.Empty);
            }

            var around = record.Envelope.TryGetValue("@context", out var outer) ? outer.GetRawText() : "";
            if (around != written)
            {
                (written, context) = (around, JsonLdContext.Empty.With(
                    outer, (rule, value) => Tell(rule, new ImportPlace(file.Name, record.Place.Line, "/@context"), value)));
            }

            if (record.Envelope.Count > beside.Count)
            {
                Keep(record.Envelope, beside);
            }

            foreach (var item in Items(record.Json))
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    Node(item, context, record.Place);
                }
                else
                {
                    session.Report(DcatRules.NoObject, record.Place);
                }
            }
        }

        Beside(beside, context);
        return _graph;
    }

    // The envelope is gone with its package.
    private static void Keep(IReadOnlyDictionary<string, JsonElement> envelope, Dictionary<string, JsonElement> beside)
    {
        foreach (var (name, value) in envelope)
        {
            if (!beside.ContainsKey(name))
            {
                beside.Add(name, value.Clone());
            }
        }
    }

    // What stands beside the records is said of the graph, which is a node as others are.
    private void Beside(Dictionary<string, JsonElement> beside, JsonLdContext context)
    {
        beside.Remove("@context");
        if (beside.Count > 0)
        {
            Node(JsonSerializer.SerializeToElement(beside), context, new ImportPlace(file.Name, 1, ""));
        }

        beside.Clear();
    }

    private string Node(JsonElement json, JsonLdContext outer, ImportPlace place, string? address = null, List<string>? nodes = null)
    {
        var context = Own(json, outer, place);
        string? subject = null;
        foreach (var id in json.EnumerateObject().Where(m => context.Name(m.Name) == "@id" && m.Value.ValueKind != JsonValueKind.Null))
        {
            if (id.Value.ValueKind == JsonValueKind.String)
            {
                subject ??= context.Address(id.Value.GetString()!);
            }
            else
            {
                Tell(DcatRules.NotSupported, place.At("/" + id.Name), "@id");
            }
        }

        subject ??= address ?? _graph.Blank();
        Members(subject, json, context, place, nodes);
        return subject;
    }

    private JsonLdContext Own(JsonElement json, JsonLdContext outer, ImportPlace place)
        => json.TryGetProperty("@context", out var own)
            ? outer.With(own, (rule, value) => Tell(rule, place.At("/@context"), value)) : outer;

    private void Members(string subject, JsonElement json, JsonLdContext context, ImportPlace place, List<string>? nodes = null)
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
                    foreach (var (node, index) in Items(member.Value).Select((node, index) => (node, index)))
                    {
                        if (node.ValueKind == JsonValueKind.Object)
                        {
                            var id = Node(node, context, at.At($"/{index}"));
                            nodes?.Add(id);
                        }
                        else if (node.ValueKind != JsonValueKind.Null)
                        {
                            session.Report(DcatRules.NoObject, at.At($"/{index}"));
                        }
                    }

                    break;
                case "@nest":
                    foreach (var nested in Items(member.Value))
                    {
                        if (nested.ValueKind == JsonValueKind.Object)
                        {
                            Members(subject, nested, context, place, nodes);
                        }
                        else
                        {
                            Lost(nested, at, "@nest");
                        }
                    }

                    break;
                case "@reverse" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var reversed in member.Value.EnumerateObject())
                    {
                        Reversed(subject, reversed.Name, reversed.Value, context, at);
                    }

                    break;
                case ['@', ..]:
                    Lost(member.Value, at, member.Name);
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

        var isMap = context.Term(name)?.Map == "@index" && json.ValueKind == JsonValueKind.Object && !IsOne(json, context);
        foreach (var value in (isMap ? json.EnumerateObject().Select(entry => entry.Value) : [json]).SelectMany(v => Parts(v, context)))
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    _graph.Add(Node(value, context, at), property, new RdfTerm(subject, true), at);
                    break;
                case JsonValueKind.String:
                    _graph.Add(context.Address(value.GetString()!), property, new RdfTerm(subject, true), at);
                    break;
                default:
                    Lost(value, at, name);
                    break;
            }
        }
    }

    // The items of an array, a set or a list.
    private static IEnumerable<JsonElement> Parts(JsonElement json, JsonLdContext context)
        => Items(json).SelectMany(item => item.ValueKind != JsonValueKind.Object ? [item]
            : item.EnumerateObject().Where(m => context.Name(m.Name) is "@set" or "@list").Select(m => m.Value).ToList() is [var items]
                ? Items(items) : [item]);

    // A map has other names; what has one of these is itself a value.
    private static bool IsOne(JsonElement json, JsonLdContext context)
        => json.EnumerateObject().Any(m => context.Name(m.Name) is "@id" or "@value" or "@list" or "@set");

    private void Types(string subject, JsonElement json, JsonLdContext context, ImportPlace place)
    {
        foreach (var type in Items(json))
        {
            if (type.ValueKind == JsonValueKind.String)
            {
                _graph.Add(subject, RdfGraph.Type, new RdfTerm(context.Name(type.GetString()!) ?? type.GetString()!, true), place);
            }
            else
            {
                Lost(type, place.At("/@type"), "@type");
            }
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
                Texts(subject, property, json, context, at, place);
                break;
            case JsonValueKind.Object when term?.Map is not null && !IsOne(json, context):
                foreach (var entry in json.EnumerateObject())
                {
                    ReadMapped(subject, property, term, entry, context, at.At("/" + entry.Name), place);
                }

                break;
            case JsonValueKind.Object:
                Inner(subject, property, term, json, context, at, place);
                break;
        }
    }

    private void Texts(string subject, string property, JsonElement json, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        foreach (var entry in json.EnumerateObject())
        {
            var language = context.Name(entry.Name) == "@none" ? null : entry.Name;
            foreach (var text in Items(entry.Value))
            {
                if (text.ValueKind == JsonValueKind.String)
                {
                    _graph.Add(subject, property, new RdfTerm(text.GetString()!, false, language), place);
                }
                else
                {
                    Lost(text, at.At("/" + entry.Name), "@language");
                }
            }
        }
    }

    // The key of a map is the address or the type of what it leads to, or says nothing.
    private void ReadMapped(
        string subject, string property, JsonLdTerm term, JsonProperty entry, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        var key = context.Name(entry.Name) == "@none" ? null : entry.Name;
        foreach (var item in Items(entry.Value))
        {
            if (item.ValueKind == JsonValueKind.Object && term.Map != "@index")
            {
                var own = term is { Map: "@id", IsGraph: false } && key is not null ? context.Address(key) : null;
                foreach (var id in Nodes(term, item, context, at, own))
                {
                    Type(id);
                    _graph.Add(subject, property, new RdfTerm(id, true), place);
                }
            }
            else if (item.ValueKind == JsonValueKind.String && term.Map == "@type")
            {
                var id = term.IsVocabulary ? context.Named(item.GetString()!) : context.Address(item.GetString()!);
                Type(id);
                _graph.Add(subject, property, new RdfTerm(id, true), place);
            }
            else
            {
                Value(subject, property, term with { Map = null }, item, context, at, place);
            }
        }

        void Type(string id)
        {
            if (term.Map == "@type" && key is not null)
            {
                _graph.Add(id, RdfGraph.Type, new RdfTerm(context.Name(key) ?? key, true), at);
            }
        }
    }

    // A graph without an address and a word of its own stands for the nodes in it, as does one where the term asks for graphs.
    private List<string> Nodes(JsonLdTerm? term, JsonElement json, JsonLdContext outer, ImportPlace at, string? address = null)
    {
        var context = Own(json, outer, at);
        var names = json.EnumerateObject().Select(m => context.Name(m.Name)).Where(n => n is not ("@context" or "@index")).ToList();
        var isGraph = names.Contains("@graph")
            && names.TrueForAll(n => n is "@graph" || (n is "@id" && term?.IsGraph == true));
        var nodes = new List<string>();
        var id = Node(json, outer, at, address, nodes);
        return isGraph ? nodes : [id];
    }

    private void Inner(
        string subject, string property, JsonLdTerm? term, JsonElement json, JsonLdContext context, ImportPlace at, ImportPlace place)
    {
        var members = json.EnumerateObject().Select(m => (Name: context.Name(m.Name), m.Value)).ToList();
        if (members.Find(m => m.Name is "@value" or "@list" or "@set") is not { Name: { } kind, Value: var value })
        {
            foreach (var node in Nodes(term, json, context, at))
            {
                _graph.Add(subject, property, new RdfTerm(node, true), place);
            }

            return;
        }

        if (kind is "@list" or "@set")
        {
            Value(subject, property, term, value, context, at.At("/" + kind), place);
        }
        else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            var language = members.Find(m => m.Name == "@language").Value;
            var spoken = language.ValueKind == JsonValueKind.String ? language.GetString() : null;
            _graph.Add(subject, property, new RdfTerm(value.ToString(), false, spoken), place);
        }
        else
        {
            Lost(value, at, "@value");
        }

        foreach (var other in members.Where(m => m.Name != kind && m.Name is not ("@type" or "@language" or "@index" or "@direction")))
        {
            Lost(other.Value, at, other.Name ?? kind);
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json)
        => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().SelectMany(Items) : [json];

    // What JSON-LD has no place for. Null says nothing anywhere.
    private void Lost(JsonElement json, ImportPlace at, string name)
    {
        if (json.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            Tell(DcatRules.NotSupported, at, name);
        }
    }

    private void Tell(ImportRule rule, ImportPlace place, string value)
    {
        LacksContext |= rule == DcatRules.RemoteContext;
        if (_told.Add((rule.Code, value)))
        {
            session.Report(rule, place, null, value);
        }
    }
}
