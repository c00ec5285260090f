namespace OgpGraph.Modules.RecoveryPlan;

[Label("Procurement thresholds", "Limites dos procedimentos"), Doc("A price limit of the Public Contracts Code under which a procedure may be used, over a span of time.", "Um limite de preço do Código dos Contratos Públicos abaixo do qual se pode usar um procedimento, num intervalo de tempo.")]
public sealed class ProcurementThreshold
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Label("Procedure", "Procedimento"), Doc("The procedure.", "O procedimento.")]
    public ProcurementProcedure Procedure { get; set; }

    [Label("Kind of contract", "Tipo de contrato"), Doc("The kind of contract.", "O tipo de contrato.")]
    public ContractKind Kind { get; set; }

    [Money, Label("Limit", "Limite"), Doc("The limit without VAT: the procedure may be used for less.", "O limite sem IVA: o procedimento pode usar-se por menos.")]
    public decimal Amount { get; set; }

    [Money, Label("Just under from", "Logo abaixo a partir de"), Doc("From which price on, nine tenths of the limit, a contract counts as just under it: this service's own choice.", "A partir de que preço, nove décimos do limite, um contrato conta como logo abaixo: escolha deste serviço.")]
    public decimal JustUnder { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the amounts, ISO 4217.", "A moeda dos montantes, ISO 4217.")]
    public string Currency { get; set; } = "EUR";

    [Label("In force from", "Em vigor de"), Doc("The first day on which it holds.", "O primeiro dia em que vigora.")]
    public DateOnly From { get; set; }

    [Label("In force until", "Em vigor até"), Doc("The last day on which it holds; null while it does.", "O último dia em que vigora; nulo enquanto vigora.")]
    public DateOnly? To { get; set; }

    [Label("Legal basis", "Fundamento legal"), Doc("The reason in law with which a contract was awarded under this limit, in the words of the contracts portal: with another one the limit does not bind it.", "O fundamento com que um contrato foi celebrado ao abrigo deste limite, nas palavras do Portal BASE: com outro, o limite não se lhe aplica.")]
    public required string LegalBasis { get; set; }

    [Label("Law", "Lei"), Doc("The law.", "A lei.")]
    public required string Basis { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is stated.", "Onde consta.")]
    public required string SourceId { get; set; }
}
