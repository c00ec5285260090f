using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Keeps releases with who publishes them, and divides those of one ocid by publisher: an ocid is its publisher's word, and two that use
/// the same tell of two processes. Whoever had it first keeps the ocid as the key.
/// </summary>
/// <param name="session">Where releases are kept and findings go.</param>
public sealed class OcdsPublishers(IImportSession session)
{
    // Behind each release's id, so that it is no release's own.
    private const string OrderId = "\u001fpublishers";
    private const int KeyBytes = 6;

    private readonly SeenKeys _seen = new(session, "releases");
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<(string Ocid, List<OcdsPublisher> Publishers)> _orders = [];
    private byte[] _stated = [];
    private OcdsPublisher? _publisher;
    private string? _token;

    /// <summary>Takes what the package around the next releases states of its publisher.</summary>
    /// <param name="record">A record of the package.</param>
    public void Take(in ImportRecord record)
    {
        if (!record.Envelope.TryGetValue("publisher", out var stated) || stated.ValueKind != JsonValueKind.Object)
        {
            (_stated, _publisher, _token) = ([], null, null);
            return;
        }

        var bytes = JsonMarshal.GetRawUtf8Value(stated);
        if (!bytes.SequenceEqual(_stated))
        {
            (_stated, _publisher) = (bytes.ToArray(), OcdsPublisher.Of(stated));
            _token = _publisher is null ? null : Token(_publisher);
        }
    }

    /// <summary>Keeps a release of the package.</summary>
    /// <returns>False when the publisher's release of that ocid and id came before in this import.</returns>
    public bool Keep(string ocid, string id, string date, JsonElement release)
    {
        if (_publisher is null)
        {
            session.Keep(ocid, id, date, release);
            return _seen.Add($"{ocid}\u001f{id}") == 1;
        }

        _bytes.ResetWrittenCount();
        _bytes.Write("{\"publisher\":"u8);
        _bytes.Write(_stated);
        _bytes.Write(",\"release\":"u8);
        _bytes.Write(JsonMarshal.GetRawUtf8Value(release));
        _bytes.Write("}"u8);
        using var kept = JsonDocument.Parse(_bytes.WrittenMemory, new JsonDocumentOptions { MaxDepth = 64 });
        session.Keep(ocid, $"{id}\u001f{_token}", date, kept.RootElement);
        return _seen.Add($"{ocid}\u001f{id}\u001f{_token}") == 1;
    }

    /// <summary>The releases of an ocid by publisher, the one first that had it first.</summary>
    /// <param name="ocid">The ocid.</param>
    /// <param name="records">What was kept of it, oldest first.</param>
    public IReadOnlyList<OcdsStatement> Divide(string ocid, IReadOnlyList<JsonElement> records)
    {
        var order = new List<OcdsPublisher>();
        var kept = new List<(JsonElement Release, OcdsPublisher? Publisher, bool IsNew)>(records.Count);
        foreach (JsonElement? record in records)
        {
            if (record.Member("publishers") is not null && record.Member("ocid") is null)
            {
                var known = record.Objects("publishers").Select(p => new OcdsPublisher(p.Text("uid"), p.Text("address"), p.Text("name")));
                order.AddRange(known);
            }
            else
            {
                var release = record.Member("ocid") is null ? record.Member("release") ?? record!.Value : record.Value;
                var publisher = record.Member("ocid") is null ? OcdsPublisher.Of(record.Member("publisher")) : null;
                kept.Add((release, publisher, IsNew(ocid, release, publisher)));
            }
        }

        var ordered = order.Count;
        // Of those that nobody had put in order yet, whoever was there before this import had the ocid first.
        foreach (var (_, publisher, _) in kept.OrderBy(k => k.IsNew))
        {
            if (publisher is not null && !order.Exists(publisher.IsSame))
            {
                order.Add(publisher);
            }
        }

        if (order.Count < 2)
        {
            return [new OcdsStatement(ocid, [.. kept.Select(k => k.Release)], kept.Exists(k => k.IsNew))];
        }

        if (order.Count > ordered)
        {
            _orders.Add((ocid, order));
        }

        return [.. order.Select((publisher, index) => Of(ocid, publisher, index, kept, order)).Where(s => s.Releases.Count > 0)];
    }

    /// <summary>After the last process: remembers who had an ocid first, where several publishers have it.</summary>
    public void Finish()
    {
        foreach (var (ocid, publishers) in _orders)
        {
            var members = publishers.Select(p => new { uid = p.Uid, address = p.Address, name = p.Name });
            session.Keep(ocid, OrderId, "", JsonSerializer.SerializeToElement(new { publishers = members }));
        }
    }

    private static OcdsStatement Of(
        string ocid,
        OcdsPublisher publisher,
        int index,
        List<(JsonElement Release, OcdsPublisher? Publisher, bool IsNew)> kept,
        List<OcdsPublisher> order)
    {
        // A release without a publisher contradicts none: it is the first one's.
        var own = kept.FindAll(k => index == (k.Publisher is null ? 0 : order.FindIndex(k.Publisher.IsSame)));
        var key = index == 0 ? ocid : $"{ocid}@{LetterKey.Of(publisher.Identity, KeyBytes)}";
        return new OcdsStatement(key, [.. own.Select(k => k.Release)], own.Exists(k => k.IsNew));
    }

    private bool IsNew(string ocid, JsonElement? release, OcdsPublisher? publisher)
        => _seen.Count(publisher is null ? $"{ocid}\u001f{release.Id()}" : $"{ocid}\u001f{release.Id()}\u001f{Token(publisher)}") > 0;

    // The publisher may be a person, and ids of what is kept are in clear.
    private string Token(OcdsPublisher publisher) => session.Opaque("publisher", publisher.Identity)[..16];
}
