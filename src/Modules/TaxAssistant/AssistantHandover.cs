namespace OgpGraph.Modules.TaxAssistant;

[Label("Handover to officials", "Passagem a funcionários"), Doc("The share of the virtual assistant's users who are passed on to an official.", "A parte dos utilizadores do assistente virtual que passa para um funcionário.")]
public sealed class AssistantHandover : Observation
{
    [Label("Medium", "Meio"), Doc("The channel; null for all channels together.", "O canal; nulo para todos os canais em conjunto.")]
    public AssistantMedium? Medium { get; set; }

    [Label("Wording of the source", "Palavras da fonte"), Doc("The words that the source uses instead of a number; null when it gives a number.", "As palavras que a fonte usa em vez de um número; nulo quando dá um número.")]
    public string? Wording { get; set; }
}
