using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Public contracts in the Open Contracting Data Standard, 1.0 and 1.1, in whatever container. Releases are kept; at the end those of each process that has a new one are merged,
/// and what they say together becomes awards and contracts.
/// </summary>
public sealed class OcdsImporter : IFormatImporter
{
    private const int MostExtensions = 100;
    private const int LongestAddress = 200;
    private const string CompiledPlace = "(compiled release)";

    // As APIs and gateways name the reason why they give nothing, RFC 9457's detail among them.
    private static readonly FrozenSet<string> ErrorMembers =
        new[] { "error", "errors", "error_description", "message", "detail", "exception", "fault" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What of a package is needed before its first release, wherever it stands.
    private static readonly string[] Around = ["version", "publisher"];

    private static readonly SearchValues<char> PrefixLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly HashSet<string> _extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _versions = new(StringComparer.Ordinal);
    private OcdsReleaseCheck? _check;
    private OcdsPublishers? _publishers;
    private string? _sourceId;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => OcdsRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Json];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        _check ??= new OcdsReleaseCheck(session);
        _publishers ??= new OcdsPublishers(session);
        _sourceId = file.SourceId;
        _versions.Clear();
        var isFirst = true;
        foreach (var record in file.Json(Around, "releases", "records"))
        {
            if (record.Json.ValueKind != JsonValueKind.Object)
            {
                session.Report(OcdsRules.NotAnObject, record.Place);
                continue;
            }

            Version(record, session);
            _publishers.Take(record);
            if (isFirst)
            {
                First(record, session);
                isFirst = false;
            }

            Extensions(record, session);

            if (IsRecord(record.Json))
            {
                Record(record.Json, record.Place, session);
            }
            else
            {
                Release(record.Json, record.Place, session);
            }
        }
    }

    /// <inheritdoc/>
    public void Finish(IImportSession session)
    {
        var check = new OcdsCompiledCheck(session);
        var reader = new OcdsProcessReader(session);
        foreach (var (ocid, records) in session.ChangedGroups())
        {
            foreach (var statement in _publishers!.Divide(ocid, records))
            {
                var compiled = JsonSerializer.SerializeToElement(OcdsMerge.Compile(statement.Releases));
                var place = new ImportPlace(CompiledPlace, 0, "");
                if (statement.IsNew && statement.Key != ocid)
                {
                    session.Report(OcdsRules.OtherPublisher, place.At("/ocid"), ocid, statement.Key);
                }

                check.Check(compiled, place, ocid);
                var source = statement.IsNew ? null : SourceOf(compiled, statement.Key, session);
                reader.Read(compiled, place, ocid, statement.Key, source ?? _sourceId!);
            }
        }

        _publishers?.Finish();
        reader.Finish();
    }

    // What this import says nothing of is still as its own source says.
    private static string? SourceOf(JsonElement? compiled, string key, IImportSession session)
        => compiled.Objects("awards").FirstOrDefault().Id() is { } award ? session.Find<Award>($"{key}/{award}")?.SourceId
            : compiled.Objects("contracts").FirstOrDefault().Id() is { } contract
                ? session.Find<Contract>(OcdsKey.Of(key, contract, true))?.SourceId : null;

    // Of a higher major version nothing is known, so nothing of it is read; a higher minor one only adds to 1.1.
    private void Version(in ImportRecord record, IImportSession session)
    {
        if (!record.Envelope.TryGetValue("version", out var stated)
            || (stated.ValueKind == JsonValueKind.String && stated.ValueEquals("1.1"))
            || !_versions.Add(stated.ToString()))
        {
            return;
        }

        var version = stated.ToString();
        if (!version.StartsWith("1.", StringComparison.Ordinal))
        {
            throw new ImportFileException(record.Place, $"The package is of OCDS version {Short(version)}; versions 1.0 and 1.1 can be read.");
        }

        var minor = version.AsSpan(2);
        var end = minor.IndexOfAnyExceptInRange('0', '9');
        if (int.TryParse(end < 0 ? minor : minor[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1)
        {
            session.Report(OcdsRules.LaterVersion, record.Place with { Pointer = "/version" }, null, Short(version));
        }
    }

    // A package without a version is of 1.0.
    private static void First(in ImportRecord record, IImportSession session)
    {
        JsonElement? first = record.Json;
        if (record.Envelope.Count > 0 && !record.Envelope.ContainsKey("version") && !record.Envelope.ContainsKey("ocid"))
        {
            session.Report(OcdsRules.NoVersion, record.Place with { Pointer = "" });
        }

        if (first.Member("ocid") is null && first.Member("releases") is null && first.Member("url") is null && first.Member("tag") is null)
        {
            throw new ImportFileException(record.Place, IsErrorMessage(record.Json)
                ? "This is the error message of an API and no data. Ask the source again, or for another address."
                : "The first record has neither ocid nor tag: this is no OCDS release.");
        }
    }

    private static string Short(string version) => version.Length > 20 ? version[..20] : version;

    private static bool IsErrorMessage(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (ErrorMembers.Contains(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    // Each package may declare its own; one is told of once.
    private void Extensions(in ImportRecord record, IImportSession session)
    {
        if (record.Envelope.TryGetValue("extensions", out var declared) && declared.ValueKind == JsonValueKind.Array)
        {
            foreach (var extension in declared.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!))
            {
                if (_extensions.Count < MostExtensions && _extensions.Add(extension))
                {
                    session.Report(OcdsRules.DeclaredExtension, record.Place with { Pointer = "/extensions" }, null, extension.Length > LongestAddress ? extension[..LongestAddress] : extension);
                }
            }
        }
    }

    private static bool IsRecord(JsonElement json) => !json.TryGetProperty("tag", out _) && (json.TryGetProperty("compiledRelease", out _) || json.TryGetProperty("releases", out _) || json.TryGetProperty("versionedRelease", out _));

    private void Record(JsonElement? record, ImportPlace place, IImportSession session)
    {
        session.Count("records");
        var (embedded, linked, index) = (0, 0, 0);
        foreach (var release in record.Objects("releases"))
        {
            var at = place.At($"/releases/{index++}");
            if (release.Member("url") is not null && release.Member("ocid") is null)
            {
                linked++;
            }
            else
            {
                embedded++;
                Release(release!.Value, at, session);
            }
        }

        if (embedded > 0 && linked > 0)
        {
            session.Report(OcdsRules.MixedReleases, place.At("/releases"), record.Id("ocid"));
        }

        if (embedded > 0)
        {
            return;
        }

        // What is compiled already is one release, when nothing tells of those that it was made from.
        if (record.Member("compiledRelease") is { ValueKind: JsonValueKind.Object } compiled)
        {
            if (linked > 0)
            {
                session.Report(OcdsRules.LinkedHistory, place.At("/releases"), record.Id("ocid"));
            }

            Release(compiled, place.At("/compiledRelease"), session);
        }
        else
        {
            session.Report(linked > 0 ? OcdsRules.LinkedRelease : record.Member("versionedRelease") is not null ? OcdsRules.VersionedRelease : OcdsRules.EmptyRecord, place, record.Id("ocid"));
        }
    }

    private void Release(JsonElement json, ImportPlace place, IImportSession session)
    {
        session.Count("releases");
        JsonElement? release = json;
        if (release.Id("ocid") is not { } ocid)
        {
            session.Report(release.Member("url") is null ? OcdsRules.NoOcid : OcdsRules.LinkedRelease, place);
            return;
        }

        if (release.Id() is not { } id)
        {
            session.Report(OcdsRules.NoReleaseId, place, ocid);
            return;
        }

        if (release.Moment("date") is not { } date)
        {
            session.Report(OcdsRules.NoReleaseDate, place.At("/date"), ocid);
            return;
        }

        if (!HasPrefix(ocid))
        {
            session.Report(OcdsRules.BadOcidPrefix, place.At("/ocid"), ocid);
        }

        _check!.Check(json, place, ocid);
        if (!_publishers!.Keep(ocid, id, date, json))
        {
            session.Report(OcdsRules.DuplicateRelease, place, ocid);
        }
    }

    private static bool HasPrefix(string ocid) => ocid.Length >= 11 && ocid.StartsWith("ocds-", StringComparison.Ordinal) && ocid.AsSpan(5, 6).IndexOfAnyExcept(PrefixLetters) < 0;
}
