namespace OgpGraph.Modules.EducationPortal;

[Label("Phases of the education portal", "Fases do portal da educação"), Doc("A phase in which the education portal is to open. There are two; they are items of the plan, not results.", "Uma fase em que o portal da educação deve abrir. São duas; são pontos do plano, não resultados.")]
public sealed class PortalPhase
{
    [Key, Doc("The phase's key.", "A chave da fase.")]
    public required string Id { get; set; }

    [NotAdditive(HasAverage = false), Label("Number", "Número"), Doc("The number that the plan gives the phase.", "O número que o plano dá à fase.")]
    public int Number { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What opens in the phase, in our words.", "O que abre na fase, por palavras nossas.")]
    public LocalizedText Title { get; set; } = new();

    [Label("Access", "Acesso"), Doc("Who can use what opens in the phase.", "Quem pode usar o que abre na fase.")]
    public EducationPortalAccess Access { get; set; }

    [Label("Target", "Meta"), Doc("True for an aim, false for a result.", "Verdadeiro para uma meta, falso para um resultado.")]
    public bool IsTarget { get; set; }

    [Label("Due", "Prazo"), Doc("When the phase is due.", "Quando a fase deve estar concluída.")]
    public PartialDate Due { get; set; } = new();

    [Ref<Milestone>, Label("Milestone", "Macroatividade"), Doc("The macro activity that delivers the phase; its progress is the phase's.", "A macroatividade que entrega a fase; o progresso dela é o da fase.")]
    public required string MilestoneId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the phase is planned.", "Onde a fase está prevista.")]
    public required string SourceId { get; set; }
}
