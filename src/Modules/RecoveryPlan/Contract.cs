using System.Diagnostics.CodeAnalysis;

namespace OgpGraph.Modules.RecoveryPlan;

[Doc("A public contract as the contracts portal BASE publishes it.", "Um contrato público tal como o Portal BASE o publica.")]
[GraphName("Contract")]
public sealed class Contract
{
    [Key, Doc("The contract's number on the contracts portal BASE; the recovery plan's files name it cd_base_gov.", "O número do contrato no Portal BASE; os ficheiros do PRR chamam-lhe cd_base_gov.")]
    public required string Id { get; set; }

    [SuppressMessage("Naming", "CA1720", Justification = "The portal's own word for it: objecto do contrato.")]
    [Searchable, Doc("What is bought, in the buyer's words.", "O que se compra, nas palavras da entidade adjudicante.")]
    public required string Object { get; set; }

    [Indexed(nameof(SignedOn)), Doc("The kind of procedure.", "O tipo de procedimento.")]
    public ProcurementProcedure Procedure { get; set; }

    [Doc("The procedure in the source's Portuguese words; null when it gives none.", "O procedimento nas palavras da fonte; nulo quando não as dá.")]
    public string? ProcedureDetails { get; set; }

    [Indexed, Doc("The day of signing; null when it is not known.", "O dia da celebração; nulo quando não se conhece.")]
    public DateOnly? SignedOn { get; set; }

    [Doc("The day of publication on the portal; null when it is not known.", "O dia da publicação no portal; nulo quando não se conhece.")]
    public DateOnly? PublishedOn { get; set; }

    [Money, Indexed, Doc("The contract price without VAT, as signed; not what was paid in the end.", "O preço contratual sem IVA, tal como celebrado; não é o que se pagou no fim.")]
    public decimal Price { get; set; }

    [Doc("The currency of the price, ISO 4217.", "A moeda do preço, ISO 4217.")]
    public string Currency { get; set; } = "EUR";

    [Indexed(nameof(Price)), Doc("The region where the contract is carried out, NUTS 2 code in the 2021 edition, e.g. PT11; null when it is not known.", "A região onde o contrato é executado, código NUTS 2 da versão de 2021, p. ex. PT11; nulo quando não se conhece.")]
    public string? Region { get; set; }

    [Doc("The main code of the Common Procurement Vocabulary, with its check digit; null when it is not known.", "O código principal do Vocabulário Comum para os Contratos Públicos, com dígito de controlo; nulo quando não se conhece.")]
    public string? Cpv { get; set; }

    [Unit("tenderers"), Doc("How many entities submitted a tender, as reported; null when that is not reported. bidders lists those that are named.", "Quantas entidades apresentaram proposta, tal como reportado; nulo quando não é reportado. bidders indica as que são nomeadas.")]
    public int? TendererCount { get; set; }

    [Ref<Organization>, Doc("The entity that won the contract.", "A entidade adjudicatária.")]
    public required string SupplierId { get; set; }

    [Ref<Organization>, Doc("The public entity that buys.", "A entidade adjudicante.")]
    public required string BuyerId { get; set; }

    [Ref<RecoveryProject>, Doc("The recovery plan's project that pays for it; null when none is known.", "O projeto do PRR que o financia; nulo quando não se conhece.")]
    public string? ProjectId { get; set; }

    [Doc("True for a contract that was made up to show how the service works.", "Verdadeiro para um contrato inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
