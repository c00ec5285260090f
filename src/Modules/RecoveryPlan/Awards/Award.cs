namespace OgpGraph.Modules.RecoveryPlan;

[Label("Awards", "Adjudicações"), Doc("A decision to award, as OCDS publishes it: who is to be given a contract. A process may publish awards and no contracts.", "Uma decisão de adjudicação, tal como o OCDS a publica: a quem se vai dar um contrato. Um processo pode publicar adjudicações sem contratos.")]
[GraphName("Award")]
public sealed class Award
{
    [Key, Doc("The process's ocid and the award's id in it, with a slash between them.", "O ocid do processo e o identificador da adjudicação nele, separados por uma barra oblíqua.")]
    public required string Id { get; set; }

    [Indexed, Label("Process (OCID)", "Processo (OCID)"), Doc("The contracting process, as OCDS identifies it.", "O processo de contratação, tal como o OCDS o identifica.")]
    public required string Ocid { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What is awarded, in the publisher's words: the award's title, else the tender's, else a description; null when there is none.", "O que se adjudica, nas palavras de quem publica: o título da adjudicação, senão o do procedimento, senão uma descrição; nulo quando não há.")]
    public string? Title { get; set; }

    [Indexed, Label("Status", "Estado"), Doc("Where it stands; null when the source does not say. Awards of any status are listed.", "O estado; nulo quando a fonte não o indica. Constam adjudicações em qualquer estado.")]
    public AwardStatus? Status { get; set; }

    [Indexed, Label("Awarded on", "Adjudicada em"), Doc("The day of the decision to award; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O dia da decisão de adjudicação; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? AwardedOn { get; set; }

    [Money, Indexed, Label("Value", "Valor"), Doc("What was awarded, to all suppliers together; of a framework, what it may come to at most. Contracts under it state it again: never add the two. Null when it is not known.", "O valor adjudicado, a todas as adjudicatárias juntas; num acordo-quadro, o máximo a que pode chegar. Os contratos ao seu abrigo indicam-no outra vez: nunca somar os dois. Nulo quando não se conhece.")]
    public decimal? Value { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the value, ISO 4217: the award's own, else the tender's; null when the source states neither.", "A moeda do valor, ISO 4217: a da adjudicação, senão a do procedimento; nulo quando a fonte não indica nenhuma.")]
    public string? Currency { get; set; }

    [Label("Procedure", "Procedimento"), Doc("The kind of procedure.", "O tipo de procedimento.")]
    public ProcurementProcedure Procedure { get; set; }

    [Label("Procedure (source wording)", "Procedimento (na fonte)"), Doc("The procedure in the source's words; null when it gives none.", "O procedimento nas palavras da fonte; nulo quando não as dá.")]
    public string? ProcedureDetails { get; set; }

    [Label("Kind", "Tipo"), Doc("What it is mainly for; null when it is not known.", "O objeto principal; nulo quando não se conhece.")]
    public ContractKind? Kind { get; set; }

    [NotAdditive, Unit("suppliers"), Label("Suppliers named", "N.º de adjudicatários"), Doc("How many suppliers are named.", "Quantas adjudicatárias são nomeadas.")]
    public int SupplierCount { get; set; }

    [NotAdditive, Unit("tenderers"), Label("Tenders submitted", "N.º de propostas"),
        Doc("How many tenders were submitted, for its lots where the source tells them apart, else in the process: as reported, else as many "
        + "entities as the source lists, those of one bid counting once; null when it does neither.",
        "Quantas propostas foram apresentadas, para os seus lotes quando a fonte os distingue, senão no processo: o número reportado, senão "
        + "o das entidades que a fonte lista, contando uma vez as de uma mesma proposta; nulo quando não faz nem uma coisa nem outra.")]
    public int? TendererCount { get; set; }

    [Ref<Organization>, Indexed(nameof(AwardedOn)), Label("Buyer", "Adjudicante"), Doc("The public entity that awards; null when the source names none.", "A entidade adjudicante; nulo quando a fonte não nomeia nenhuma.")]
    public string? BuyerId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The file that states it; null for a made-up award.", "O ficheiro que a indica; nulo para uma adjudicação inventada.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an award that was made up to show how the service works.", "Verdadeiro para uma adjudicação inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
