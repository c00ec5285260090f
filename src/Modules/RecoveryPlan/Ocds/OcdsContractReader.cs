using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a compiled release to its contracts, their bidders and amendments.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class OcdsContractReader(IImportSession session)
{
    private readonly OcdsParties _parties = new(session, new PartyRegister(session));
    private readonly CpvRegister _cpv = new(session);

    /// <summary>Reads one compiled release.</summary>
    public void Read(JsonElement? release, ImportPlace place, string ocid, string sourceId)
    {
        var tender = release.Member("tender");
        if (!release.Objects("contracts").Any())
        {
            session.Report(OcdsRules.NoContract, place, ocid);
            return;
        }

        _parties.Begin(release, ocid);
        var buyer = _parties.Of(release.Member("buyer"), place.At("/buyer")) ?? _parties.Of(tender.Member("procuringEntity"), place.At("/tender/procuringEntity"));
        if (buyer is null)
        {
            session.Report(OcdsRules.NoBuyer, place, ocid);
            return;
        }

        var index = 0;
        foreach (var contract in release.Objects("contracts"))
        {
            var at = place.At(string.Create(CultureInfo.InvariantCulture, $"/contracts/{index}"));
            var award = release.Objects("awards").FirstOrDefault(a => a.Id() is { } id && id == contract.Id("awardID"));
            if (contract.Id() is not { } id)
            {
                session.Report(OcdsRules.NoContractId, at, ocid);
            }
            else if ((contract.Text("title") ?? tender.Text("title") ?? contract.Text("description") ?? tender.Text("description")) is not { } what)
            {
                session.Report(OcdsRules.NoObject, at, ocid);
            }
            else
            {
                var row = new Contract { Id = OcdsKey.Of(ocid, id, index == 0), Object = what, BuyerId = buyer, Ocid = ocid, SourceId = sourceId, Procedure = ProcurementProcedure.Other };
                Procedure(row, release, place, ocid);
                Details(row, contract, award, at, ocid);
                Put(row, tender, award, place, ocid);
                Amendments(row, contract);
            }

            index++;
        }
    }

    private static void Amendment(ContractAmendment row, JsonElement? amendment)
    {
        row.AmendedOn = amendment.Day("date");
        row.Rationale = amendment.Text("rationale") ?? amendment.Text("description");
    }

    private void Procedure(Contract row, JsonElement? release, ImportPlace place, string ocid)
    {
        var tender = release.Member("tender");
        row.ProcedureDetails = tender.Text("procurementMethodDetails");
        row.Procedure = OcdsTerms.Procedure(tender.Text("procurementMethod"), row.ProcedureDetails);
        row.ProcedureId = OcdsKey.ProcedureOf(ocid) ?? tender.Id();
        row.LegalBasis = tender.Text("procurementMethodRationale");
        row.AwardCriteria = tender.Text("awardCriteriaDetails") ?? tender.Text("awardCriteria");
        row.KindDetails = tender.Text("mainProcurementCategory");
        row.Kind = OcdsTerms.Kind(row.KindDetails);
        row.TendersFrom = tender.Member("tenderPeriod").Day("startDate");
        row.TendersUntil = tender.Member("tenderPeriod").Day("endDate");
        row.BasePrice = Amount(tender, "value", place.At("/tender/value"), ocid)?.Amount;
        row.TendererCount = tender.Number("numberOfTenderers") is > 0 and var count ? count : null;
        row.ProjectId = release.Member("planning").Member("budget").Id("projectID") is { } project && session.Find<RecoveryProject>(project) is not null ? project : null;
    }

    private void Details(Contract row, JsonElement? contract, JsonElement? award, ImportPlace place, string ocid)
    {
        var value = Amount(contract, "value", place.At("/value"), ocid);
        row.Price = value?.Amount;
        row.Currency = value?.Currency ?? row.Currency;
        row.AwardedOn = award.Day("date");
        row.SignedOn = contract.Day("dateSigned");
        row.Duration = OcdsTerms.Duration(contract.Member("period"));
        row.Status = OcdsTerms.Status(contract.Text("status"));
        var transactions = contract.Member("implementation").Objects("transactions").ToList();
        if (row.Status == ContractStatus.Terminated && OcdsKey.ProcedureOf(ocid) is not null && transactions.Count == 1)
        {
            // IMPIC states the price in the end as the one transaction of a contract that has ended.
            row.EffectivePrice = Amount(transactions[0], "value", place.At("/implementation/transactions/0/value"), ocid)?.Amount;
        }

        var notice = award.Objects("documents").FirstOrDefault(d => d.Text("documentType") == "awardNotice");
        row.PublishedOn = notice.Day("datePublished");
        row.Url = notice.Text("url");
    }

    private void Put(Contract row, JsonElement? tender, JsonElement? award, ImportPlace place, string ocid)
    {
        Codes(row, tender.Objects("items").Concat(award.Objects("items")), place, ocid);
        var bidders = new List<(string Key, bool IsSupplier)>();
        foreach (var supplier in award.Objects("suppliers"))
        {
            if (_parties.Of(supplier, place.At("/awards/suppliers")) is { } key && !bidders.Exists(b => b.Key == key))
            {
                bidders.Add((key, true));
            }
        }

        row.SupplierId = bidders.Count > 0 ? bidders[0].Key : null;
        if (row.SupplierId is null)
        {
            session.Report(OcdsRules.NoSupplier, place.At("/awards"), ocid);
        }

        foreach (var tenderer in tender.Objects("tenderers"))
        {
            if (_parties.Of(tenderer, place.At("/tender/tenderers")) is { } key && !bidders.Exists(b => b.Key == key))
            {
                bidders.Add((key, false));
            }
        }

        session.Put(session.Find<Contract>(row.Id) is { } known ? ContractMerge.Of(row, known) : row);
        foreach (var (key, isSupplier) in bidders)
        {
            session.Put(new ContractBidder { Id = $"{row.Id}/{key}", ContractId = row.Id, OrganizationId = key, IsSupplier = isSupplier });
        }
    }

    private void Codes(Contract row, IEnumerable<JsonElement?> items, ImportPlace place, string ocid)
    {
        foreach (var classification in items.Select(i => i.Member("classification")).Where(c => string.Equals(c.Text("scheme"), "CPV", StringComparison.OrdinalIgnoreCase)))
        {
            if (classification.Id() is not { } code || CpvRegister.DivisionOf(code) is not { } division || code.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                session.Report(OcdsRules.BadCpv, place, ocid, classification.Id());
                continue;
            }

            if (CpvRegister.IsCode(code))
            {
                _cpv.See(code, classification.Text("description"), row.SourceId!);
            }

            row.Cpv ??= code;
            row.CpvDivisionId ??= division;
        }
    }

    private void Amendments(Contract row, JsonElement? contract)
    {
        var index = 0;
        foreach (var amendment in contract.Objects("amendments"))
        {
            index++;
            var made = new ContractAmendment { Id = $"{row.Id}/{amendment.Id() ?? index.ToString(CultureInfo.InvariantCulture)}", ContractId = row.Id, Currency = row.Currency, SourceId = row.SourceId };
            Amendment(made, amendment);
            session.Put(made);
        }
    }

    private (decimal Amount, string? Currency)? Amount(JsonElement? holder, string name, ImportPlace place, string ocid)
    {
        var value = holder.Value(name);
        if ((value is null && holder.Member(name).Member("amount") is not null) || value?.Amount < 0)
        {
            session.Report(OcdsRules.BadAmount, place, ocid, holder.Member(name).Member("amount")?.ToString());
        }

        return value;
    }
}
