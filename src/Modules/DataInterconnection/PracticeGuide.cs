namespace OgpGraph.Modules.DataInterconnection;

[Doc("Guidance on good practice for sharing data between public bodies.", "Uma orientação de boas práticas para a partilha de dados entre organismos públicos.")]
public sealed class PracticeGuide
{
    [Key, Doc("The guide's key.", "A chave do guia.")]
    public required string Id { get; set; }

    [Searchable, Doc("The guide's name.", "O nome do guia.")]
    public LocalizedText Name { get; set; } = new();

    [Doc("Its form.", "A sua forma.")]
    public GuideForm Form { get; set; }

    [Doc("How far it is.", "Em que ponto está.")]
    public InteroperabilityStage Stage { get; set; }

    [Doc("When it was published.", "Quando foi publicado.")]
    public PartialDate PublishedOn { get; set; } = new();

    [Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Milestone>, Doc("The macro activity that promises it; null when the source ties it to none.", "A macroatividade que o promete; nulo quando a fonte não o liga a nenhuma.")]
    public string? MilestoneId { get; set; }

    [Ref<Commitment>, Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Doc("Where it is told of.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
