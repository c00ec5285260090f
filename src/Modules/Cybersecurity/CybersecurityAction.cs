namespace OgpGraph.Modules.Cybersecurity;

[Label("Cybersecurity awareness actions", "Ações de sensibilização em cibersegurança"), Doc("A kind of awareness action on cybersecurity that a source names.", "Um tipo de ação de sensibilização sobre cibersegurança que uma fonte nomeia.")]
public sealed class CybersecurityAction
{
    [Key, Doc("The action's key.", "A chave da ação.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that tells of it.", "O compromisso que a refere.")]
    public required string CommitmentId { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("What it is.", "O que é.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Form", "Forma"), Doc("Its form.", "A sua forma.")]
    public CybersecurityActionForm Form { get; set; }

    [Label("Topic", "Tema"), Doc("What it is about, where the source says; null when it does not.", "O tema, quando a fonte o diz; nulo quando não diz.")]
    public LocalizedText Topic { get; set; } = new();

    [Label("Period", "Período"), Doc("When it took place.", "Quando decorreu.")]
    public PartialDate Period { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is named.", "Onde é referida.")]
    public required string SourceId { get; set; }
}
