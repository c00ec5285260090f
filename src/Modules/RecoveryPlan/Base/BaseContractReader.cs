using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a record of BASE to a contract, its bidders and its entities. One mapping for all layouts.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class BaseContractReader(IImportSession session)
{
    private const string Page = "https://www.base.gov.pt/Base4/pt/detalhe/?type=contratos&id=";

    private readonly BaseCells _cells = new(session);
    private readonly PartyRegister _parties = new(session);
    private readonly RememberedParties _remembered = new();
    private readonly CpvRegister _cpv = new(session);
    private readonly BaseRegionReader _regions = new(session);
    private readonly ContractNumbers _seen = new(session);
    private readonly SeenKeys _copies = new(session, "exports");
    private readonly BaseOmissions _omissions = new();
    private readonly List<string> _values = [];
    private readonly List<(string Key, bool IsSupplier)> _bidders = [];
    private readonly HashSet<string> _tenderers = new(StringComparer.Ordinal);
    private bool _lacksSuppliers;
    private bool _lacksNumbers;

    /// <summary>Begins a file: a number may stand once in each.</summary>
    public void Begin()
    {
        _seen.Clear();
        _copies.Clear();
        _lacksNumbers = false;
    }

    /// <summary>Ends the import: who is no longer named as a bidder of a contract goes. The old CSV names none, which says nothing.</summary>
    public void End()
    {
        if (!_lacksSuppliers)
        {
            session.RemoveUnseen<ContractBidder, Contract>(b => b.ContractId);
        }
    }

    /// <summary>Reads one record.</summary>
    public void Read(BaseFields fields, string sourceId)
    {
        session.Count("contracts");
        if (fields.IsExport && !PortalExport.HasKey(fields))
        {
            session.Report(BaseRules.PartialExport, fields.Place);
            return;
        }

        if ((fields.IsExport ? ExportKey(fields) : _cells.Code(fields, BaseField.Contract, null)) is not { } number)
        {
            session.Report(BaseRules.NoContractNumber, fields.Place);
            return;
        }

        if (!_seen.Add(number))
        {
            session.Report(BaseRules.RepeatedContract, fields.PlaceOf(BaseField.Contract), number);
            return;
        }

        if ((BaseText.Plain(fields.Text(BaseField.Object)) ?? BaseText.Plain(fields.Text(BaseField.Description))) is not { } what)
        {
            session.Report(BaseRules.NoObject, fields.PlaceOf(BaseField.Object), number);
            return;
        }

        if (Buyer(fields, number) is not { } buyer)
        {
            session.Report(BaseRules.NoBuyer, fields.PlaceOf(BaseField.Buyers), number);
            return;
        }

        var contract = new Contract { Id = number, Object = what, BuyerId = buyer, Currency = BaseText.Currency, SourceId = sourceId };
        contract.Url = fields.IsExport ? null : Page + number;
        Procedure(contract, fields);
        Days(contract, fields);
        Amounts(contract, fields);
        Codes(contract, fields);
        Bidders(contract, fields);
        _lacksSuppliers |= (fields.Present & (1L << (int)BaseField.Suppliers)) == 0;
        session.Put(contract, _omissions.Of(fields.Present));
        foreach (var (key, isSupplier) in _bidders)
        {
            session.Put(new ContractBidder { Id = $"{number}/{key}", ContractId = number, OrganizationId = key, IsSupplier = isSupplier });
        }
    }

    // What is twice in one export is two contracts, and told: nothing in the file tells them apart.
    private string ExportKey(BaseFields fields)
    {
        if (!_lacksNumbers)
        {
            _lacksNumbers = true;
            session.Report(BaseRules.NumberlessExport, fields.Place);
        }

        var parties = new List<string>();
        foreach (var field in (ReadOnlySpan<BaseField>)[BaseField.Buyers, BaseField.Suppliers])
        {
            fields.Values(field, _values);
            var scope = parties.FirstOrDefault() ?? "";
            var keys = _values.Select(v => StatedParty.Of(v)).Select(p => _parties.Of(p.Number, p.Name, scope).Key).ToList();
            parties.AddRange(field == BaseField.Suppliers ? keys.Order(StringComparer.Ordinal) : keys);
            parties.Add("");
        }

        var key = PortalExport.KeyOf(fields, parties);
        var copy = _copies.Add(key);
        if (copy == 1)
        {
            return key;
        }

        session.Report(BaseRules.SameContent, fields.Place, key);
        return string.Create(CultureInfo.InvariantCulture, $"{key}/{copy}");
    }

    private string? Buyer(BaseFields fields, string number)
    {
        fields.Values(BaseField.Buyers, _values);
        if (_values.Count > 1)
        {
            session.Report(BaseRules.SeveralBuyers, fields.PlaceOf(BaseField.Buyers), number, $"{_values.Count}");
        }

        var stated = _values.Count > 0 ? StatedParty.Of(_values[0])
            : StatedParty.Of(_cells.Code(fields, BaseField.BuyerNumber, number), BaseText.Plain(fields.Text(BaseField.BuyerName)));
        return stated is { Number: null, Name: null } ? null
            : Known(_parties.Of(stated.Number, stated.Name, "", PartyRole.Buyer), stated, fields.PlaceOf(BaseField.Buyers), number);
    }

    private void Procedure(Contract contract, BaseFields fields)
    {
        contract.ProcedureDetails = fields.Text(BaseField.Procedure);
        contract.Procedure = contract.ProcedureDetails is { } words ? BaseTerms.Procedure(words)
            : (fields.Present & (1L << (int)BaseField.Procedure)) == 0 ? Known(contract.Id) : ProcurementProcedure.Other;
        if (contract.Procedure == ProcurementProcedure.Other)
        {
            session.Report(BaseRules.UnknownProcedure, fields.PlaceOf(BaseField.Procedure), contract.Id, contract.ProcedureDetails);
        }

        fields.Values(BaseField.Kinds, _values);
        contract.Kind = BaseTerms.Kind(_values);
        contract.KindDetails = _values.Count == 0 ? null : string.Join(" | ", _values);
        contract.ProcedureId = _cells.Code(fields, BaseField.ProcedureNumber, contract.Id);
        contract.AnnouncementId = _cells.Code(fields, BaseField.Announcement, contract.Id);
        contract.LegalBasis = fields.Text(BaseField.LegalBasis);
        contract.FrameworkAgreement = BaseText.Plain(fields.Text(BaseField.Framework));
        contract.AwardCriteria = fields.Text(BaseField.AwardCriteria);
        contract.IsCentralised = fields.Text(BaseField.Centralised) switch
        {
            { } yes when yes.Equals("Sim", StringComparison.OrdinalIgnoreCase) => true,
            { } no when no.StartsWith('N') || no.StartsWith('n') => false,
            _ => null,
        };
    }

    // A table without the column says nothing of it, and it has no null: what stands stays.
    private ProcurementProcedure Known(string number) => session.Find<Contract>(number)?.Procedure ?? ProcurementProcedure.Other;

    private void Days(Contract contract, BaseFields fields)
    {
        contract.AwardedOn = _cells.Day(fields, BaseField.AwardedOn, contract.Id);
        contract.SignedOn = _cells.Day(fields, BaseField.SignedOn, contract.Id);
        contract.PublishedOn = _cells.Day(fields, BaseField.PublishedOn, contract.Id);
        contract.ClosedOn = _cells.Day(fields, BaseField.ClosedOn, contract.Id);
        contract.Duration = _cells.Days(fields, BaseField.Duration, contract.Id);
        contract.EndReason = fields.Text(BaseField.EndReason);
        contract.Status = BaseTerms.Status(contract.ClosedOn, contract.EndReason);
        if (contract.PublishedOn < contract.SignedOn)
        {
            session.Report(BaseRules.PublishedBeforeSigned, fields.PlaceOf(BaseField.PublishedOn), contract.Id, fields.Text(BaseField.PublishedOn));
        }
    }

    private void Amounts(Contract contract, BaseFields fields)
    {
        contract.Price = _cells.Amount(fields, BaseField.Price, contract.Id);
        contract.BasePrice = _cells.Amount(fields, BaseField.BasePrice, contract.Id);
        contract.EffectivePrice = _cells.Amount(fields, BaseField.EffectivePrice, contract.Id);
        if (contract.EffectivePrice == 0)
        {
            contract.EffectivePrice = null;
            session.Report(BaseRules.ZeroEffectivePrice, fields.PlaceOf(BaseField.EffectivePrice), contract.Id);
        }
    }

    private void Codes(Contract contract, BaseFields fields)
    {
        fields.Values(BaseField.Cpv, _values);
        foreach (var value in _values)
        {
            var read = CpvText.Of(value);
            if (read.Code is not { } code)
            {
                session.Report(BaseRules.BadCpv, fields.PlaceOf(BaseField.Cpv), contract.Id, value);
                continue;
            }

            if (read.HasWrongDigit)
            {
                session.Report(BaseRules.CpvCheckDigit, fields.PlaceOf(BaseField.Cpv), contract.Id, value);
            }

            if (read.LacksZero)
            {
                session.Report(BaseRules.CpvZero, fields.PlaceOf(BaseField.Cpv), contract.Id, value);
            }

            _cpv.See(code, BaseText.Plain(read.Label), contract.SourceId!);
            contract.Cpv ??= code;
            contract.CpvDivisionId ??= CpvRegister.DivisionOf(code);
        }

        _regions.Read(contract, fields);
    }

    private void Bidders(Contract contract, BaseFields fields)
    {
        _bidders.Clear();
        fields.Values(BaseField.Suppliers, _values);
        foreach (var value in _values)
        {
            Bidder(contract, fields, BaseField.Suppliers, value);
        }

        contract.SupplierId = _bidders.Count > 0 ? _bidders[0].Key : null;
        if (contract.SupplierId is null)
        {
            session.Report(BaseRules.NoSupplier, fields.PlaceOf(BaseField.Suppliers), contract.Id);
        }

        fields.Values(BaseField.Bidders, _values);
        _tenderers.Clear();
        foreach (var value in _values)
        {
            if (Bidder(contract, fields, BaseField.Bidders, value) is { } key)
            {
                // One that is written twice, in two spellings, is one. BASE does not say who tendered together.
                _tenderers.Add(key);
            }
        }

        contract.TendererCount = _tenderers.Count == 0 ? null : _tenderers.Count;
    }

    private string? Bidder(Contract contract, BaseFields fields, BaseField field, string value)
    {
        if (_remembered.Find(value) is not { } key)
        {
            var stated = StatedParty.Of(value);
            if (BaseTerms.IsRemark(stated.Name) || (stated.Number is null && (stated.Name is null || BaseTerms.IsCount(stated.Name))))
            {
                session.Report(BaseRules.NotAwarded, fields.PlaceOf(field), contract.Id);
                return null;
            }

            var party = _parties.Of(stated.Number, stated.Name, contract.BuyerId);
            _remembered.Add(value, stated, party);
            key = Known(party, stated, fields.PlaceOf(field), contract.Id);
        }

        if (!_bidders.Exists(b => b.Key == key))
        {
            _bidders.Add((key, field == BaseField.Suppliers));
        }

        return key;
    }

    private string Known(Party party, in StatedParty stated, ImportPlace place, string record)
    {
        var isNotUnderstood = stated.Doubt == StatedPartyDoubt.NumberNotUnderstood;
        if (stated.Doubt != StatedPartyDoubt.None)
        {
            session.Report(isNotUnderstood ? BaseRules.NumberNotUnderstood : BaseRules.SecondNumber, place, record);
        }

        switch (party.Doubt)
        {
            case PartyDoubt.Person:
                session.Report(BaseRules.NaturalPerson, place, record);
                break;
            case PartyDoubt.Foreign:
                session.Report(BaseRules.ForeignNumber, place, record, party.Key);
                break;
            case PartyDoubt.BadCheckDigit:
                session.Report(BaseRules.BadCheckDigit, place, record, party.Key);
                break;
            case PartyDoubt.Placeholder when !isNotUnderstood:
                session.Report(BaseRules.PlaceholderNumber, place, record);
                break;
            case PartyDoubt.Withheld:
                session.Report(BaseRules.WithheldNumber, place, record);
                break;
            case PartyDoubt.OtherName:
                session.Report(BaseRules.NamesOfNumber, place, record);
                break;
            case PartyDoubt.Unnumbered when !isNotUnderstood:
                session.Report(BaseRules.NoPartyNumber, place, record);
                break;
        }

        return party.Key;
    }
}
