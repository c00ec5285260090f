using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a compiled release to rows: the awards, then the contracts that come from them.</summary>
public sealed class OcdsProcessReader
{
    private readonly IImportSession _session;
    private readonly OcdsParties _parties;
    private readonly OcdsAwardReader _awards;
    private readonly OcdsContractReader _contracts;

    /// <summary>One for each import.</summary>
    public OcdsProcessReader(IImportSession session)
    {
        (_session, _parties) = (session, new OcdsParties(session, new PartyRegister(session)));
        (_awards, _contracts) = (new OcdsAwardReader(session, _parties), new OcdsContractReader(session, _parties));
    }

    /// <summary>Reads one compiled release.</summary>
    /// <param name="release">The compiled release.</param>
    /// <param name="place">Where findings about it stand.</param>
    /// <param name="ocid">The process.</param>
    /// <param name="key">What the keys of its rows begin with.</param>
    /// <param name="sourceId">The source of its rows.</param>
    public void Read(JsonElement? release, ImportPlace place, string ocid, string key, string sourceId)
    {
        var (hasAwards, hasContracts) = (release.Objects("awards").Any(), release.Objects("contracts").Any());
        if (!hasAwards && !hasContracts)
        {
            _session.Report(OcdsRules.NoContract, place, ocid);
            return;
        }

        _parties.Begin(release, ocid);
        var buyer = Buyer(release, place, ocid);
        var process = new OcdsProcess(release, place, ocid, key, sourceId, buyer);
        var awards = _awards.Read(process);
        if (buyer is null)
        {
            _session.Report(hasContracts ? OcdsRules.NoBuyer : OcdsRules.AwardWithoutBuyer, place, ocid);
        }
        else
        {
            _contracts.Read(process, buyer, awards);
        }
    }

    /// <summary>After the last process: what compiled releases do not have any more goes.</summary>
    public void Finish()
    {
        _contracts.Finish();
        _awards.Finish();
    }

    // Who is named as the buyer, else the one party of that role; else the procuring entity likewise.
    // Where several have the role, the procuring entity that is named, else the first of them.
    private string? Buyer(JsonElement? release, ImportPlace place, string ocid)
    {
        var (buyer, entity) = (release.Member("buyer"), release.Member("tender").Member("procuringEntity"));
        if (_parties.IsNamed(buyer))
        {
            return _parties.Of(buyer, place.At("/buyer"), PartyRole.Buyer);
        }

        if (ByRole(release, entity, place, ocid) is not { } found)
        {
            // What is left is a reference that leads nowhere and says nothing itself.
            return _parties.Of(buyer, place.At("/buyer"), PartyRole.Buyer) ?? _parties.Of(entity, place.At("/tender/procuringEntity"), PartyRole.Buyer);
        }

        if (buyer.Id() is not null)
        {
            _session.Report(OcdsRules.UnresolvedParty, place.At("/buyer"), ocid);
        }

        return found;
    }

    private string? ByRole(JsonElement? release, JsonElement? entity, ImportPlace place, string ocid)
    {
        var buyers = _parties.All(OcdsParties.WithRole(release, "buyer"), place.At("/parties"), PartyRole.Buyer);
        if (buyers.Count == 1)
        {
            return buyers[0];
        }

        if (buyers.Count > 1)
        {
            _session.Report(OcdsRules.SeveralBuyers, place.At("/parties"), ocid, buyers.Count.ToString(CultureInfo.InvariantCulture));
        }

        if (_parties.IsNamed(entity))
        {
            return _parties.Of(entity, place.At("/tender/procuringEntity"), PartyRole.Buyer);
        }

        var entities = buyers.Count > 0 ? buyers : _parties.All(OcdsParties.WithRole(release, "procuringEntity"), place.At("/parties"), PartyRole.Buyer);
        if (entities.Count > 1 && buyers.Count == 0)
        {
            _session.Report(OcdsRules.SeveralBuyers, place.At("/parties"), ocid, entities.Count.ToString(CultureInfo.InvariantCulture));
        }

        return entities.FirstOrDefault();
    }
}
