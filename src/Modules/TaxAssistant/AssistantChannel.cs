namespace OgpGraph.Modules.TaxAssistant;

[Label("Channels of the assistant", "Canais do assistente"), Doc("A channel through which the virtual assistant answers.", "Um canal por que o assistente virtual responde.")]
public sealed class AssistantChannel
{
    [Key, Doc("The channel's key.", "A chave do canal.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The channel's name.", "O nome do canal.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Medium", "Meio"), Doc("How a citizen speaks with the assistant; null when the source does not say.", "Como o cidadão fala com o assistente; nulo quando a fonte não diz.")]
    public AssistantMedium? Medium { get; set; }

    [Label("New", "Novo"), Doc("True when the source says that it came in the course of the commitment; null when it does not say.", "Verdadeiro quando a fonte diz que surgiu no decurso do compromisso; nulo quando não diz.")]
    public bool? IsNew { get; set; }

    [Label("Since", "Desde"), Doc("Since when it is there.", "Desde quando existe.")]
    public PartialDate Since { get; set; } = new();

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Institution>, Label("Run by", "Gerido por"), Doc("The institution that runs it.", "A instituição que o gere.")]
    public required string OperatorId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is named.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
