namespace OgpGraph.Modules.AccessToInformation;

[Label("Awareness actions on access", "Ações de sensibilização (LADA)"), Doc("Awareness actions on the law on access to administrative documents (LADA) that a source tells of.", "Ações de sensibilização sobre a Lei de Acesso aos Documentos Administrativos (LADA) que uma fonte refere.")]
public sealed class AccessAwarenessAction
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that tells of them.", "O compromisso que as refere.")]
    public required string CommitmentId { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("What they are.", "O que são.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Audience", "Destinatários"), Doc("Whom they address; null when the source does not say.", "A quem se dirigem; nulo quando a fonte não diz.")]
    public LocalizedText Audience { get; set; } = new();

    [Label("Proposed only", "Apenas proposta"), Doc("True when the source speaks of them as possible only, false when as done.", "Verdadeiro quando a fonte só as refere como possíveis, falso quando como feitas.")]
    public bool IsProposed { get; set; }

    [Label("Period", "Período"), Doc("When they took place.", "Quando decorreram.")]
    public PartialDate Period { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where they are told of.", "Onde são referidas.")]
    public required string SourceId { get; set; }
}
