namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Flags on contracts and suppliers, computed in SQL. True or false is an answer; null says that the data does not let it see. What was made up is held against what was made up alone. Each is defined in seed/flags.csv.</summary>
public static class ContractFlags
{
    /// <summary>Declares them.</summary>
    public static void Define(ModuleBuilder module)
    {
        module.Table<ProcurementFlag>("flags.csv").Table<ProcurementThreshold>("thresholds.csv", rootField: "");
        Competition(module.Extend<Contract>());
        Thresholds(module.Extend<Contract>());
        Suppliers(module.Extend<Contract>());
        Owners(module.Extend<Contract>());
        Reach(module.Extend<Organization>());
    }

    private static void Competition(Extension<Contract> contract) => contract
        .Precompute("hasSingleBidder", (c, data) =>
                c.Procedure == ProcurementProcedure.Other && c.ProcedureDetails == null ? null
                : c.Procedure != ProcurementProcedure.OpenTender && c.Procedure != ProcurementProcedure.LimitedTender ? false
                : c.TendererCount == null ? null : (bool?)(c.TendererCount == 1),
            "Flag R018: an open or limited tender drew one tender. False for other procedures; null when the procedure is not stated or the number of tenders is not known.", "Sinal R018: um concurso público ou limitado teve uma só proposta. Falso noutros procedimentos; nulo quando o procedimento não é indicado ou não se conhece o número de propostas.").Label("Single tender", "Proposta única")
        .Precompute("hasShortSubmission", (c, data) =>
                c.Procedure == ProcurementProcedure.Other && c.ProcedureDetails == null ? null
                : c.Procedure != ProcurementProcedure.OpenTender ? false
                : c.TendersFrom == null || c.TendersUntil == null || c.TendersUntil < c.TendersFrom ? null : (bool?)(c.TendersUntil < c.TendersFrom.Value.AddDays(15)),
            "Flag R003: an open tender gave less than 15 days for tenders. False for other procedures; null when the procedure is not stated, the days are not known or the last is before the first: BASE's contracts do not give them.", "Sinal R003: um concurso público deu menos de 15 dias para propostas. Falso noutros procedimentos; nulo quando o procedimento não é indicado, não se conhecem os dias ou o último é anterior ao primeiro: os contratos do BASE não os dão.").Label("Short time for tenders", "Prazo curto para propostas");

