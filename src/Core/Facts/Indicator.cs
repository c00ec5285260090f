namespace OgpGraph.Core;

[Label("Indicators", "Indicadores"), Doc("Something that is measured about a commitment or the whole plan.", "Algo que se mede sobre um compromisso ou todo o plano.")]
public sealed class Indicator
{
    [Key, Doc("The indicator's key.", "A chave do indicador.")]
    public required string Id { get; set; }

    [Label("Code", "Código"), Doc("The code, unique in the plan.", "O código, único no plano.")]
    public required string Code { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The name.", "O nome.")]
    public LocalizedText Name { get; set; } = new();

    [Label("Unit", "Unidade"), Doc("The unit of its values, e.g. percent or persons.", "A unidade dos valores, p. ex. percent ou persons.")]
    public required string Unit { get; set; }

    [Searchable, Label("Subject", "Assunto"), Doc("What is measured, in words.", "O que se mede, por palavras.")]
    public LocalizedText Subject { get; set; } = new();

    [Label("Computed", "Calculado"), Doc("True when OgpGraph computes it from rows; false when it is reported.", "Verdadeiro quando o OgpGraph o calcula a partir de linhas; falso quando é reportado.")]
    public bool IsComputed { get; set; }

    [Label("Values can be added", "Valores somáveis"),
        Doc("True when its observations may be added up; false when their sum or average would mean nothing, as of percentages, readings "
        + "of one stock at several times, or counts that overlap.",
        "Verdadeiro quando as suas observações se podem somar; falso quando a soma ou a média nada diriam, como em percentagens, leituras "
        + "da mesma realidade em vários momentos ou contagens que se sobrepõem.")]
    public bool Additive { get; set; }

    [Ref<ActionPlan>, Label("Action plan", "Plano de ação"), Doc("The plan that it belongs to.", "O plano a que pertence.")]
    public required string PlanId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that it belongs to; null for the whole plan.", "O compromisso a que pertence; nulo para todo o plano.")]
    public string? CommitmentId { get; set; }

    [Ref<Module>, Label("Module", "Módulo"), Doc("The module that it belongs to; null for the core.", "O módulo a que pertence; nulo para o núcleo.")]
    public string? ModuleId { get; set; }

    [Hidden, Doc("The GraphQL type of its observations.", "O tipo GraphQL das suas observações.")]
    public required string ObservationType { get; set; }
}
