namespace OgpGraph.Core;

[Label("Milestones", "Macroatividades"), Doc("A step of a commitment; the plan calls it a macro activity.", "Um passo de um compromisso; o plano chama-lhe macroatividade.")]
public sealed class Milestone
{
    [Key, Doc("The milestone's key.", "A chave da macroatividade.")]
    public required string Id { get; set; }

    [NotAdditive(HasAverage = false), Label("Number", "Número"), Doc("The milestone's number in its commitment, by order.", "O número da macroatividade no compromisso, pela ordem.")]
    public int Number { get; set; }

    [Label("Numbered at source", "Numerada na fonte"), Doc("False when the source gives no number and ours follows from the order.", "Falso quando a fonte não dá número e o nosso decorre da ordem.")]
    public bool IsNumberedAtSource { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What is to be done, in our words.", "O que há a fazer, por palavras nossas.")]
    public LocalizedText Title { get; set; } = new();

    [Ref<Commitment>, Indexed(nameof(Number)), Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is promised.", "Onde é prometida.")]
    public required string SourceId { get; set; }
}