    // That two unknowns are equal is ruled out in words: SQL's condition for it would keep SQLite from the index.
    private static void Thresholds(Extension<Contract> contract) => contract
        .Precompute("isJustUnderThreshold", (c, data) =>
                c.Procedure == ProcurementProcedure.Other && c.ProcedureDetails == null ? null
                : c.Procedure != ProcurementProcedure.DirectAward && c.Procedure != ProcurementProcedure.PriorConsultation ? false
                : c.Price == null || c.SignedOn == null || c.Kind == null || (c.LegalBasis == null && c.ProcedureDetails != null && (c.ProcedureDetails.Contains("implificad") || c.ProcedureDetails.Contains("30/2021"))) ? null
                : data.Of<ProcurementThreshold>().Where(t => t.Procedure == c.Procedure && t.Kind == c.Kind && t.Currency == c.Currency && (c.LegalBasis == null || c.LegalBasis == t.LegalBasis) && t.From <= c.SignedOn && (t.To == null || t.To >= c.SignedOn))
                    .OrderBy(t => t.Id).Select(t => (bool?)(c.Price >= t.JustUnder && c.Price < t.Amount)).FirstOrDefault(),
            "Flag: a direct award or prior consultation at nine tenths of the legal limit or more, and under it. False for other procedures. Null when procedure, price, day or kind is not known, no limit is listed for them in the contract's currency, or the procedure was chosen for another reason in law than the limit.", "Sinal: um ajuste direto ou consulta prévia a nove décimos do limite legal ou mais, e abaixo dele. Falso noutros procedimentos. Nulo quando não se conhece o procedimento, o preço, o dia ou o tipo, não consta limite para eles na moeda do contrato, ou o fundamento legal não é o limite.").Label("Just under the limit", "Logo abaixo do limite")
        .Precompute("isPossiblySplit", (c, data) =>
                c.Procedure == ProcurementProcedure.Other && c.ProcedureDetails == null ? null
                : c.Procedure != ProcurementProcedure.DirectAward && c.Procedure != ProcurementProcedure.PriorConsultation ? false
                : c.Price == null || c.SignedOn == null || c.Kind == null || c.SupplierId == null || (c.LegalBasis == null && c.ProcedureDetails != null && (c.ProcedureDetails.Contains("implificad") || c.ProcedureDetails.Contains("30/2021"))) ? null
                : data.Of<ProcurementThreshold>().Where(t => t.Procedure == c.Procedure && t.Kind == c.Kind && t.Currency == c.Currency && (c.LegalBasis == null || c.LegalBasis == t.LegalBasis) && t.From <= c.SignedOn && (t.To == null || t.To >= c.SignedOn))
                    .OrderBy(t => t.Id).Select(t => (bool?)(c.Price < t.Amount && data.Of<Contract>()
                        .Where(o => o.BuyerId == c.BuyerId && o.SupplierId != null && o.SupplierId == c.SupplierId && o.Procedure == c.Procedure && o.Kind != null && o.Kind == c.Kind && o.Currency != null && o.Currency == c.Currency && o.IsSynthetic == c.IsSynthetic && (o.LegalBasis == t.LegalBasis || (o.LegalBasis == null && (o.ProcedureDetails == null || !(o.ProcedureDetails.Contains("implificad") || o.ProcedureDetails.Contains("30/2021"))))) && o.SignedOn >= c.SignedOn.Value.AddDays(-365) && o.SignedOn <= c.SignedOn.Value.AddDays(365))
                        .Sum(o => o.Price) >= t.Amount)).FirstOrDefault(),
            "Flag: a direct award or prior consultation under the legal limit that reaches it together with others of the same kind, currency, buyer and supplier signed within 365 days before or after. False for other procedures. Null when procedure, price, day, kind or supplier is not known, no limit is listed in the contract's currency, or the procedure was chosen for another reason in law than the limit: such others do not count either.", "Sinal: um ajuste direto ou consulta prévia abaixo do limite legal que o atinge com outros do mesmo tipo e moeda, entre as mesmas entidades, celebrados nos 365 dias antes ou depois. Falso noutros procedimentos. Nulo quando não se conhece o procedimento, o preço, o dia, o tipo ou a adjudicatária, não consta limite na moeda do contrato, ou o fundamento legal não é o limite: outros assim também não contam.").Label("Possibly split", "Possível fracionamento")
        .Precompute("exceedsCumulativeLimit", (c, data) =>
                c.Procedure == ProcurementProcedure.Other && c.ProcedureDetails == null ? null
                : c.Procedure != ProcurementProcedure.DirectAward && c.Procedure != ProcurementProcedure.PriorConsultation ? false
                : c.SignedOn == null || c.Kind == null || c.SupplierId == null || (c.LegalBasis == null && c.ProcedureDetails != null && (c.ProcedureDetails.Contains("implificad") || c.ProcedureDetails.Contains("30/2021"))) ? null
                : data.Of<ProcurementThreshold>().Where(t => t.Procedure == c.Procedure && t.Kind == c.Kind && t.Currency == c.Currency && (c.LegalBasis == null || c.LegalBasis == t.LegalBasis) && t.From <= c.SignedOn && (t.To == null || t.To >= c.SignedOn))
                    .OrderBy(t => t.Id).Select(t => (bool?)(data.Of<Contract>()
                        .Where(o => o.BuyerId == c.BuyerId && o.SupplierId != null && o.SupplierId == c.SupplierId && o.Procedure == c.Procedure && o.Kind != null && o.Kind == c.Kind && o.Currency != null && o.Currency == c.Currency && o.IsSynthetic == c.IsSynthetic && (o.LegalBasis == t.LegalBasis || (o.LegalBasis == null && (o.ProcedureDetails == null || !(o.ProcedureDetails.Contains("implificad") || o.ProcedureDetails.Contains("30/2021"))))) && o.SignedOn < c.SignedOn && o.SignedOn >= c.SignedOn.Value.AddDays(1 - c.SignedOn.Value.DayOfYear).AddYears(-2))
                        .Sum(o => o.Price) >= t.Amount)).FirstOrDefault(),
            "Flag: earlier contracts of the same procedure, kind, currency, buyer and supplier, of this calendar year and the two before, had already reached the legal limit (Public Contracts Code, article 113(2)). False for other procedures. Null when procedure, day, kind or supplier is not known, no limit is listed in the contract's currency, or the procedure was chosen for another reason in law than the limit: such others do not count either.", "Sinal: contratos anteriores do mesmo procedimento, tipo e moeda, entre as mesmas entidades, deste ano civil e dos dois anteriores, já tinham atingido o limite legal (CCP, artigo 113.º, n.º 2). Falso noutros procedimentos. Nulo quando não se conhece o procedimento, o dia, o tipo ou a adjudicatária, não consta limite na moeda do contrato, ou o fundamento legal não é o limite: outros assim também não contam.").Label("Cumulative limit reached before", "Limite acumulado já atingido");

