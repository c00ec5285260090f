namespace OgpGraph.Core;

[Label("Changes", "Alterações"), Doc("A change of the published facts: what became known, and when this service recorded it.", "Uma alteração dos factos publicados: o que se soube e quando este serviço o registou.")]
public sealed class Change : INodeReference
{
    [Key, Doc("The change's key.", "A chave da alteração.")]
    public required string Id { get; set; }

    [Label("Kind of change", "Tipo de alteração"), Doc("Added, changed or removed.", "Acrescentada, alterada ou removida.")]
    public ChangeKind Kind { get; set; }

    [Label("Type of row", "Tipo de registo"), Doc("The type of the row, as in the schema.", "O tipo da linha, como no esquema.")]
    public required string Type { get; set; }

    [Hidden, Doc("The key of the row.", "A chave da linha.")]
    public required string RowId { get; set; }

    [Label("Summary", "Resumo"), Doc("The row in words.", "A linha por palavras.")]
    public LocalizedText Summary { get; set; } = new();

    [Indexed, Label("Public by", "Público o mais tardar em"),
        Doc("The day from which the fact was publicly known at the latest; a removal has the day of its recording.",
        "O dia a partir do qual, o mais tardar, o facto era público; uma remoção tem o dia do registo.")]
    public required DateOnly KnownOn { get; set; }

    [Label("Recorded at", "Registado em"), Doc("The moment at which this service recorded the change (UTC).", "O momento em que este serviço registou a alteração (UTC).")]
    public required DateTime RecordedAt { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that it is about; null for none.", "O compromisso a que respeita; nulo para nenhum.")]
    public string? CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The source of the fact; null when the row has none.", "A fonte do facto; nulo quando a linha não tem.")]
    public string? SourceId { get; set; }
}
