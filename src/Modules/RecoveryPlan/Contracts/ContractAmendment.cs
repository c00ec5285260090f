namespace OgpGraph.Modules.RecoveryPlan;

[Label("Contract amendments", "Modificações contratuais"), Doc("A change of a contract after its signing.", "Uma modificação de um contrato depois de celebrado.")]
public sealed class ContractAmendment
{
    [Key, Doc("The contract's key, the day and the amendment's place on that day: the source numbers no amendments.", "A chave do contrato, o dia e o lugar da modificação nesse dia: a fonte não numera as modificações.")]
    public required string Id { get; set; }

    [Ref<Contract>, Label("Contract", "Contrato"), Doc("The contract.", "O contrato.")]
    public required string ContractId { get; set; }

    [Indexed, Label("Amended on", "Modificado em"), Doc("The day of the amendment; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O dia da modificação; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? AmendedOn { get; set; }

    [Label("Published on", "Publicada em"), Doc("The day on which it was published; null when it is not known.", "O dia em que foi publicada; nulo quando não se conhece.")]
    public DateOnly? PublishedOn { get; set; }

    [Label("Kind of act", "Tipo de ato"), Doc("The kind of act, in the source's words; null when it gives none.", "O tipo de ato, nas palavras da fonte; nulo quando não o dá.")]
    public string? ActType { get; set; }

    [Label("Rationale", "Fundamento"), Doc("The reason in law, in the source's words; null when it gives none.", "O fundamento, nas palavras da fonte; nulo quando não o dá.")]
    public string? Rationale { get; set; }

    [NotAdditive, Money, Label("Price before", "Preço anterior"), Doc("The contract's price before the amendment; null when the source does not state it. BASE never does.", "O preço do contrato antes da modificação; nulo quando a fonte não o indica. O BASE nunca o indica.")]
    public decimal? PriceBefore { get; set; }

    [NotAdditive, Money, Label("Price after", "Preço posterior"), Doc("The contract's whole price after the amendment, not the difference: never add these up. Null when it is not stated.", "O preço total do contrato depois da modificação, não a diferença: nunca somar. Nulo quando não é indicado.")]
    public decimal? PriceAfter { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the prices, ISO 4217; null when no source states it.", "A moeda dos preços, ISO 4217; nulo quando nenhuma fonte a indica.")]
    public string? Currency { get; set; }

    [NotAdditive, Unit("days"), Label("Duration after", "Prazo posterior"), Doc("How long the contract is to run after the amendment; null when it is not stated.", "O prazo do contrato depois da modificação; nulo quando não é indicado.")]
    public int? DurationAfter { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The file that states it; null for a made-up amendment.", "O ficheiro que a indica; nulo para uma modificação inventada.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an amendment that was made up to show how the service works.", "Verdadeiro para uma modificação inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
