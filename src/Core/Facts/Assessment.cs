namespace OgpGraph.Core;

[Label("Assessments", "Avaliações"), Doc("A judgement by somebody on a scale of theirs: self-reports and IRM codes stand side by side and are never blended.", "Um juízo de alguém numa escala sua: autoavaliações e códigos do IRM ficam lado a lado e nunca se misturam.")]
public sealed class Assessment : IFact
{
    [Key, Doc("The assessment's key.", "A chave da avaliação.")]
    public required string Id { get; set; }

    [Ref<ActionPlan>, Label("Action plan", "Plano de ação"), Doc("The plan that is assessed.", "O plano avaliado.")]
    public required string PlanId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that is assessed; null for the whole plan.", "O compromisso avaliado; nulo para todo o plano.")]
    public string? CommitmentId { get; set; }

    [Label("Scale", "Escala"), Doc("The scale: irm-verifiable, irm-relevance, irm-ambition, irm-completion, irm-early-results, national-percent…", "A escala: irm-verifiable, irm-relevance, irm-ambition, irm-completion, irm-early-results, national-percent…")]
    public required string Scheme { get; set; }

    [Label("Code", "Código"), Doc("The code on the scale; null when there is none: see codeReason.", "O código na escala; nulo quando não há: ver codeReason.")]
    public string? Code { get; set; }

    [Label("Reason for no code", "Motivo sem código"), Doc("Why there is no code; null when there is one.", "Porque não há código; nulo quando há.")]
    public ValueReason? CodeReason { get; set; }

    [Searchable, Label("Code in words", "Código por palavras"), Doc("The code in words.", "O código por palavras.")]
    public LocalizedText Label { get; set; } = new();

    [Label("Assessed by", "Avaliado por"), Doc("Who judged, e.g. IRM or the institution itself.", "Quem avaliou, p. ex. o IRM ou a própria instituição.")]
    public required string Author { get; set; }

    [Label("Assessed on", "Avaliado em"), Doc("When it was judged, as exactly as it is known.", "Quando foi avaliado, com a exatidão conhecida.")]
    public PartialDate Date { get; set; } = new();

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is published.", "Onde está publicada.")]
    public required string SourceId { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which it was publicly known at the latest.", "O dia a partir do qual, o mais tardar, era pública.")]
    public required DateOnly KnownOn { get; set; }
}
