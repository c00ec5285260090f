using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Flags;

/// <summary>Each flag on hand-made cases: true, false and what it cannot see.</summary>
public sealed class ContractFlagTests
{
    private const string ByPrice = "Artigo 20.º, n.º 1, alínea d) do Código dos Contratos Públicos";
    private const string OnMaterialGrounds = "Artigo 24.º, n.º 1, alínea c) do Código dos Contratos Públicos";

    private static readonly ProcurementThreshold Limit = new()
    {
        Id = "t", Procedure = ProcurementProcedure.DirectAward, Kind = ContractKind.Services, Amount = 20_000m, JustUnder = 18_000m, From = new DateOnly(2018, 1, 1), LegalBasis = ByPrice, Basis = "CCP", SourceId = "s",
    };

    [Theory]
    [InlineData(ProcurementProcedure.OpenTender, 1, true)]
    [InlineData(ProcurementProcedure.LimitedTender, 1, true)]
    [InlineData(ProcurementProcedure.OpenTender, 2, false)]
    [InlineData(ProcurementProcedure.OpenTender, null, null)]
    [InlineData(ProcurementProcedure.DirectAward, 1, false)]
    [InlineData(ProcurementProcedure.PriorConsultation, null, false)]
    public void A_single_bidder_counts_in_tenders_alone(ProcurementProcedure procedure, int? tenderers, bool? flag)
        => Assert.Equal(flag, new FlagScenario().Value("hasSingleBidder", Contract("1", procedure: procedure, tenderers: tenderers)));

    [Theory]
    [InlineData("hasSingleBidder")]
    [InlineData("hasShortSubmission")]
    [InlineData("isJustUnderThreshold")]
    [InlineData("isPossiblySplit")]
    [InlineData("exceedsCumulativeLimit")]
    public void A_procedure_that_nobody_states_is_no_answer_and_another_one_is(string flag)
    {
        var contract = Contract("1", procedure: ProcurementProcedure.Other, tenderers: 1);
        contract.ProcedureDetails = null;
        Assert.Null(new FlagScenario().With(Limit).Value(flag, contract));
        contract.ProcedureDetails = "Concurso de conceção";
        Assert.Equal(false, new FlagScenario().With(Limit).Value(flag, contract));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(null, null)]
    public void Less_than_fifteen_days_for_tenders_is_short(int? days, bool? flag)
    {
        var contract = Contract("1", procedure: ProcurementProcedure.OpenTender);
        (contract.TendersFrom, contract.TendersUntil) = (new DateOnly(2024, 1, 1), days is { } d ? new DateOnly(2024, 1, 1).AddDays(d) : null);
        Assert.Equal(flag, new FlagScenario().Value("hasShortSubmission", contract));
    }

    [Theory]
    [InlineData("17999.99", "2024-01-01", false)]
    [InlineData("18000", "2024-01-01", true)]
    [InlineData("19999.99", "2024-01-01", true)]
    [InlineData("20000", "2024-01-01", false)]
    [InlineData("19000", "2017-12-31", null)]
    [InlineData(null, "2024-01-01", null)]
    [InlineData("19000", null, null)]
    public void Just_under_the_limit_of_the_day_is_flagged(string? price, string? day, bool? flag)
        => Assert.Equal(flag, new FlagScenario().With(Limit).Value("isJustUnderThreshold", Contract("1", price: price, signedOn: day)));

