using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Awards;

/// <summary>Who owns an entity on a day, walked straight over the statements of BODS 0.1 and 0.2 and by nothing of the modules: the oracle of the linked sets.</summary>
internal sealed class DeclaredOwners
{
    private readonly Dictionary<string, JsonElement> _statements = [];
    private readonly Dictionary<string, string> _entities = [];
    private readonly Dictionary<string, List<JsonElement>> _interests = [];

    /// <summary>Reads the files of some folders.</summary>
    public DeclaredOwners(params IEnumerable<string> files)
    {
        foreach (var statement in files.SelectMany(f => JsonElement.Parse(File.ReadAllText(f)).EnumerateArray()))
        {
            _statements[statement.GetProperty("statementID").GetString()!] = statement;
        }

        foreach (var (id, statement) in _statements)
        {
            if (TypeOf(statement) == "ownershipOrControlStatement")
            {
                var subject = statement.GetProperty("subject").GetProperty("describedByEntityStatement").GetString()!;
                _interests.TryAdd(subject, []);
                _interests[subject].Add(statement);
            }
            else if (TypeOf(statement) == "entityStatement")
            {
                foreach (var key in Keys(statement))
                {
                    _entities.TryAdd(key, id);
                }
            }
        }
    }

    /// <summary>True when a statement is about the entity with a scheme and an identifier.</summary>
    public bool Knows(string key) => _entities.ContainsKey(key);

    /// <summary>True when somebody has declared who owns it.</summary>
    public bool HasDeclared(string key) => _interests.ContainsKey(_entities[key]);

    /// <summary>Its owners on a day: kind and key of each, with the lowest and highest share in percent and the links of the shortest chain.</summary>
    public IReadOnlyList<(string Owner, decimal? Low, decimal? High, int Links)> On(string key, DateOnly day)
    {
        var ends = new List<(string Owner, decimal? Low, decimal? High, int Links)>();
        Walk(_entities[key], day, [_entities[key]], 1, 1, ends);
        return
        [
            .. ends.GroupBy(e => e.Owner).Select(g => (
                g.Key,
                Percent(g.Select(e => e.Low)),
                Percent(g.Select(e => e.High)),
                g.Min(e => e.Links))),
        ];
    }

    private void Walk(string entity, DateOnly day, IReadOnlyList<string> way, decimal? low, decimal? high, List<(string, decimal?, decimal?, int)> ends)
    {
        var holdings = _interests.GetValueOrDefault(entity, []).SelectMany(s => Held(s, day).Select(i => (Owner: OwnerOf(s), Interest: i))).GroupBy(h => h.Owner).ToList();
        if (way.Count > 1 && holdings.Count == 0)
        {
            ends.Add(($"entity {KeyOf(entity)}", low, high, way.Count - 1));
        }

        foreach (var held in holdings)
        {
            var (least, most) = Share([.. held.Select(h => h.Interest)]);
            if (held.Key.StartsWith("entity ", StringComparison.Ordinal))
            {
                var next = held.Key["entity ".Length..];
                if (!way.Contains(next))
                {
                    Walk(next, day, [.. way, next], low * least, high * most, ends);
                }
            }
            else
            {
                ends.Add((held.Key, low * least, high * most, way.Count));
            }
        }
    }

    // A statement without interests says that there is one of a kind that is not stated.
    private static IEnumerable<JsonElement> Held(JsonElement statement, DateOnly day)
    {
        var interests = statement.GetProperty("interests").EnumerateArray().ToList();
        return interests.Count == 0 ? [default] : interests.Where(i => (Day(i, "startDate") ?? day) <= day && (Day(i, "endDate") ?? day) >= day);
    }

    private string OwnerOf(JsonElement statement)
    {
        var party = statement.GetProperty("interestedParty");
        return party.TryGetProperty("describedByEntityStatement", out var entity) ? $"entity {entity.GetString()}"
            : party.TryGetProperty("describedByPersonStatement", out var person) ? $"person {Person(person.GetString()!)}"
            : "unspecified";
    }

    // One identifier with a scheme is one person, whatever statement gives it; one without is the publisher's own.
    private string Person(string id)
        => Identifiers(_statements[id]).Where(i => i.Scheme is not null).Select(i => $"{i.Scheme}:{i.Id}".ToUpperInvariant()).Order(StringComparer.Ordinal).FirstOrDefault() ?? id;

    /// <summary>The entity's statement by the first of its keys.</summary>
    private string KeyOf(string id) => Keys(_statements[id]).FirstOrDefault() ?? $"XX-BODS:{id}";

    private static (decimal? Low, decimal? High) Share(IReadOnlyList<JsonElement> interests)
    {
        foreach (var type in new[] { "shareholding", "voting-rights" })
        {
            var shares = interests.Where(i => i.ValueKind == JsonValueKind.Object && i.GetProperty("type").GetString() == type).Select(Range).ToList();
            if (shares.Count > 0)
            {
                return (shares.Aggregate((decimal?)0, (sum, s) => sum + s.Low) is { } low ? Math.Min(low, 1) : null, shares.Aggregate((decimal?)0, (sum, s) => sum + s.High) is { } high ? Math.Min(high, 1) : null);
            }
        }

        return (null, null);
    }

    private static (decimal? Low, decimal? High) Range(JsonElement interest)
    {
        if (!interest.TryGetProperty("share", out var share))
        {
            return (null, null);
        }

        return share.TryGetProperty("exact", out var exact) ? (exact.GetDecimal() / 100, exact.GetDecimal() / 100) : (share.GetProperty("minimum").GetDecimal() / 100, share.GetProperty("maximum").GetDecimal() / 100);
    }

    private static decimal? Percent(IEnumerable<decimal?> shares) => shares.Aggregate((decimal?)0, (sum, s) => sum + s) is { } sum ? Math.Round(Math.Min(sum, 1) * 100, 6) : null;

    private static DateOnly? Day(JsonElement interest, string name)
        => interest.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(text.GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Keys(JsonElement entity) => Identifiers(entity).Where(i => i.Scheme is not null).Select(i => $"{i.Scheme}:{i.Id}").Distinct();

    private static IEnumerable<(string? Scheme, string Id)> Identifiers(JsonElement statement)
        => statement.TryGetProperty("identifiers", out var list) ? list.EnumerateArray().Where(i => Text(i, "id") is not null).Select(i => (Text(i, "scheme"), Text(i, "id")!)) : [];

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string TypeOf(JsonElement statement) => statement.GetProperty("statementType").GetString()!;
}
