namespace OgpGraph.Modules.RecoveryPlan;

[Label("Payments", "Pagamentos"), Doc("Money of the Recovery and Resilience Plan that was paid to a project.", "Dinheiro do Plano de Recuperação e Resiliência pago a um projeto.")]
public sealed class Payment
{
    [Key, Doc("The payment's key.", "A chave do pagamento.")]
    public required string Id { get; set; }

    [Ref<RecoveryProject>, Label("Project", "Projeto"), Doc("The project.", "O projeto.")]
    public required string ProjectId { get; set; }

    [Ref<Organization>, Label("Recipient", "Destinatário"), Doc("The entity that received it; null when it is not known.", "A entidade que o recebeu; nulo quando não se conhece.")]
    public string? RecipientId { get; set; }

    [Indexed, Label("Paid on", "Pago em"), Doc("The day of the payment; null when it is not known.", "O dia do pagamento; nulo quando não se conhece.")]
    public DateOnly? PaidOn { get; set; }

    [Money, Label("Amount", "Montante"), Doc("The amount that was paid.", "O montante pago.")]
    public decimal Amount { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the amount, ISO 4217.", "A moeda do montante, ISO 4217.")]
    public string Currency { get; set; } = "EUR";

    [Label("Synthetic", "Sintético"), Doc("True for a payment that was made up to show how the service works.", "Verdadeiro para um pagamento inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
