using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The release schema of OCDS 1.1.5 as the standard publishes it. What JSON Schema itself does not say of a release, such as deprecation and open codelists, is read out of the same file.</summary>
public sealed class OcdsSchema
{
    private const string Folder = "schemas/ocds-1.1.5/";

    private static readonly Lazy<OcdsSchema> Read = new(() => new OcdsSchema());

    private readonly JsonElement _root;
    private readonly Dictionary<string, OcdsObject> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _codelists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wholeLists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _omitted = new(StringComparer.Ordinal);

    private OcdsSchema()
    {
        Json = Resource("release-schema.json");
        _root = JsonElement.Parse(Json);
        Release = ObjectOf(_root, new OcdsObject());
        foreach (var member in _root.GetProperty("properties").EnumerateObject().Where(m => Says(m.Value, "omitWhenMerged")))
        {
            _omitted.Add(member.Name);
        }

        // XXX and XTS say that there is no currency.
        var currency = _root.GetProperty("definitions").GetProperty("Value").GetProperty("properties").GetProperty("currency");
        Currencies = currency.GetProperty("enum").EnumerateArray()
            .Select(c => c.GetString()).OfType<string>().Except(["XXX", "XTS"]).ToFrozenSet(StringComparer.Ordinal);
        Extend();
    }

    /// <summary>The schema; read once a process.</summary>
    public static OcdsSchema Instance => Read.Value;

    /// <summary>The file's text.</summary>
    public string Json { get; }

    /// <summary>What a release may hold.</summary>
    public OcdsObject Release { get; }

    /// <summary>The members of a release that a compiled one does not take over.</summary>
    public IReadOnlySet<string> Omitted => _omitted;

    /// <summary>The names of lists that replace each other whole when releases are merged.</summary>
    public IReadOnlySet<string> WholeLists => _wholeLists;

    /// <summary>The codes of currencies.</summary>
    public FrozenSet<string> Currencies { get; }

    // What is read of extensions: the suppliers of each contract, and the bids.
    private void Extend()
    {
        _definitions["Contract"].Add(new OcdsMember("suppliers", false, null, _definitions["OrganizationReference"]));
        var bid = new OcdsObject();
        foreach (var name in (string[])["id", "date", "status"])
        {
            bid.Add(new OcdsMember(name, false, null, null));
        }

        bid.Add(new OcdsMember("tenderers", false, null, _definitions["OrganizationReference"]));
        bid.Add(new OcdsMember("value", false, null, _definitions["Value"]));
        var bids = new OcdsObject();
        bids.Add(new OcdsMember("details", false, null, bid));
        var statistic = new OcdsObject();
        foreach (var name in (string[])["id", "measure", "date", "value", "notes", "relatedLot", "relatedLots"])
        {
            statistic.Add(new OcdsMember(name, false, null, null));
        }

        bids.Add(new OcdsMember("statistics", false, null, statistic));
        Release.Add(new OcdsMember("bids", false, null, bids));
    }

    private OcdsObject ObjectOf(JsonElement schema, OcdsObject made)
    {
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
        {
            var codes = member.Value.TryGetProperty("openCodelist", out var isOpen) && isOpen.ValueKind == JsonValueKind.True ? Codes(member.Value.GetProperty("codelist").GetString()!) : null;
            if (Says(member.Value, "wholeListMerge"))
            {
                _wholeLists.Add(member.Name);
            }

            made.Add(new OcdsMember(member.Name, member.Value.TryGetProperty("deprecated", out _), codes, Inner(member.Value)));
        }

        if (schema.TryGetProperty("patternProperties", out var patterns))
        {
            foreach (var pattern in patterns.EnumerateObject())
            {
                made.Add(new Regex(pattern.Name, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
            }
        }

        return made;
    }

    // The object itself, or the objects of a list.
    private OcdsObject? Inner(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items))
        {
            return Inner(items);
        }

        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return schema.TryGetProperty("properties", out _) ? ObjectOf(schema, new OcdsObject()) : null;
        }

        var name = reference.GetString()!["#/definitions/".Length..];
        if (!_definitions.TryGetValue(name, out var known))
        {
            _definitions[name] = known = new OcdsObject();
            ObjectOf(_root.GetProperty("definitions").GetProperty(name), known);
        }

        return known;
    }

    private IReadOnlySet<string> Codes(string file)
        => _codelists.TryGetValue(file, out var known) ? known : _codelists[file] = OcdsCodelist.Codes(Resource("codelists/" + file));

    private static bool Says(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(OcdsSchema).Assembly.GetManifestResourceStream(Folder + name)!);
        return reader.ReadToEnd();
    }
}