    [Theory]
    [InlineData("EUR", ByPrice, null, true)]
    [InlineData("JPY", ByPrice, null, null)]
    [InlineData("JPY", null, null, null)]
    [InlineData("EUR", OnMaterialGrounds, null, null)]
    [InlineData("EUR", "Outra", null, null)]
    [InlineData("EUR", ByPrice + " e artigo 4.º, nº 1 do DLR nº 34/2008/M, de 14.08", null, null)]
    [InlineData("EUR", null, "Ajuste Direto Regime Geral", true)]
    [InlineData("EUR", null, "Ajuste Direto Simplificado", null)]
    [InlineData("EUR", null, "Consulta prévia ao abrigo do artigo 7º da Lei n.º 30/2021, de 21.05", null)]
    public void A_limit_binds_in_its_currency_and_where_the_law_says_so(string currency, string? legalBasis, string? details, bool? flag)
    {
        var contract = Contract("1", price: "19000", currency: currency, legalBasis: legalBasis);
        contract.ProcedureDetails = details;
        var before = Contract("0", price: "20000", signedOn: "2023-12-01", currency: currency, legalBasis: legalBasis);
        var rows = new FlagScenario().With(Limit, before, contract);
        Assert.Equal([flag, flag, flag], new[] { "isJustUnderThreshold", "isPossiblySplit", "exceedsCumulativeLimit" }.Select(f => rows.Value(f, contract)));
    }

    [Theory]
    [InlineData("EUR", ByPrice, null, false, true)]
    [InlineData("EUR", null, null, false, true)]
    [InlineData("EUR", null, "Ajuste Direto Regime Geral", false, true)]
    [InlineData("EUR", null, "Ajuste Direto Simplificado", false, false)]
    [InlineData("JPY", ByPrice, null, false, false)]
    [InlineData("EUR", OnMaterialGrounds, null, false, false)]
    [InlineData("EUR", ByPrice, null, true, false)]
    public void Only_contracts_of_the_same_limit_and_currency_add_up_and_made_up_ones_apart(string currency, string? legalBasis, string? details, bool isSynthetic, bool flag)
    {
        var contract = Contract("1", price: "1000", legalBasis: ByPrice);
        var before = Contract("0", price: "20000", signedOn: "2023-12-01", currency: currency, legalBasis: legalBasis);
        (before.ProcedureDetails, before.IsSynthetic) = (details, isSynthetic);
        var rows = new FlagScenario().With(Limit, before, contract);
        Assert.Equal([flag, flag], new[] { "isPossiblySplit", "exceedsCumulativeLimit" }.Select(f => rows.Value(f, contract)));
    }

    [Fact]
    public void Two_contracts_that_reach_the_limit_together_are_both_flagged_and_a_year_apart_neither()
    {
        var (first, second, later, other) = (Contract("1", price: "12000", signedOn: "2023-01-01"), Contract("2", price: "9000", signedOn: "2024-01-01"), Contract("3", price: "12000", signedOn: "2025-06-01"), Contract("4", price: "12000", signedOn: "2024-01-01", supplier: "T"));
        var rows = new FlagScenario().With(Limit, first, second, later, other);
        Assert.Equal([true, true, false, false], new[] { first, second, later, other }.Select(c => rows.Value("isPossiblySplit", c)));
        Assert.Null(rows.Value("isPossiblySplit", Contract("5", price: "12000", signedOn: "2024-01-01", supplier: null)));
    }

    [Fact]
    public void The_cumulative_limit_counts_what_was_signed_before_in_three_calendar_years()
    {
        var (old, first, second, third) = (Contract("0", price: "19000", signedOn: "2021-12-31"), Contract("1", price: "11000", signedOn: "2022-01-01"), Contract("2", price: "9000", signedOn: "2023-05-01"), Contract("3", price: "1", signedOn: "2024-12-31"));
        var rows = new FlagScenario().With(Limit, old, first, second, third);
        Assert.Equal([false, false, true, true], new[] { old, first, second, third }.Select(c => rows.Value("exceedsCumulativeLimit", c)));
    }

    [Theory]
    [InlineData("2023-01-02", true)]
    [InlineData("2024-02-01", true)]
    [InlineData("2023-01-01", false)]
    [InlineData(null, null)]
    public void A_supplier_is_new_for_365_days(string? foundedOn, bool? flag)
        => Assert.Equal(flag, new FlagScenario().With(new Organization { Id = "S", Name = "S", FoundedOn = Day(foundedOn) }).Value("isSupplierNew", Contract("1", signedOn: "2024-01-01")));

