namespace OgpGraph.Core;

[Label("Events", "Eventos"), Doc("Something that happened once, though several commitments may tell of it: count it once.", "Algo que aconteceu uma vez, ainda que vários compromissos o refiram: conta-se uma vez.")]
public sealed class Event : IFact
{
    [Key, Doc("The event's key.", "A chave do evento.")]
    public required string Id { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What happened.", "O que aconteceu.")]
    public LocalizedText Title { get; set; } = new();

    [Label("Kind of event", "Tipo de evento"), Doc("The kind of event, in lower case: webinar, workshop, training…", "O tipo de evento, em minúsculas: webinar, workshop, training…")]
    public required string Kind { get; set; }

    [Label("Date", "Data"), Doc("When it took place.", "Quando decorreu.")]
    public PartialDate Date { get; set; } = new();

    [Label("Planned", "Previsto"), Doc("True when the source speaks of it as planned, false when as done.", "Verdadeiro quando a fonte o dá como previsto, falso quando o dá como feito.")]
    public bool IsForecast { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<ActionPlan>, Label("Action plan", "Plano de ação"), Doc("The plan that tells of it.", "O plano que o refere.")]
    public required string PlanId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told first.", "Onde é referido em primeiro lugar.")]
    public required string SourceId { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which it was publicly known at the latest.", "O dia a partir do qual, o mais tardar, era público.")]
    public required DateOnly KnownOn { get; set; }
}
