using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a compiled release to its contracts, their bidders and amendments.</summary>
/// <param name="session">Where rows and findings go.</param>
/// <param name="parties">The parties of the process.</param>
public sealed class OcdsContractReader(IImportSession session, OcdsParties parties)
{
    private readonly OcdsCpvReader _cpv = new(session);
    private readonly Dictionary<OcdsTenderer, string> _tenderers = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Reads the contracts of a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="buyer">The key of its buyer.</param>
    /// <param name="awards">Its awards.</param>
    public void Read(OcdsProcess process, string buyer, IReadOnlyList<OcdsAward> awards)
    {
        if (!process.Release.Objects("contracts").Any())
        {
            return;
        }

        Tenderers(process);
        _keys.Clear();
        var index = 0;
        foreach (var contract in process.Release.Objects("contracts"))
        {
            var at = process.Place.At(string.Create(CultureInfo.InvariantCulture, $"/contracts/{index}"));
            var award = awards.FirstOrDefault(a => a.Id == contract.Id("awardID"));
            if (contract.Id() is not { } id)
            {
                session.Report(OcdsRules.NoContractId, at, process.Ocid);
            }
            else
            {
                var row = new Contract
                {
                    Id = OcdsKey.Of(process.Key, id, index == 0),
                    Object = Subject(contract, award?.Json, at, process),
                    BuyerId = buyer,
                    Ocid = process.Ocid,
                    AwardId = award?.Key,
                    SourceId = process.SourceId,
                    Procedure = ProcurementProcedure.Other,
                };
                if (!_keys.Add(row.Id))
                {
                    session.Report(OcdsRules.DuplicateId, at.At("/id"), process.Ocid);
                }

                Procedure(row, process, session);
                Details(row, contract, award?.Json, at, process);
                _cpv.Read(row, contract, at, award?.Json, process);
                var lots = OcdsLots.Of(contract, award?.Json);
                row.TendererCount = process.Bids.Count(lots);
                Put(row, contract, at, process, award, lots);
                Amendments(row, contract, at, process);
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

    private static void Procedure(Contract row, OcdsProcess process, IImportSession session)
    {
        var tender = process.Tender;
        row.ProcedureDetails = tender.Text("procurementMethodDetails");
        row.Procedure = OcdsTerms.Procedure(tender.Text("procurementMethod"), row.ProcedureDetails);
        row.ProcedureId = OcdsKey.ProcedureOf(process.Key) ?? tender.Id();
        row.LegalBasis = tender.Text("procurementMethodRationale");
        row.AwardCriteria = tender.Text("awardCriteriaDetails") ?? tender.Text("awardCriteria");
        row.KindDetails = tender.Text("mainProcurementCategory");
        row.Kind = OcdsTerms.Kind(row.KindDetails);
        var (period, place) = (tender.Member("tenderPeriod"), process.Place.At("/tender/tenderPeriod"));
        row.TendersFrom = process.Day(period, "startDate", place, session, isPast: false);
        row.TendersUntil = process.Day(period, "endDate", place, session, isPast: false);
        row.BudgetProjectId = process.Release.Member("planning").Member("budget").Id("projectID");
    }

    private void Details(Contract row, JsonElement? contract, JsonElement? award, ImportPlace place, OcdsProcess process)
    {
        row.Price = process.Amount(contract, place.At("/value"), session)?.Amount;
        row.Currency = row.Price is not null || contract.Currency("value").IsStated
            ? process.CurrencyOf(place.At("/value"), session, contract, award, process.Tender)
            : process.Tender.Currency("value") is { IsStated: true } tenders ? tenders.Code
            : award.Currency("value").Code;
        row.BasePrice = process.AmountIn(row.Currency, process.Tender, process.Place.At("/tender/value"), session);
        row.AwardedOn = process.Day(award, "date", process.Place.At("/awards"), session);
        row.SignedOn = process.Day(contract, "dateSigned", place, session);
        row.Duration = Duration(contract.Member("period"), place.At("/period"), process);
        row.Status = OcdsTerms.Status(contract.Text("status"));
        var transactions = contract.Member("implementation").Objects("transactions").ToList();
        if (row.Status == ContractStatus.Terminated && process.IsOfBase && transactions.Count == 1)
        {
            // IMPIC states the price in the end as the one transaction of a contract that has ended.
            row.EffectivePrice = process.AmountIn(row.Currency, transactions[0], place.At("/implementation/transactions/0/value"), session);
        }

        var notice = award.Objects("documents").FirstOrDefault(d => d.Text("documentType") == "awardNotice");
        row.PublishedOn = process.Day(notice, "datePublished", process.Place.At("/awards"), session);
        row.Url = notice.Text("url");
    }

    // As stated, else from the first to the last day; null when neither is there.
    private int? Duration(JsonElement? period, ImportPlace place, OcdsProcess process)
        => period.Number("durationInDays") is >= 0 and var days ? days
            : process.Day(period, "startDate", place, session, isPast: false) is { } start
                && process.Day(period, "endDate", place, session, isPast: false) is { } end && end >= start
                    ? end.DayNumber - start.DayNumber : null;

    private string Subject(JsonElement? contract, JsonElement? award, ImportPlace place, OcdsProcess process)
    {
        if (OcdsSubject.Titled(contract, award, process.Tender) is { } titled)
        {
            return titled;
        }

        var described = OcdsSubject.Described(contract, award, process.Tender, process.Release.Member("planning"));
        session.Report(described is null ? OcdsRules.NoObject : OcdsRules.ObjectElsewhere, place, process.Ocid);
        return described ?? OcdsSubject.Unknown;
    }

    private void Tenderers(OcdsProcess process)
    {
        _tenderers.Clear();
        foreach (var tenderer in process.Bids.Tenderers(FrozenSet<string>.Empty))
        {
            if (parties.Of(tenderer.Reference, process.Place.At(tenderer.Pointer)) is { } key)
            {
                _tenderers.Add(tenderer, key);
            }
        }
    }

    // One award may lead to several contracts, each with one of its suppliers: then the contract's own list says whose it is.
    // The others of the award tendered too.
    private void Put(Contract row, JsonElement? contract, ImportPlace place, OcdsProcess process, OcdsAward? award, IReadOnlySet<string> lots)
    {
        var awarded = award?.Suppliers ?? [];
        var stated = contract.Objects("suppliers").ToList();
        if (awarded.Count > 0 && stated.Count > 0 && !stated.Exists(parties.IsNamed))
        {
            // Ids that lead nowhere name nobody, and the award does.
            session.Report(OcdsRules.UnresolvedParty, place.At("/suppliers"), process.Ocid);
            stated.Clear();
        }

        var suppliers = parties.All(stated, place.At("/suppliers"));
        if (suppliers.Count == 0)
        {
            suppliers.AddRange(awarded);
        }
        else if (awarded.Count > 0 && suppliers.Exists(s => !awarded.Contains(s)))
        {
            session.Report(OcdsRules.OtherSuppliers, place.At("/suppliers"), process.Ocid);
        }

        row.SupplierId = suppliers.Count > 0 ? suppliers[0] : null;
        if (row.SupplierId is null)
        {
            session.Report(OcdsRules.NoSupplier, process.Place.At("/awards"), process.Ocid);
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

        var tenderers = process.Bids.Tenderers(lots).Where(_tenderers.ContainsKey).Select(t => _tenderers[t]);
        foreach (var key in suppliers.Union(awarded, StringComparer.Ordinal).Union(tenderers, StringComparer.Ordinal))
        {
            var isSupplier = suppliers.Contains(key);
            session.Put(new ContractBidder { Id = $"{row.Id}/{key}", ContractId = row.Id, OrganizationId = key, IsSupplier = isSupplier });
        }
    }

    private void Amendments(Contract row, JsonElement? contract, ImportPlace place, OcdsProcess process)
    {
        var index = 0;
        foreach (var amendment in contract.Objects("amendments"))
        {
            index++;
            var made = new ContractAmendment { Id = $"{row.Id}/{amendment.Id() ?? index.ToString(CultureInfo.InvariantCulture)}", ContractId = row.Id, Currency = row.Currency, SourceId = row.SourceId };
            Amendment(made, amendment, place.At("/amendments"), process);
            session.Put(made);
        }
    }

    private void Amendment(ContractAmendment row, JsonElement? amendment, ImportPlace place, OcdsProcess process)
    {
        row.AmendedOn = process.Day(amendment, "date", place, session);
        row.Rationale = amendment.Text("rationale") ?? amendment.Text("description");
    }
}