    [Theory]
    [InlineData("2023-01-01", null, null, DeclarationStanding.Valid)]
    [InlineData("2023-01-01", null, UnspecifiedReason.NoBeneficialOwners, DeclarationStanding.Valid)]
    [InlineData("2023-01-01", null, UnspecifiedReason.InterestedPartyHasNotProvidedInformation, DeclarationStanding.Unanswered)]
    [InlineData("2023-01-01", "2024-01-01", null, DeclarationStanding.Valid)]
    [InlineData("2023-01-01", "2023-12-31", null, DeclarationStanding.Expired)]
    [InlineData("2024-01-02", null, null, DeclarationStanding.Late)]
    [InlineData(null, null, null, DeclarationStanding.NoneListed)]
    public void The_declaration_of_the_day_of_signing_decides(string? declaredOn, string? endsOn, UnspecifiedReason? reason, DeclarationStanding standing)
    {
        var rows = new FlagScenario().With(new OwnershipDeclaration { Id = "other", SubjectId = "PT-Z", DeclaredOn = new DateOnly(2020, 1, 1) });
        if (declaredOn is not null)
        {
            rows.With(new OwnershipDeclaration { Id = "d", SubjectId = "PT-S", DeclaredOn = Day(declaredOn)!.Value, EndsOn = Day(endsOn), UnspecifiedReason = reason });
        }

        var contract = Contract("1", signedOn: "2024-01-01", supplier: "PT-S");
        Assert.Equal(standing, rows.Value("declarationAtSigning", contract));
        Assert.Equal(standing != DeclarationStanding.Valid, rows.Value("lacksValidDeclaration", contract));
        Assert.Null(rows.Value("lacksValidDeclaration", Contract("1", signedOn: "2024-01-01", supplier: "XX-PERSON:1")));
        Assert.Null(new FlagScenario().Value("declarationAtSigning", contract));
        Assert.Null(rows.Value("lacksValidDeclaration", Contract("1", signedOn: "2024-01-01", supplier: "ES-S")));
    }

    [Theory]
    [InlineData("PT-NIPPC:1", "PT-NIPPC:2", false, false, true)]
    [InlineData("PT-NIPPC:1", "PT-NIPPC:2", false, true, false)]
    [InlineData("PT-NIPPC:1", "PT-NIPPC:1", false, true, false)]
    [InlineData("PT-NIPPC:1", "PT-NIPPC:2", true, false, false)]
    [InlineData("XX-FOREIGN:1", "XX-SYNTHETIC:1", false, true, false)]
    [InlineData("XX-FOREIGN:1", "XX-BODS:1", false, false, false)]
    [InlineData("XX-BODS:1", "XX-BODS:1", false, false, false)]
    [InlineData("XI-LEI:1", "XI-LEI:2", false, false, false)]
    [InlineData("XX-SYNTHETIC:1", "XX-BODS:1", false, false, false)]
    [InlineData("XX-SYNTHETIC:1", "XX-SYNTHETIC:2", true, true, true)]
    [InlineData("XX-FOREIGN:1", "XX-SYNTHETIC:2", true, true, false)]
    public void A_register_is_known_by_a_declaration_of_its_country_that_is_as_real_as_the_contract(string supplier, string declared, bool isSynthetic, bool isDeclarationSynthetic, bool isKnown)
    {
        var rows = new FlagScenario().With(new OwnershipDeclaration { Id = "d", SubjectId = declared, DeclaredOn = new DateOnly(2030, 1, 1), IsSynthetic = isDeclarationSynthetic });
        var contract = Contract("1", supplier: supplier);
        contract.IsSynthetic = isSynthetic;
        Assert.Equal(isKnown ? DeclarationStanding.NoneListed : null, rows.Value("declarationAtSigning", contract));
        Assert.Equal(isKnown ? true : null, rows.Value("lacksValidDeclaration", contract));
    }

