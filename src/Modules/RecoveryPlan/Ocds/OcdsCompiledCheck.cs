using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Holds what all releases of a process say together against itself: counts, totals and the order of days.</summary>
/// <param name="session">Where findings go.</param>
public sealed class OcdsCompiledCheck(IImportSession session)
{
    /// <summary>Checks one compiled release.</summary>
    public void Check(JsonElement? release, ImportPlace place, string ocid)
    {
        var tender = release.Member("tender");
        var listed = OcdsTenderers.Distinct(tender.Objects("tenderers"), release);
        var stated = tender.Number("numberOfTenderers");
        if (stated is { } count && listed > 0 && count != listed && count != new OcdsBids(release).CountListed())
        {
            session.Report(OcdsRules.TendererCount, place.At("/tender/numberOfTenderers"), ocid, $"{count} / {listed}");
        }

        if (tender.Text("procurementMethod") == "direct" && Math.Max(stated ?? 0, listed) > 1)
        {
            session.Report(OcdsRules.DirectWithTenderers, place.At("/tender"), ocid, $"{Math.Max(stated ?? 0, listed)}");
        }

        Period(tender, "tenderPeriod", place.At("/tender"), ocid);
        Period(tender, "contractPeriod", place.At("/tender"), ocid);
        Period(tender, "awardPeriod", place.At("/tender"), ocid);
        Bids(release, place, ocid);
        Awards(release, place, ocid);
        Contracts(release, place, ocid);
    }

    private void Period(JsonElement? holder, string name, ImportPlace place, string ocid)
    {
        var period = holder.Member(name);
        if (period.Moment("startDate") is { } start && period.Moment("endDate") is { } end && string.CompareOrdinal(start, end) > 0)
        {
            session.Report(OcdsRules.PeriodOrder, place.At("/" + name), ocid);
        }
    }

    private void Bids(JsonElement? release, ImportPlace place, string ocid)
    {
        var index = 0;
        foreach (var bid in release.Member("bids").Objects("details"))
        {
            if (OcdsTenderers.IsWithdrawn(bid))
            {
                var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/bids/details/{index}"));
                session.Report(OcdsRules.WithdrawnBid, at, ocid);
            }

            index++;
        }
    }

    private void Awards(JsonElement? release, ImportPlace place, string ocid)
    {
        var index = 0;
        foreach (var award in release.Objects("awards"))
        {
            var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/awards/{index++}"));
            Period(award, "contractPeriod", at, ocid);
            var contracts = release.Objects("contracts").Where(c => c.Id("awardID") is { } id && id == award.Id()).ToList();
            var values = contracts.Select(c => c.Value("value")).ToList();
            if (award.Value("value") is { Amount: > 0, Currency.Code: { } currency } whole
                && values.Count > 0 && values.TrueForAll(v => v?.Currency.Code == currency)
                && values.Sum(v => v!.Value.Amount) is var total && (total < whole.Amount * 0.5m || total > whole.Amount * 1.5m))
            {
                session.Report(OcdsRules.ContractAwardTotals, at.At("/value"), ocid, string.Create(CultureInfo.InvariantCulture, $"{total} / {whole.Amount}"));
            }
        }
    }

    private void Contracts(JsonElement? release, ImportPlace place, string ocid)
    {
        var awards = release.Objects("awards").Select(a => (Id: a.Id(), Date: a.Day("date"))).ToList();
        var index = 0;
        foreach (var contract in release.Objects("contracts"))
        {
            var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/contracts/{index++}"));
            Period(contract, "period", at, ocid);
            var matches = awards.Where(a => a.Id is not null && a.Id == contract.Id("awardID")).ToList();
            if (matches.Count != 1)
            {
                session.Report(OcdsRules.UnresolvedAward, at.At("/awardID"), ocid, contract.Id("awardID"));
            }
            else if (contract.Day("dateSigned") is { } signed && signed >= OcdsProcess.FirstDay && signed < matches[0].Date)
            {
                session.Report(OcdsRules.DateOrder, at.At("/dateSigned"), ocid);
            }

            Transactions(contract, at, ocid);
        }
    }

    // Where the supplier pays, as for a concession, both are below zero. What is not known to be in the same currency is not added up.
    private void Transactions(JsonElement? contract, ImportPlace place, string ocid)
    {
        if (contract.Value("value") is not { Currency.Code: { } currency } value)
        {
            return;
        }

        decimal? paid = null;
        foreach (var transaction in contract.Member("implementation").Objects("transactions"))
        {
            if (transaction.Value("value") is { } one && one.Currency.Code == currency)
            {
                paid = (paid ?? 0) + one.Amount;
            }
        }

        if (value.Amount < 0 ? paid < value.Amount : paid > value.Amount)
        {
            var totals = string.Create(CultureInfo.InvariantCulture, $"{paid} / {value.Amount}");
            session.Report(OcdsRules.TransactionTotals, place.At("/implementation/transactions"), ocid, totals);
        }
    }
}
