namespace OgpGraph.Core;

[Label("Observations", "Observações"), Doc("One value of an indicator, with all that is needed to read and cite it.", "Um valor de um indicador, com tudo o que é preciso para o ler e citar.")]
public abstract class Observation : IFact
{
    [Key, Doc("The observation's key.", "A chave da observação.")]
    public required string Id { get; set; }

    [Ref<Indicator>, Label("Indicator", "Indicador"), Doc("The indicator that is observed.", "O indicador observado.")]
    public required string IndicatorId { get; set; }

    [Indexed, Label("Indicator code", "Código do indicador"), Doc("The indicator's code.", "O código do indicador.")]
    public required string IndicatorCode { get; set; }

    [Ref<ActionPlan>, Label("Action plan", "Plano de ação"), Doc("The plan that it speaks of.", "O plano a que se refere.")]
    public required string PlanId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that it speaks of; null for the whole plan.", "O compromisso a que se refere; nulo para todo o plano.")]
    public string? CommitmentId { get; set; }

    [Label("Value", "Valor"), Doc("The value as the source gives it, never recomputed; null when there is none: see valueReason.", "O valor tal como a fonte o dá, nunca recalculado; nulo quando não há: ver valueReason.")]
    public decimal? Value { get; set; }

    [Label("Reason for no value", "Motivo sem valor"), Doc("Why there is no value; null when there is one.", "Porque não há valor; nulo quando há.")]
    public ValueReason? ValueReason { get; set; }

    [Label("Comparator", "Comparador"), Doc("How the value is to be read.", "Como se lê o valor.")]
    public Comparator Comparator { get; set; }

    [Label("Unit", "Unidade"), Doc("What the value counts, e.g. percent or persons.", "O que o valor conta, p. ex. percent ou persons.")]
    public required string Unit { get; set; }

    [Searchable, Label("Subject", "Assunto"), Doc("What was measured, in words.", "O que foi medido, por palavras.")]
    public LocalizedText Subject { get; set; } = new();

    [Label("Period", "Período"), Doc("The time that the value speaks of.", "O período a que o valor se refere.")]
    public PartialDate Period { get; set; } = new();

    [Label("Target", "Meta"), Doc("True for an aim, false for a result.", "Verdadeiro para uma meta, falso para um resultado.")]
    public bool IsTarget { get; set; }

    [Label("Computed", "Calculado"), Doc("True when OgpGraph computed the value from rows; false when it is as reported.", "Verdadeiro quando o OgpGraph calculou o valor a partir de linhas; falso quando é o reportado.")]
    public bool IsComputed { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True when the value rests on data that was made up to show how the service works.", "Verdadeiro quando o valor assenta em dados inventados para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }

    [Label("Reported on", "Reportado em"), Doc("The day on which the value was reported; null when the source does not say.", "O dia em que o valor foi reportado; nulo quando a fonte não diz.")]
    public DateOnly? ReportedOn { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which the value was publicly known at the latest; asOf goes by it.",
        "O dia a partir do qual, o mais tardar, o valor era público; asOf segue-o.")]
    public required DateOnly KnownOn { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know before using the value; null when nothing.", "O que o leitor deve saber antes de usar o valor; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the value comes from.", "De onde vem o valor.")]
    public required string SourceId { get; set; }

    [Ref<Event>, Label("Event", "Evento"), Doc("The event at which it was counted; null when it was none.", "O evento em que foi contado; nulo quando não houve.")]
    public string? EventId { get; set; }
}