    [Fact]
    public void What_was_made_up_judges_nothing_real()
    {
        var contract = Contract("1", supplier: "PT-S", tenderers: 2);
        var (made, other) = (Contract("2", supplier: "PT-T"), Contract("3", supplier: "PT-T"));
        made.IsSynthetic = true;
        object[] bidders = [Bidder("1", "PT-S"), Bidder("1", "PT-T")];
        Assert.Equal([null, null, null], Flags(true, other));
        Assert.Equal([true, false, true], Flags(false, made));
        Assert.Equal([true, true, true], Flags(false, other));
        var real = new OwnershipDeclaration { Id = "r", SubjectId = "PT-U", DeclaredOn = new DateOnly(2020, 1, 1) };
        var invented = new OwnershipDeclaration { Id = "m", SubjectId = "PT-S", DeclaredOn = new DateOnly(2020, 1, 1), IsSynthetic = true };
        Assert.Equal(DeclarationStanding.NoneListed, new FlagScenario().With(real, invented).Value("declarationAtSigning", contract));
        Assert.Null(new FlagScenario().With(new Organization { Id = "PT-S", Name = "S", FoundedOn = new DateOnly(2024, 1, 1), IsSynthetic = true }).Value("isSupplierNew", contract));

        object?[] Flags(bool areOwnersSynthetic, Contract ofOther)
        {
            var owners = new[] { Owner("PT-S", "g", null, null), Owner("PT-T", "g", null, null) };
            Array.ForEach(owners, o => o.IsSynthetic = areOwnersSynthetic);
            var rows = new FlagScenario().With(contract, ofOther).With(bidders).With(owners).With(new Organization { Id = "PT-T", Name = "T" });
            Assert.Equal(areOwnersSynthetic ? [] : ["PT-T"], rows.Rows<Contract, Organization>("biddersWithOwnerOfSupplier", contract).Select(o => o.Id));
            return [rows.Value("hasCommonOwnerAmongBidders", contract), rows.Value("sharesOwnerWithOtherSupplier", contract), rows.Value("sharesOwnerWithOtherBidder", contract)];
        }
    }

    [Theory]
    [InlineData("hasCommonOwnerAmongBidders")]
    [InlineData("sharesOwnerWithOtherBidder")]
    public void Bidders_with_one_owner_on_the_day_are_flagged_and_missing_knowledge_is_null(string flag)
    {
        var contract = Contract("1", signedOn: "2024-01-01", tenderers: 2);
        object[] bidders = [Bidder("1", "S"), Bidder("1", "T")];
        Assert.Equal(true, Flag(Owner("S", "g", "2020-01-01", null), Owner("T", "g", null, "2024-01-01")));
        Assert.Equal(false, Flag(Owner("S", "g", null, null), Owner("T", "g", null, "2023-12-31"), Owner("T", "h", null, null)));
        Assert.Equal(false, Flag(Owner("S", "g", null, null), Owner("T", "h", null, null)));
        Assert.Null(Flag(Owner("S", "g", null, null)));
        Assert.Null(Flag(Owner("S", "g", null, null), Owner("T", null, null, null)));
        contract.TendererCount = 3;
        Assert.Null(Flag(Owner("S", "g", null, null), Owner("T", "h", null, null)));
        Assert.Equal(true, Flag(Owner("S", "g", null, null), Owner("T", "g", null, null)));
        contract.SignedOn = null;
        Assert.Null(Flag(Owner("S", "g", null, null), Owner("T", "g", null, null)));

        object? Flag(params object[] owners) => new FlagScenario().With(contract).With(bidders).With(owners).Value(flag, contract);
    }

