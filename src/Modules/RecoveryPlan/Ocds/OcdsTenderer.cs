using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>One who submitted a tender, with all by which the references of a release name it.</summary>
public sealed class OcdsTenderer
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _hasLegalForm;

    /// <summary>What one reference says.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="party">The party that its id leads to; null for none.</param>
    /// <param name="pointer">Where the reference stands.</param>
    public OcdsTenderer(JsonElement? reference, JsonElement? party, string pointer)
    {
        (Reference, Pointer) = (reference, pointer);
        if (reference.Id() is { } id)
        {
            _ids.Add(id);
        }

        Know(reference);
        Know(party);
    }

    /// <summary>The reference that says most: one with an identifier where there is one.</summary>
    public JsonElement? Reference { get; private set; }

    /// <summary>Where it stands.</summary>
    public string Pointer { get; private set; }

    /// <summary>True when anything tells who it is.</summary>
    public bool IsNamed => _ids.Count + _identifiers.Count + _names.Count > 0;

    /// <summary>
    /// True when both are one. An id or an identifier in common says so, and two identifiers say that they are two. Else a name does,
    /// where one has no id or the name has a legal form: persons' names and numbers may be withheld, and two ids are two all the same.
    /// </summary>
    /// <param name="other">The other one.</param>
    public bool IsSame(OcdsTenderer other)
        => _ids.Overlaps(other._ids) || (_identifiers.Count > 0 && other._identifiers.Count > 0 ? _identifiers.Overlaps(other._identifiers)
            : (_ids.Count == 0 || other._ids.Count == 0 || _hasLegalForm) && _names.Overlaps(other._names));

    /// <summary>Takes over what another one's references say.</summary>
    /// <param name="other">The same entity.</param>
    public void Add(OcdsTenderer other)
    {
        if (_identifiers.Count == 0 && other._identifiers.Count > 0)
        {
            (Reference, Pointer) = (other.Reference, other.Pointer);
        }

        _ids.UnionWith(other._ids);
        _identifiers.UnionWith(other._identifiers);
        _names.UnionWith(other._names);
        _hasLegalForm |= other._hasLegalForm;
    }

    // Nine equal digits and words such as RGPD stand for a number and are none. Portugal's tax numbers have lists of several names.
    private static string? Number(JsonElement? identifier)
    {
        var (code, scheme) = (identifier.Code() ?? "", identifier.Text("scheme"));
        var bare = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return !bare.Any(char.IsAsciiDigit) || !bare.Distinct().Skip(1).Any() ? null
            : PersonIdentity.IsPortuguese(scheme, code) && OrganizationKey.TaxNumber(code) is { } digits ? $":{digits}"
            : $"{scheme?.ToUpperInvariant()}:{bare}";
    }

    private void Know(JsonElement? stated)
    {
        foreach (var identifier in stated.Objects("additionalIdentifiers").Prepend(stated.Member("identifier")))
        {
            if (Number(identifier) is { } number)
            {
                _identifiers.Add(number);
            }
        }

        if ((stated.Text("name") ?? stated.Member("identifier").Text("legalName")) is { } name)
        {
            _names.Add(PartyRegister.Spell(name));
            _hasLegalForm |= LegalForm.IsIn(name);
        }
    }
}