    // Where no entity of a country has a declaration, its register was never imported: then nothing is said of those that have none.
    // Schemes that begin with X (XX, XI) are of no country. The comparison is one that the index answers;
    // it comes last, because who has a declaration is of a country that has one.
    private static void Suppliers(Extension<Contract> contract) => contract
        .Precompute("isSupplierNew", (c, data) =>
                c.SignedOn == null ? null
                : data.Of<Organization>().Where(o => o.Id == c.SupplierId && o.IsSynthetic == c.IsSynthetic).OrderBy(o => o.Id).Select(o => o.FoundedOn == null ? null : (bool?)(o.FoundedOn > c.SignedOn.Value.AddDays(-365))).FirstOrDefault(),
            "Flag: the supplier was founded less than 365 days before the signing, or after it. Null when either day is not known.", "Sinal: a adjudicatária foi constituída menos de 365 dias antes da celebração, ou depois dela. Nulo quando não se conhece um dos dias.").Label("New supplier", "Adjudicatário recente")
        .Precompute("declarationAtSigning", (c, data) =>
                c.SignedOn == null || c.SupplierId == null
                    || (c.SupplierId.Substring(0, 1) == "X" && !(c.IsSynthetic && c.SupplierId.StartsWith("XX-SYNTHETIC:"))) ? null
                : data.Of<OwnershipDeclaration>().Any(d => d.SubjectId == c.SupplierId && d.IsSynthetic == c.IsSynthetic && d.DeclaredOn <= c.SignedOn && (d.EndsOn == null || d.EndsOn >= c.SignedOn)
                    && (d.UnspecifiedReason == null || d.UnspecifiedReason == UnspecifiedReason.NoBeneficialOwners || d.UnspecifiedReason == UnspecifiedReason.SubjectExemptFromDisclosure)) ? (DeclarationStanding?)DeclarationStanding.Valid
                : data.Of<OwnershipDeclaration>().Any(d => d.SubjectId == c.SupplierId && d.IsSynthetic == c.IsSynthetic && d.DeclaredOn <= c.SignedOn && (d.EndsOn == null || d.EndsOn >= c.SignedOn)) ? DeclarationStanding.Unanswered
                : data.Of<OwnershipDeclaration>().Any(d => d.SubjectId == c.SupplierId && d.IsSynthetic == c.IsSynthetic && d.DeclaredOn <= c.SignedOn) ? DeclarationStanding.Expired
                : data.Of<OwnershipDeclaration>().Any(d => d.SubjectId == c.SupplierId && d.IsSynthetic == c.IsSynthetic) ? DeclarationStanding.Late
                : data.Of<OwnershipDeclaration>()
                    .Where(d => d.IsSynthetic == c.IsSynthetic && string.Compare(d.SubjectId, c.SupplierId.Substring(0, 3)) >= 0)
                    .OrderBy(d => d.SubjectId).Select(d => d.SubjectId.Substring(0, 3)).FirstOrDefault()
                    == c.SupplierId.Substring(0, 3) ? DeclarationStanding.NoneListed
                : null,
            "What is listed of the supplier's declarations of beneficial owners on the day of signing. Null when the day or the supplier is not known, when its key has no country (natural persons among them), and when no declaration of any entity of that country is listed.", "O que está listado das declarações de beneficiários efetivos da adjudicatária no dia da celebração. Nulo quando não se conhece o dia ou a adjudicatária, quando a chave dela não tem país (pessoas singulares incluídas), e quando não consta declaração de nenhuma entidade desse país.").Label("Declaration at signing", "Declaração à data da celebração")
        .Precompute("lacksValidDeclaration", (c, data) =>
                c.SignedOn == null || c.SupplierId == null
                    || (c.SupplierId.Substring(0, 1) == "X" && !(c.IsSynthetic && c.SupplierId.StartsWith("XX-SYNTHETIC:"))) ? null
                : data.Of<OwnershipDeclaration>().Any(d => d.SubjectId == c.SupplierId && d.IsSynthetic == c.IsSynthetic
                    && d.DeclaredOn <= c.SignedOn && (d.EndsOn == null || d.EndsOn >= c.SignedOn)
                    && (d.UnspecifiedReason == null || d.UnspecifiedReason == UnspecifiedReason.NoBeneficialOwners
                        || d.UnspecifiedReason == UnspecifiedReason.SubjectExemptFromDisclosure)) ? false
                : data.Of<OwnershipDeclaration>()
                    .Where(d => d.IsSynthetic == c.IsSynthetic && string.Compare(d.SubjectId, c.SupplierId.Substring(0, 3)) >= 0)
                    .OrderBy(d => d.SubjectId).Select(d => d.SubjectId.Substring(0, 3)).FirstOrDefault()
                    == c.SupplierId.Substring(0, 3) ? (bool?)true
                : null,
            "Flag: no valid declaration of beneficial owners by the supplier is listed for the day of signing (Law 89/2017, article 37): see declarationAtSigning, which says why, and when this is null.", "Sinal: não consta declaração de beneficiários efetivos válida da adjudicatária no dia da celebração (Lei 89/2017, artigo 37.º): ver declarationAtSigning, que diz porquê, e quando isto é nulo.").Label("No valid declaration listed", "Sem declaração válida listada");

