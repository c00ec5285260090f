namespace OgpGraph.Core;

[Label("Commitments", "Compromissos"), Doc("One promise of an action plan.", "Um compromisso de um plano de ação.")]
public sealed class Commitment
{
    [Key, Doc("The commitment's key.", "A chave do compromisso.")]
    public required string Id { get; set; }

    [Label("Short name", "Nome curto"), Doc("The commitment's short name in addresses, e.g. tax-assistant.", "O nome curto do compromisso em endereços, p. ex. tax-assistant.")]
    public required string Slug { get; set; }

    [NotAdditive(HasAverage = false), Label("Number", "Número"), Doc("The commitment's number in its plan. Another plan has its own number 5: name plan and number together.", "O número do compromisso no seu plano. Outro plano tem o seu próprio número 5: indicar plano e número.")]
    public int Number { get; set; }

    [Label("OGP number", "Número OGP"), Doc("OGP's identifier, e.g. PT0010.", "O identificador da OGP, p. ex. PT0010.")]
    public required string OgpId { get; set; }

    [Label("OGP number confirmed", "Número OGP confirmado"), Doc("True when OGP's page with this identifier was seen, false when it follows from the gap-free order.", "Verdadeiro quando se viu a página da OGP com este identificador, falso quando decorre da ordem sem falhas.")]
    public bool IsOgpIdConfirmed { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The title: in English as OGP gives it, else as the forum does; in Portuguese as the plan gives it.", "O título: em português tal como no plano; em inglês tal como a OGP o dá ou, na falta, o fórum.")]
    public LocalizedText Title { get; set; } = new();

    [Searchable, Label("Objective", "Objetivo"), Doc("What the commitment is to reach, in our words.", "O que o compromisso pretende alcançar, por palavras nossas.")]
    public LocalizedText Objective { get; set; } = new();

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Label("Reason for no lead", "Motivo sem responsável"), Doc("Why no lead is listed; null when one is.", "Porque não há entidade responsável indicada; nulo quando há.")]
    public ValueReason? LeadsReason { get; set; }

    [Ref<ActionPlan>, Indexed(nameof(Number)), Label("Action plan", "Plano de ação"), Doc("The plan.", "O plano.")]
    public required string PlanId { get; set; }

    [Ref<Module>, Label("Module", "Módulo"), Doc("The module that serves the commitment; null when none does.", "O módulo que serve o compromisso; nulo quando nenhum.")]
    public string? ModuleId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where title and objective come from.", "De onde vêm título e objetivo.")]
    public required string SourceId { get; set; }
}
