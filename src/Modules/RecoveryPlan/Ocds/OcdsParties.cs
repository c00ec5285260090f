using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The parties of one contracting process, and who a reference to one is.</summary>
/// <param name="session">Where findings go.</param>
/// <param name="register">Where entities become rows.</param>
public sealed class OcdsParties(IImportSession session, PartyRegister register)
{
    private readonly Dictionary<string, JsonElement?> _parties = new(StringComparer.Ordinal);
    private string _ocid = "";
    private JsonElement? _release;
    private Dictionary<string, JsonElement?>? _named;

    /// <summary>Begins a process.</summary>
    public void Begin(JsonElement? release, string ocid)
    {
        _parties.Clear();
        (_ocid, _release, _named) = (ocid, release, null);
        foreach (var party in release.Objects("parties"))
        {
            if (party.Id() is { } id)
            {
                _parties[id] = party;
            }
        }
    }

    /// <summary>The parties of a release that have a role.</summary>
    /// <param name="release">The release.</param>
    /// <param name="role">The code of the role.</param>
    public static IEnumerable<JsonElement?> WithRole(JsonElement? release, string role)
    {
        foreach (var party in release.Objects("parties"))
        {
            if (party.Member("roles") is { } roles && Has(roles, role))
            {
                yield return party;
            }
        }
    }

    /// <summary>True when a reference says who it names: by a name, an identifier or the id of a party.</summary>
    /// <param name="reference">The reference.</param>
    public bool IsNamed(JsonElement? reference)
        => (reference.Text("name") ?? reference.Member("identifier").Id() ?? reference.Member("identifier").Text("legalName")) is not null
            || (reference.Id() is { } id && _parties.ContainsKey(id));

    /// <summary>The keys of the entities that a list of references names, each once, in their order.</summary>
    /// <param name="references">The list.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="role">What the entities do in the process.</param>
    public List<string> All(IEnumerable<JsonElement?> references, ImportPlace place, PartyRole role = PartyRole.Bidder)
    {
        var keys = new List<string>();
        foreach (var reference in references)
        {
            if (Of(reference, place, role) is { } key && !keys.Contains(key))
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>The key of the entity that a reference names; null when it names none.</summary>
    /// <param name="reference">An object with id and name, or in 1.0 the whole organization.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="role">What the entity does in the process.</param>
    public string? Of(JsonElement? reference, ImportPlace place, PartyRole role = PartyRole.Bidder)
    {
        var name = reference.Text("name");
        if (reference is null || (reference.Id() is null && name is null && reference.Member("identifier") is null))
        {
            return null;
        }

        var known = reference;
        if (reference.Id() is { } id)
        {
            if (_parties.TryGetValue(id, out var party))
            {
                known = party;
                if (name is not null && party.Text("name") is { } other && other != name)
                {
                    session.Report(OcdsRules.OtherPartyName, place, _ocid);
                }
            }
            else if (_parties.Count > 0 || reference.Member("identifier") is null)
            {
                session.Report(OcdsRules.UnresolvedParty, place, _ocid);
            }
        }

        else if (name is not null && reference.Member("identifier").Id() is null)
        {
            known = FindNamed(name) ?? reference;
        }

        var identifier = known.Member("identifier");
        var (scheme, number) = (identifier.Text("scheme"), identifier.Code());
        if (scheme is null || number is null)
        {
            foreach (var additional in known.Objects("additionalIdentifiers"))
            {
                if (additional.Text("scheme") is { } otherScheme && additional.Code() is { } otherNumber)
                {
                    (scheme, number) = (otherScheme, otherNumber);
                    break;
                }
            }
        }

        return Known(register.OfIdentifier(scheme, number, known.Text("name") ?? identifier.Text("legalName") ?? name, _ocid.Length > 11 ? _ocid[..11] : _ocid, role), place);
    }

    // In whatever case and with whatever between the words: publishers write "Procuring entity".
    private static bool Has(JsonElement roles, string role)
    {
        if (roles.ValueKind == JsonValueKind.String)
        {
            return roles.ValueEquals(role)
                || string.Concat(roles.GetString()!.Where(char.IsLetter)).Equals(role, StringComparison.OrdinalIgnoreCase);
        }

        return roles.ValueKind == JsonValueKind.Array
            && roles.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && Has(one, role));
    }

    // Who names itself by a name alone is the one of the release that has it, and an identifier.
    private JsonElement? FindNamed(string name)
    {
        if (_named is null)
        {
            _named = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
            var bids = _release.Member("bids").Objects("details").SelectMany(b => b.Objects("tenderers"));
            var made = _release.Objects("awards").Concat(_release.Objects("contracts")).SelectMany(a => a.Objects("suppliers"));
            var listed = _release.Objects("parties").Concat(_release.Member("tender").Objects("tenderers"));
            foreach (var one in listed.Concat(bids).Concat(made))
            {
                if (one.Text("name") is { } own && one.Member("identifier").Code() is { } code)
                {
                    var folded = PartyRegister.Spell(own);
                    var isOther = _named.TryGetValue(folded, out var known) && known.Member("identifier").Code() != code;
                    _named[folded] = isOther ? null : one;
                }
            }
        }

        return _named.GetValueOrDefault(PartyRegister.Spell(name));
    }

    private string Known(Party party, ImportPlace place)
    {
        var rule = party.Doubt switch
        {
            PartyDoubt.Person => OcdsRules.NaturalPerson,
            PartyDoubt.Placeholder or PartyDoubt.Unnumbered => OcdsRules.Unidentified,
            PartyDoubt.Withheld => OcdsRules.WithheldNumber,
            PartyDoubt.OtherName => OcdsRules.NamesOfNumber,
            PartyDoubt.BadCheckDigit => OcdsRules.BadCheckDigit,
            _ => null,
        };
        if (rule is not null)
        {
            session.Report(rule, place, _ocid, party.Doubt == PartyDoubt.BadCheckDigit ? party.Key : null);
        }

        return party.Key;
    }
}
