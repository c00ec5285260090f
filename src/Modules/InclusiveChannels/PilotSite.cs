namespace OgpGraph.Modules.InclusiveChannels;

[Doc("A Citizen Shop (Loja de Cidadão) in which inclusive service is tried.", "Uma Loja de Cidadão em que se experimenta o atendimento inclusivo.")]
public sealed class PilotSite
{
    [Key, Doc("The site's key.", "A chave do local.")]
    public required string Id { get; set; }

    [Searchable, Doc("The Citizen Shop.", "A Loja de Cidadão.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Doc("The city.", "A cidade.")]
    public required string City { get; set; }

    [Doc("True when the pilot serves people in person.", "Verdadeiro quando o piloto atende presencialmente.")]
    public bool HasInPerson { get; set; }

    [Doc("True when the pilot serves people by video call on the web.", "Verdadeiro quando o piloto atende por videochamada na Web.")]
    public bool HasVideoCall { get; set; }

    [Doc("True when the pilot serves people by telephone.", "Verdadeiro quando o piloto atende por telefone.")]
    public bool HasTelephone { get; set; }

    [Doc("When the pilot runs.", "Quando decorre o piloto.")]
    public PartialDate Period { get; set; } = new();

    [Doc("A mark that the source prints beside the pilot without saying what it means; null for none.", "Uma indicação que a fonte imprime junto do piloto sem dizer o que significa; nulo quando não há.")]
    public string? PrintedMark { get; set; }

    [Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<InclusionAxis>, Doc("The axis to which the pilot belongs.", "O eixo a que o piloto pertence.")]
    public required string AxisId { get; set; }

    [Ref<Commitment>, Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Doc("Where the pilot is told of.", "Onde o piloto é referido.")]
    public required string SourceId { get; set; }
}