    [Fact]
    public void An_owner_that_other_bidders_have_in_common_is_not_the_suppliers()
    {
        var contract = Contract("1", signedOn: "2024-01-01", tenderers: 3);
        object[] owners = [Owner("S", "h", null, null), Owner("T", "g", null, null), Owner("U", "g", null, null)];
        var rows = new FlagScenario().With(contract, Bidder("1", "S"), Bidder("1", "T"), Bidder("1", "U")).With(owners);
        Assert.Equal(true, rows.Value("hasCommonOwnerAmongBidders", contract));
        Assert.Equal(false, rows.Value("sharesOwnerWithOtherBidder", contract));
        contract.SupplierId = null;
        Assert.Null(rows.Value("sharesOwnerWithOtherBidder", contract));
    }

    [Fact]
    public void An_owner_in_common_with_another_supplier_of_the_buyer_is_flagged()
    {
        var contract = Contract("1", signedOn: "2024-01-01");
        var rows = new FlagScenario().With(contract, Contract("2", supplier: "T"), Owner("S", "g", null, null), Owner("T", "g", null, null));
        Assert.Equal(true, rows.Value("sharesOwnerWithOtherSupplier", contract));
        var apart = new FlagScenario().With(contract, Owner("S", "g", null, null), Owner("T", "g", null, null));
        Assert.Equal(false, apart.Value("sharesOwnerWithOtherSupplier", contract));
        Assert.Null(new FlagScenario().With(contract).Value("sharesOwnerWithOtherSupplier", contract));
    }

    [Fact]
    public void Edges_lead_to_the_owners_of_the_day_and_to_the_bidders_who_share_one()
    {
        var contract = Contract("1", signedOn: "2024-01-01");
        var rows = new FlagScenario().With(contract, Bidder("1", "S"), Bidder("1", "T"), Bidder("1", "U"), Owner("S", "g", null, null), Owner("S", "old", null, "2023-12-31"), Owner("T", "g", null, null), Owner("U", "old", null, null))
            .With(((string[])["S", "T", "U"]).Select(id => new Organization { Id = id, Name = id }));
        Assert.Equal(["g"], rows.Rows<Contract, BeneficialOwner>("supplierOwnersAtSigning", contract).Select(o => o.OwnerGroupId));
        Assert.Equal(["T"], rows.Rows<Contract, Organization>("biddersWithOwnerOfSupplier", contract).Select(o => o.Id));
    }

    [Fact]
    public void A_supplier_of_ten_divisions_is_heterogeneous_once_it_has_twenty_contracts()
    {
        var organization = new Organization { Id = "S", Name = "S" };
        Assert.Null(Won(19, 19));
        Assert.Equal(true, Won(20, 10));
        Assert.Equal(false, Won(20, 9));

        object? Won(int contracts, int divisions) => new FlagScenario().With(Enumerable.Range(0, contracts).Select(i =>
        {
            var contract = Contract($"{i}");
            contract.CpvDivisionId = $"{i % divisions}";
            return contract;
        })).Value("isHeterogeneousSupplier", organization);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Contract Contract(string id, ProcurementProcedure procedure = ProcurementProcedure.DirectAward, string? price = "1", string? signedOn = "2024-01-01", string? supplier = "S", int? tenderers = null, string currency = "EUR", string? legalBasis = null) => new()
    {
        Id = id, Object = "o", BuyerId = "B", SupplierId = supplier, Procedure = procedure, Kind = ContractKind.Services, TendererCount = tenderers, SignedOn = Day(signedOn),
        Price = price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), Currency = currency, LegalBasis = legalBasis,
    };

    private static ContractBidder Bidder(string contract, string organization) => new() { Id = $"{contract}/{organization}", ContractId = contract, OrganizationId = organization };

    private static BeneficialOwner Owner(string organization, string? group, string? from, string? to)
        => new() { Id = $"{organization}/{group}/{from}/{to}", OrganizationId = organization, OwnerGroupId = group, From = Day(from), To = Day(to) };
}
