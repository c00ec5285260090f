namespace OgpGraph.Modules.Cybersecurity;

[Label("Society reports", "Relatórios sobre a sociedade"), Doc("An edition of the report on attitudes, behaviour, education and awareness in cybersecurity.", "Uma edição do relatório sobre atitudes, comportamentos, educação e sensibilização em cibersegurança.")]
public sealed class SocietyReport
{
    [Key, Doc("The edition's key.", "A chave da edição.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that tells of it.", "O compromisso que o refere.")]
    public required string CommitmentId { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The title.", "O título.")]
    public LocalizedText Title { get; set; } = new();

    [Unit("edition"), Label("Edition", "Edição"), Doc("The edition's number: 3 for the third, an ordinal and not a count; null when it is not stated.", "O número da edição: 3 para a terceira, um ordinal e não uma contagem; nulo quando não é indicado.")]
    public int? Edition { get; set; }

    [Label("Comparator of the edition", "Comparador da edição"), Doc("How the number is to be read.", "Como se lê o número.")]
    public Comparator Comparator { get; set; }

    [Unit("year"), Label("Year in the title", "Ano no título"), Doc("The year in the report's title; null when there is none.", "O ano no título do relatório; nulo quando não há.")]
    public int? ReportYear { get; set; }

    [Label("Published on", "Publicado em"), Doc("When it was published.", "Quando foi publicado.")]
    public PartialDate PublishedOn { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told of.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
