namespace OgpGraph.Modules.InclusiveChannels;

[Label("Pilot sites", "Locais do piloto"), Doc("A Citizen Shop (Loja de Cidadão) in which inclusive service is tried.", "Uma Loja de Cidadão em que se experimenta o atendimento inclusivo.")]
public sealed class PilotSite
{
    [Key, Doc("The site's key.", "A chave do local.")]
    public required string Id { get; set; }

    [Searchable, Label("Citizen Shop", "Loja de Cidadão"), Doc("The Citizen Shop.", "A Loja de Cidadão.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Label("City", "Cidade"), Doc("The city.", "A cidade.")]
    public required string City { get; set; }

    [Label("In person", "Presencial"), Doc("True when the pilot serves people in person.", "Verdadeiro quando o piloto atende presencialmente.")]
    public bool HasInPerson { get; set; }

    [Label("By video call", "Por videochamada"), Doc("True when the pilot serves people by video call on the web.", "Verdadeiro quando o piloto atende por videochamada na Web.")]
    public bool HasVideoCall { get; set; }

    [Label("By telephone", "Por telefone"), Doc("True when the pilot serves people by telephone.", "Verdadeiro quando o piloto atende por telefone.")]
    public bool HasTelephone { get; set; }

    [Label("Period", "Período"), Doc("When the pilot runs.", "Quando decorre o piloto.")]
    public PartialDate Period { get; set; } = new();

    [Label("Mark in the source", "Indicação na fonte"), Doc("A mark that the source prints beside the pilot without saying what it means; null for none.", "Uma indicação que a fonte imprime junto do piloto sem dizer o que significa; nulo quando não há.")]
    public string? PrintedMark { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<InclusionAxis>, Label("Axis", "Eixo"), Doc("The axis to which the pilot belongs.", "O eixo a que o piloto pertence.")]
    public required string AxisId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the pilot is told of.", "Onde o piloto é referido.")]
    public required string SourceId { get; set; }
}
