namespace OgpGraph.Core;

[Doc("A change of the published facts: what became known, and when this service recorded it.", "Uma alteração dos factos publicados: o que se soube e quando este serviço o registou.")]
public sealed class Change : INodeReference
{
    [Key, Doc("The change's key.", "A chave da alteração.")]
    public required string Id { get; set; }

    [Doc("Added, changed or removed.", "Acrescentada, alterada ou removida.")]
    public ChangeKind Kind { get; set; }

    [Doc("The type of the row, as in the schema.", "O tipo da linha, como no esquema.")]
    public required string Type { get; set; }

    [Hidden, Doc("The key of the row.", "A chave da linha.")]
    public required string RowId { get; set; }

    [Doc("The row in words.", "A linha por palavras.")]
    public LocalizedText Summary { get; set; } = new();

    [Indexed, Doc("The day from which the fact was publicly known at the latest; a removal has the day of its recording.", "O dia a partir do qual, o mais tardar, o facto era público; uma remoção tem o dia do registo.")]
    public required DateOnly KnownOn { get; set; }

    [Doc("The moment at which this service recorded the change (UTC).", "O momento em que este serviço registou a alteração (UTC).")]
    public required DateTime RecordedAt { get; set; }

    [Ref<Commitment>, Doc("The commitment that it is about; null for none.", "O compromisso a que respeita; nulo para nenhum.")]
    public string? CommitmentId { get; set; }

    [Ref<Source>, Doc("The source of the fact; null when the row has none.", "A fonte do facto; nulo quando a linha não tem.")]
    public string? SourceId { get; set; }
}
