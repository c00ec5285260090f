using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a compiled release to its awards and their suppliers.</summary>
/// <param name="session">Where rows and findings go.</param>
/// <param name="parties">The parties of the process.</param>
public sealed class OcdsAwardReader(IImportSession session, OcdsParties parties)
{
    /// <summary>Reads the awards of a process.</summary>
    public IReadOnlyList<OcdsAward> Read(OcdsProcess process)
    {
        var awards = new List<OcdsAward>();
        var index = 0;
        foreach (var json in process.Release.Objects("awards"))
        {
            var place = process.Place.At(string.Create(CultureInfo.InvariantCulture, $"/awards/{index++}"));
            if (json.Id() is not { } id)
            {
                session.Report(OcdsRules.NoAwardId, place, process.Ocid);
                continue;
            }

            var award = new OcdsAward(json, id, $"{process.Key}/{id}", parties.All(json.Objects("suppliers"), place.At("/suppliers")));
            awards.Add(award);
            Put(award, process, place);
        }

        return awards;
    }

    /// <summary>After the last process: what compiled releases do not have any more goes.</summary>
    public void Finish()
    {
        session.RemoveUnseen<AwardSupplier, Award>(s => s.AwardId, a => a.Ocid);
        session.RemoveUnseen<Award>(a => a.Ocid);
    }

    private void Put(OcdsAward award, OcdsProcess process, ImportPlace place)
    {
        var (json, tender) = (award.Json, process.Tender);
        var value = process.Amount(json, place.At("/value"), session);
        var status = OcdsTerms.Award(json.Text("status"));
        if (award.Suppliers.Count == 0 && status is null or AwardStatus.Active)
        {
            session.Report(OcdsRules.AwardWithoutSupplier, place.At("/suppliers"), process.Ocid);
        }

        session.Put(new Award
        {
            Id = award.Key,
            Ocid = process.Ocid,
            Title = json.Wording("title") ?? tender.Wording("title") ?? json.Wording("description") ?? tender.Wording("description"),
            Status = status,
            AwardedOn = process.Day(json, "date", place, session),
            Value = value?.Amount,
            Currency = value is null ? null : process.CurrencyOf(place.At("/value"), session, json, tender),
            Procedure = OcdsTerms.Procedure(tender.Text("procurementMethod"), tender.Text("procurementMethodDetails")),
            ProcedureDetails = tender.Text("procurementMethodDetails"),
            Kind = OcdsTerms.Kind(tender.Text("mainProcurementCategory")),
            SupplierCount = award.Suppliers.Count,
            TendererCount = process.Bids.Count(OcdsLots.Of(json)),
            BuyerId = process.BuyerId,
            SourceId = process.SourceId,
        });
        foreach (var supplier in award.Suppliers)
        {
            session.Put(new AwardSupplier { Id = $"{award.Key}/{supplier}", AwardId = award.Key, OrganizationId = supplier });
        }
    }
}
