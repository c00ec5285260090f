using System.Diagnostics.CodeAnalysis;

namespace OgpGraph.Modules.RecoveryPlan;

[Label("Contracts", "Contratos"), Doc("A public contract as the contracts portal BASE publishes it.", "Um contrato público tal como o Portal BASE o publica.")]
[GraphName("Contract")]
public sealed class Contract
{
    [Key, Label("Contract number", "Número do contrato"),
        Doc("The contract's number on the contracts portal BASE; the recovery plan's files name it cd_base_gov. A contract of another "
        + "publisher has its ocid and its id in it; one of the portal's own export, which has no numbers, has a key made of its content.",
        "O número do contrato no Portal BASE; os ficheiros do PRR chamam-lhe cd_base_gov. Um contrato de outro publicador tem o ocid e o "
        + "identificador nele; um da exportação do próprio portal, que não tem números, tem uma chave feita do seu conteúdo.")]
    public required string Id { get; set; }

    [SuppressMessage("Naming", "CA1720", Justification = "The portal's own word for it: objecto do contrato.")]
    [Searchable, Label("Object", "Objeto"), Doc("What is bought, in the buyer's words; “Objeto não indicado” when the source does not say it.", "O que se compra, nas palavras da entidade adjudicante; «Objeto não indicado» quando a fonte não o diz.")]
    public required string Object { get; set; }

    [Indexed, Label("Process (OCID)", "Processo (OCID)"), Doc("The contracting process, as OCDS identifies it; null when no OCDS release is known.", "O processo de contratação, tal como o OCDS o identifica; nulo quando não se conhece nenhuma publicação OCDS.")]
    public string? Ocid { get; set; }

    [Label("Kind of contract", "Tipo de contrato"), Doc("What it is mainly for; null when it is not known.", "O objeto principal; nulo quando não se conhece.")]
    public ContractKind? Kind { get; set; }

    [Label("Kind (source wording)", "Tipo (na fonte)"), Doc("The kind in the source's words; null when it gives none.", "O tipo nas palavras da fonte; nulo quando não o dá.")]
    public string? KindDetails { get; set; }

    [Indexed(nameof(SupplierId), nameof(BuyerId), nameof(Currency), nameof(IsSynthetic), nameof(SignedOn), nameof(Price), nameof(ProjectId)), Label("Procedure", "Procedimento"), Doc("The kind of procedure.", "O tipo de procedimento.")]
    public ProcurementProcedure Procedure { get; set; }

    [Label("Procedure (source wording)", "Procedimento (na fonte)"), Doc("The procedure in the source's Portuguese words; null when it gives none.", "O procedimento nas palavras da fonte; nulo quando não as dá.")]
    public string? ProcedureDetails { get; set; }

    [Label("Procedure number", "Número do procedimento"), Doc("The source's number of the procedure that the contract comes from; null when it gives none.", "O número, na fonte, do procedimento de que o contrato resulta; nulo quando não o dá.")]
    public string? ProcedureId { get; set; }

    [Label("Announcement number", "Número do anúncio"), Doc("The number of the procedure's announcement; null when it had none or none is known.", "O número do anúncio do procedimento; nulo quando não o teve ou não se conhece.")]
    public string? AnnouncementId { get; set; }

    [Label("Legal basis", "Fundamento legal"), Doc("The reason in law for the procedure, in the source's words; null when it gives none.", "O fundamento legal do procedimento, nas palavras da fonte; nulo quando não o dá.")]
    public string? LegalBasis { get; set; }

    [Label("Centralised procedure", "Procedimento centralizado"), Doc("True when one body ran the procedure for others; null when that is not known.", "Verdadeiro quando um órgão conduziu o procedimento para outros; nulo quando não se sabe.")]
    public bool? IsCentralised { get; set; }

    [Label("Framework agreement", "Acordo-quadro"), Doc("The framework agreement that it comes under, in the source's words; null when it gives none.", "O acordo-quadro ao abrigo do qual foi celebrado, nas palavras da fonte; nulo quando não o dá.")]
    public string? FrameworkAgreement { get; set; }

