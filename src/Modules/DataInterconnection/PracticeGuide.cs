namespace OgpGraph.Modules.DataInterconnection;

[Label("Good practice guides", "Guias de boas práticas"), Doc("Guidance on good practice for sharing data between public bodies.", "Uma orientação de boas práticas para a partilha de dados entre organismos públicos.")]
public sealed class PracticeGuide
{
    [Key, Doc("The guide's key.", "A chave do guia.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The guide's name.", "O nome do guia.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Form", "Forma"), Doc("Its form.", "A sua forma.")]
    public GuideForm Form { get; set; }

    [Label("Stage", "Fase"), Doc("How far it is.", "Em que ponto está.")]
    public InteroperabilityStage Stage { get; set; }

    [Label("Published on", "Publicado em"), Doc("When it was published.", "Quando foi publicado.")]
    public PartialDate PublishedOn { get; set; } = new();

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Milestone>, Label("Milestone", "Macroatividade"), Doc("The macro activity that promises it; null when the source ties it to none.", "A macroatividade que o promete; nulo quando a fonte não o liga a nenhuma.")]
    public string? MilestoneId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told of.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
