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
    public void Read(JsonElement? release, ImportPlace place, string ocid, string sourceId)
    {
        var (hasAwards, hasContracts) = (release.Objects("awards").Any(), release.Objects("contracts").Any());
        if (!hasAwards && !hasContracts)
        {
            _session.Report(OcdsRules.NoContract, place, ocid);
            return;
        }

        _parties.Begin(release, ocid);
        var buyer = _parties.Of(release.Member("buyer"), place.At("/buyer"), PartyRole.Buyer)
            ?? _parties.Of(release.Member("tender").Member("procuringEntity"), place.At("/tender/procuringEntity"), PartyRole.Buyer);
        var process = new OcdsProcess(release, place, ocid, sourceId, buyer);
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
}
