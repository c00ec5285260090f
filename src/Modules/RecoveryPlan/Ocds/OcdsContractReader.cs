using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a compiled release to its contracts, their bidders and amendments.</summary>
/// <param name="session">Where rows and findings go.</param>
/// <param name="parties">The parties of the process.</param>
public sealed class OcdsContractReader(IImportSession session, OcdsParties parties)
{
    private readonly CpvRegister _cpv = new(session);

    /// <summary>Reads the contracts of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="buyer">The key of its buyer.</param>
    /// <param name="awards">Its awards.</param>
    public void Read(OcdsProcess process, string buyer, IReadOnlyList<OcdsAward> awards)
    {
        var tender = process.Tender;
        var index = 0;
        foreach (var contract in process.Release.Objects("contracts"))
        {
            var at = process.Place.At(string.Create(CultureInfo.InvariantCulture, $"/contracts/{index}"));
            var award = awards.FirstOrDefault(a => a.Id == contract.Id("awardID"));
            if (contract.Id() is not { } id)
            {
                session.Report(OcdsRules.NoContractId, at, process.Ocid);
            }
            else if ((contract.Text("title") ?? tender.Text("title") ?? contract.Text("description") ?? tender.Text("description")) is not { } what)
            {
                session.Report(OcdsRules.NoObject, at, process.Ocid);
            }
            else
            {
                var row = new Contract { Id = OcdsKey.Of(process.Ocid, id, index == 0), Object = what, BuyerId = buyer, Ocid = process.Ocid, AwardId = award?.Key, SourceId = process.SourceId, Procedure = ProcurementProcedure.Other };
                Procedure(row, process);
                Details(row, contract, award?.Json, at, process);
                Put(row, process, award);
                Amendments(row, contract);
            }

            index++;
        }
    }

    /// <summary>After the last process: what compiled releases do not have any more goes, unless another format states it.</summary>
    public void Finish()
    {
        session.RemoveUnseen<ContractBidder, Contract>(b => b.ContractId, c => c.Ocid);
        session.RemoveUnseen<ContractAmendment, Contract>(a => a.ContractId, c => c.Ocid);
        session.RemoveUnseen<Contract>(c => c.Ocid);
    }

    private static void Amendment(ContractAmendment row, JsonElement? amendment)
    {
        row.AmendedOn = amendment.Day("date");
        row.Rationale = amendment.Text("rationale") ?? amendment.Text("description");
    }

    private static void Procedure(Contract row, OcdsProcess process)
    {
        var tender = process.Tender;
        row.ProcedureDetails = tender.Text("procurementMethodDetails");
        row.Procedure = OcdsTerms.Procedure(tender.Text("procurementMethod"), row.ProcedureDetails);
        row.ProcedureId = OcdsKey.ProcedureOf(process.Ocid) ?? tender.Id();
        row.LegalBasis = tender.Text("procurementMethodRationale");
        row.AwardCriteria = tender.Text("awardCriteriaDetails") ?? tender.Text("awardCriteria");
        row.KindDetails = tender.Text("mainProcurementCategory");
        row.Kind = OcdsTerms.Kind(row.KindDetails);
        row.TendersFrom = tender.Member("tenderPeriod").Day("startDate");
        row.TendersUntil = tender.Member("tenderPeriod").Day("endDate");
        row.TendererCount = OcdsTerms.TendererCount(tender);
        row.BudgetProjectId = process.Release.Member("planning").Member("budget").Id("projectID");
    }

    private void Details(Contract row, JsonElement? contract, JsonElement? award, ImportPlace place, OcdsProcess process)
    {
        var value = process.Amount(contract, "value", place.At("/value"), session);
        row.Price = value?.Amount;
        row.Currency = value?.Currency ?? process.Tender.Value("value")?.Currency ?? row.Currency;
        row.BasePrice = process.AmountIn(row.Currency, process.Tender, process.Place.At("/tender/value"), session);
        row.AwardedOn = award.Day("date");
        row.SignedOn = contract.Day("dateSigned");
        row.Duration = OcdsTerms.Duration(contract.Member("period"));
        row.Status = OcdsTerms.Status(contract.Text("status"));
        var transactions = contract.Member("implementation").Objects("transactions").ToList();
        if (row.Status == ContractStatus.Terminated && process.IsOfBase && transactions.Count == 1)
        {
            // IMPIC states the price in the end as the one transaction of a contract that has ended.
            row.EffectivePrice = process.AmountIn(row.Currency, transactions[0], place.At("/implementation/transactions/0/value"), session);
        }

        var notice = award.Objects("documents").FirstOrDefault(d => d.Text("documentType") == "awardNotice");
        row.PublishedOn = notice.Day("datePublished");
        row.Url = notice.Text("url");
    }

    private void Put(Contract row, OcdsProcess process, OcdsAward? award)
    {
        Codes(row, process.Tender.Objects("items").Concat(award?.Json.Objects("items") ?? []), process.Place, process.Ocid);
        var bidders = (award?.Suppliers ?? []).Select(key => (Key: key, IsSupplier: true)).ToList();
        row.SupplierId = bidders.Count > 0 ? bidders[0].Key : null;
        if (row.SupplierId is null)
        {
            session.Report(OcdsRules.NoSupplier, process.Place.At("/awards"), process.Ocid);
        }

        foreach (var tenderer in process.Tender.Objects("tenderers"))
        {
            if (parties.Of(tenderer, process.Place.At("/tender/tenderers")) is { } key && !bidders.Exists(b => b.Key == key))
            {
                bidders.Add((key, false));
            }
        }

        if (process.IsOfBase)
        {
            // IMPIC's releases leave out what its files have: of a hundred, 93 have no day of signing.
            session.Put(row, BaseOmissions.AllThatBaseStates);
        }
        else
        {
            session.Put(row);
        }

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
}