    [Label("Award criteria", "Critério de adjudicação"), Doc("How tenders were compared, in the source's words; null when it gives none.", "Como as propostas foram comparadas, nas palavras da fonte; nulo quando não o dá.")]
    public string? AwardCriteria { get; set; }

    [Label("Tenders from", "Propostas desde"), Doc("The first day on which tenders could be submitted; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O primeiro dia para apresentar propostas; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? TendersFrom { get; set; }

    [Label("Tenders until", "Propostas até"), Doc("The last day on which tenders could be submitted; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O último dia para apresentar propostas; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? TendersUntil { get; set; }

    [Label("Awarded on", "Adjudicado em"), Doc("The day of the decision to award; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O dia da decisão de adjudicação; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? AwardedOn { get; set; }

    [Indexed, Label("Signed on", "Celebrado em"), Doc("The day of signing; null when it is not known. Where the source gives a time of day other than midnight, the day in Lisbon.", "O dia da celebração; nulo quando não se conhece. Se a fonte dá uma hora que não a meia-noite, é o dia em Lisboa.")]
    public DateOnly? SignedOn { get; set; }

    [Label("Published on", "Publicado em"), Doc("The day of publication on the portal; null when it is not known.", "O dia da publicação no portal; nulo quando não se conhece.")]
    public DateOnly? PublishedOn { get; set; }

    [Label("Closed on", "Encerrado em"), Doc("The day on which it was closed; null when it is not closed or that is not known.", "O dia em que foi encerrado; nulo quando não o foi ou não se sabe.")]
    public DateOnly? ClosedOn { get; set; }

    [NotAdditive, Unit("days"), Label("Duration", "Prazo de execução"), Doc("How long it is to run; null when it is not known.", "O prazo de execução; nulo quando não se conhece.")]
    public int? Duration { get; set; }

    [Money, Indexed, Label("Contract price", "Preço contratual"), Doc("The contract price without VAT, as signed; not what was paid in the end. Null when it is not known: it is not zero.", "O preço contratual sem IVA, tal como celebrado; não é o que se pagou no fim. Nulo quando não se conhece: não é zero.")]
    public decimal? Price { get; set; }

    [Money, Label("Base price", "Preço base"), Doc("The most that the buyer was ready to pay, without VAT (preço base); null when it is not known.", "O máximo que a entidade adjudicante se dispunha a pagar, sem IVA (preço base); nulo quando não se conhece.")]
    public decimal? BasePrice { get; set; }

    [Money, Label("Effective price", "Preço total efetivo"), Doc("What it cost in the end, as the buyer reported (preço total efetivo); null when that is not reported yet.", "O que custou no fim, tal como a entidade adjudicante reportou (preço total efetivo); nulo quando ainda não foi reportado.")]
    public decimal? EffectivePrice { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the prices, ISO 4217; null when no source states it.", "A moeda dos preços, ISO 4217; nulo quando nenhuma fonte a indica.")]
    public string? Currency { get; set; }

    [Indexed(nameof(Price)), Label("Region (NUTS 2)", "Região (NUTS 2)"),
        Doc("The region where the contract is carried out, as a NUTS 2 code: of the 2021 edition where the source names the place, e.g. "
        + "PT17, and of the code's own edition where it gives a NUTS code alone, e.g. PT1A of 2024. nutsRegions tells the editions; never "
        + "add those of two. Null when it is not known.",
        "A região onde o contrato é executado, em código NUTS 2: da versão de 2021 quando a fonte nomeia o local, p. ex. PT17, e da "
        + "versão do próprio código quando só dá um código NUTS, p. ex. PT1A de 2024. nutsRegions indica as versões; nunca somar as de "
        + "duas. Nulo quando não se conhece.")]
    public string? Region { get; set; }

    [Label("Place of execution", "Local de execução"), Doc("Where it is carried out, in the source's words; null when it gives none.", "Onde é executado, nas palavras da fonte; nulo quando não o dá.")]
    public string? Location { get; set; }

    [Label("CPV code", "Código CPV"), Doc("The main code of the Common Procurement Vocabulary, with its check digit; of several, the one that the source names first. Null when it is not known.", "O código principal do Vocabulário Comum para os Contratos Públicos, com dígito de controlo; de vários, o que a fonte nomeia primeiro. Nulo quando não se conhece.")]
    public string? Cpv { get; set; }

    [Ref<CpvCode>, Label("CPV division", "Divisão CPV"), Doc("The division of the main code: its first two digits; null when it is not known.", "A divisão do código principal: os dois primeiros dígitos; nulo quando não se conhece.")]
    public string? CpvDivisionId { get; set; }

    [NotAdditive, Unit("tenderers"), Label("Tenders submitted", "N.º de propostas"),
        Doc("How many tenders were submitted, for its lots where the source tells them apart, else in the process: as reported, else as many "
        + "entities as the source lists, those of one bid counting once; null when it does neither. bidders lists those that are named, the "
        + "members of a consortium each by itself.",
        "Quantas propostas foram apresentadas, para os seus lotes quando a fonte os distingue, senão no processo: o número reportado, senão "
        + "o das entidades que a fonte lista, contando uma vez as de uma mesma proposta; nulo quando não faz nem uma coisa nem outra. "
        + "bidders indica as que são nomeadas, cada membro de um agrupamento por si.")]
    public int? TendererCount { get; set; }

    [Ref<Organization>, Label("Supplier", "Adjudicatário"), Doc("The entity that won the contract; of several, the one that the source names first: suppliers has all. Null when none is named.", "A entidade adjudicatária; de várias, a que a fonte nomeia primeiro: suppliers tem todas. Nulo quando nenhuma é nomeada.")]
    public string? SupplierId { get; set; }

    [Ref<Organization>, Indexed(nameof(SupplierId), nameof(Procedure), nameof(Kind), nameof(Currency), nameof(IsSynthetic), nameof(SignedOn), nameof(Price), nameof(LegalBasis)), Label("Buyer", "Adjudicante"), Doc("The public entity that buys.", "A entidade adjudicante.")]
    public required string BuyerId { get; set; }

    [Ref<Award>, Label("Award", "Adjudicação"), Doc("The award that it comes from; null when no OCDS release states it.", "A adjudicação de que resulta; nulo quando nenhuma publicação OCDS a indica.")]
    public string? AwardId { get; set; }

    [Indexed, Label("Project in the budget", "Projeto no orçamento"), Doc("The project in the budget, as the contract's own source states it (planning/budget/projectID of OCDS); null when it does not.", "O projeto no orçamento, tal como a própria fonte do contrato o indica (planning/budget/projectID do OCDS); nulo quando não o indica.")]
    public string? BudgetProjectId { get; set; }

    [Ref<RecoveryProject>, Label("PRR project", "Projeto do PRR"), Doc("The recovery plan's project that pays for it: the one in the budget when the plan has it, else the one to which the plan's files attribute the contract; of several, the one that pays the largest part, then the first by code. projectEntries has all. Null when none is known.", "O projeto do PRR que o financia: o do orçamento quando consta do plano, senão aquele a que os ficheiros do plano atribuem o contrato; de vários, o que paga a maior parte, depois o primeiro por código. projectEntries tem todos. Nulo quando não se conhece.")]
    public string? ProjectId { get; set; }

    [Label("Status", "Estado"), Doc("Where it stands; null when the source does not say.", "O estado; nulo quando a fonte não o indica.")]
    public ContractStatus? Status { get; set; }

    [Label("Reason for ending", "Causa da extinção"), Doc("How it ended, in the source's words; null when it has not ended or that is not known.", "Como terminou, nas palavras da fonte; nulo quando não terminou ou não se sabe.")]
    public string? EndReason { get; set; }

    [Label("Address", "Endereço"), Doc("Its public page; null when none is known.", "A sua página pública; nulo quando não se conhece.")]
    public string? Url { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The file that states it; null for a made-up contract.", "O ficheiro que o indica; nulo para um contrato inventado.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a contract that was made up to show how the service works.", "Verdadeiro para um contrato inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