    // From the bidders, of which there are few: an owner group can have very many entities. Two of them have an owner in common when the
    // first and the last bidder of a group differ: each is asked for its owners once, and not once for each other bidder.
    // Which buyers have two suppliers of one group, on whatever days, SQLite finds out once for all contracts: few have, and only of these
    // the days are looked at (of a million contracts each costs a fifth of asking all entities of the supplier's groups).
    private static void Owners(Extension<Contract> contract) => contract
        .Many<BeneficialOwner>("supplierOwnersAtSigning", (c, data) => data.Of<Contract>()
                .Join(data.Of<BeneficialOwner>(), k => k.SupplierId, o => o.OrganizationId, (k, o) => new { Contract = k, Owner = o })
                .Where(p => p.Contract.Id == c.Id && p.Contract.SignedOn != null && (p.Owner.From == null || p.Owner.From <= p.Contract.SignedOn) && (p.Owner.To == null || p.Owner.To >= p.Contract.SignedOn))
                .Select(p => p.Owner),
            "Who stood at the end of the supplier's chains of ownership on the day of signing.", "Quem estava no fim das cadeias de propriedade da adjudicatária no dia da celebração.").Label("Owners of the supplier at signing", "Titulares do adjudicatário na celebração")
        .Many<Organization>("biddersWithOwnerOfSupplier", (c, data) => data.Of<ContractBidder>()
                .Where(b => b.ContractId == c.Id && data.Of<Contract>().Any(k => k.Id == b.ContractId && k.SignedOn != null && k.SupplierId != b.OrganizationId
                    && data.Of<BeneficialOwner>().Any(a => a.OrganizationId == k.SupplierId && a.IsSynthetic == k.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= k.SignedOn) && (a.To == null || a.To >= k.SignedOn)
                        && data.Of<BeneficialOwner>().Any(o => o.OrganizationId == b.OrganizationId && o.IsSynthetic == k.IsSynthetic && o.OwnerGroupId == a.OwnerGroupId && (o.From == null || o.From <= k.SignedOn) && (o.To == null || o.To >= k.SignedOn)))))
                .Join(data.Of<Organization>(), b => b.OrganizationId, o => o.Id, (b, o) => o),
            "The other named bidders that had an owner group in common with the supplier on the day of signing.", "As outras concorrentes nomeadas que tinham um grupo de titularidade em comum com a adjudicatária no dia da celebração.").Label("Tenderers with the supplier's owner", "Concorrentes com titular comum")
        .Precompute("hasCommonOwnerAmongBidders", (c, data) =>
                c.SignedOn == null ? null
                : data.Of<BeneficialOwner>().Any() && data.Of<ContractBidder>().Count(b => b.ContractId == c.Id) > 1
                    && data.Of<ContractBidder>().Where(b => b.ContractId == c.Id)
                    .Join(
                        data.Of<BeneficialOwner>().Where(a => a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null
                            && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn)),
                        b => b.OrganizationId, a => a.OrganizationId, (b, a) => new { Bidder = b.OrganizationId, Group = a.OwnerGroupId })
                    .GroupBy(owned => owned.Group)
                    .Any(group => string.Compare(group.Min(owned => owned.Bidder), group.Max(owned => owned.Bidder)) < 0) ? true
                : c.TendererCount == null || data.Of<ContractBidder>().Count(b => b.ContractId == c.Id) < c.TendererCount
                    || data.Of<ContractBidder>().Any(b => b.ContractId == c.Id && !data.Of<BeneficialOwner>().Any(a => a.OrganizationId == b.OrganizationId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn))) ? null
                : (bool?)false,
            "Flag: two bidders of the contract had an owner group in common on the day of signing. False only when all bidders are named and an owner of each is known; null when that is not so, or the day is not known.", "Sinal: duas concorrentes do contrato tinham um grupo de titularidade em comum no dia da celebração. Falso só quando todas são nomeadas e se conhece um beneficiário de cada; nulo quando assim não é, ou não se conhece o dia.").Label("Common owner among tenderers", "Titular comum entre concorrentes")
        .Precompute("sharesOwnerWithOtherBidder", (c, data) =>
                c.SignedOn == null || c.SupplierId == null
                    || !data.Of<BeneficialOwner>().Any(a => a.OrganizationId == c.SupplierId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn)) ? null
                : data.Of<BeneficialOwner>().Any(a => a.OrganizationId == c.SupplierId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null
                    && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn)
                    && data.Of<ContractBidder>().Any(b => b.ContractId == c.Id && b.OrganizationId != c.SupplierId
                        && data.Of<BeneficialOwner>().Any(o => o.OrganizationId == b.OrganizationId && o.OwnerGroupId == a.OwnerGroupId
                            && o.IsSynthetic == c.IsSynthetic && (o.From == null || o.From <= c.SignedOn)
                            && (o.To == null || o.To >= c.SignedOn)))) ? true
                : c.TendererCount == null || data.Of<ContractBidder>().Count(b => b.ContractId == c.Id) < c.TendererCount
                    || data.Of<ContractBidder>().Any(b => b.ContractId == c.Id && b.OrganizationId != c.SupplierId && !data.Of<BeneficialOwner>().Any(a => a.OrganizationId == b.OrganizationId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn))) ? null
                : (bool?)false,
            "Flag: on the day of signing the supplier had an owner group in common with another bidder of the contract (biddersWithOwnerOfSupplier). False only when all bidders are named and an owner of each is known; null when that is not so, or the day is not known.", "Sinal: no dia da celebração a adjudicatária tinha um grupo de titularidade em comum com outra concorrente do contrato (biddersWithOwnerOfSupplier). Falso só quando todas são nomeadas e se conhece um beneficiário de cada; nulo quando assim não é, ou não se conhece o dia.").Label("Shares owner with a tenderer", "Titular comum com concorrente")
        .Precompute("sharesOwnerWithOtherSupplier", (c, data) =>
                c.SignedOn == null || c.SupplierId == null
                    || !data.Of<BeneficialOwner>().Any(a => a.OrganizationId == c.SupplierId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn)) ? null
                : (bool?)data.Of<BeneficialOwner>().Any(a => a.OrganizationId == c.SupplierId && a.IsSynthetic == c.IsSynthetic && a.OwnerGroupId != null && (a.From == null || a.From <= c.SignedOn) && (a.To == null || a.To >= c.SignedOn)
                    && data.Of<Contract>().Where(k => k.SupplierId != null).Select(k => new { k.BuyerId, k.SupplierId }).Distinct()
                        .LeftJoin(data.Of<BeneficialOwner>(), k => k.SupplierId, o => o.OrganizationId, (k, o) => new { k.BuyerId, k.SupplierId, OwnerGroupId = o == null ? null : o.OwnerGroupId })
                        .GroupBy(owned => new { owned.BuyerId, owned.OwnerGroupId })
                        .Where(group => string.Compare(group.Min(owned => owned.SupplierId), group.Max(owned => owned.SupplierId)) < 0)
                        .Select(group => group.Key.BuyerId + " " + group.Key.OwnerGroupId)
                        .Contains(c.BuyerId + " " + a.OwnerGroupId)
                    && data.Of<BeneficialOwner>().Any(o => o.OwnerGroupId == a.OwnerGroupId && o.IsSynthetic == c.IsSynthetic && o.OrganizationId != c.SupplierId && (o.From == null || o.From <= c.SignedOn) && (o.To == null || o.To >= c.SignedOn)
                        && data.Of<Contract>().Any(k => k.BuyerId == c.BuyerId && k.SupplierId == o.OrganizationId && k.IsSynthetic == c.IsSynthetic))),
            "Flag: on the day of signing the supplier had an owner group in common with another supplier of the same buyer. Null when the day or an owner of the supplier is not known; owners of the others may be missing too.", "Sinal: no dia da celebração a adjudicatária tinha um grupo de titularidade em comum com outra adjudicatária da mesma entidade. Nulo quando não se conhece o dia ou um beneficiário da adjudicatária; os das outras também podem faltar.").Label("Shares owner with another supplier", "Titular comum com outro adjudicatário");

    private static void Reach(Extension<Organization> organization) => organization
        .Compute("wonDivisionCount", (o, data) => data.Of<Contract>().Where(c => c.SupplierId == o.Id && c.IsSynthetic == o.IsSynthetic && c.CpvDivisionId != null).Select(c => c.CpvDivisionId).Distinct().Count(), "How many divisions of the Common Procurement Vocabulary the contracts lie in that name the entity as first supplier.", "Em quantas divisões do Vocabulário Comum estão os contratos que nomeiam a entidade como primeira adjudicatária.").NotAdditive().Label("CPV divisions won", "Divisões CPV ganhas")
        .Compute("isHeterogeneousSupplier", (o, data) =>
                data.Of<Contract>().Count(c => c.SupplierId == o.Id && c.IsSynthetic == o.IsSynthetic && c.CpvDivisionId != null) < 20 ? null
                : (bool?)(data.Of<Contract>().Where(c => c.SupplierId == o.Id && c.IsSynthetic == o.IsSynthetic && c.CpvDivisionId != null).Select(c => c.CpvDivisionId).Distinct().Count() >= 10),
            "Flag after R048: the entity's contracts as first supplier lie in ten divisions of the vocabulary or more. Null under 20 contracts with a code.", "Sinal segundo R048: os contratos da entidade como primeira adjudicatária estão em dez divisões do vocabulário ou mais. Nulo com menos de 20 contratos com código.").Label("Heterogeneous supplier", "Adjudicatário heterogéneo");
}
