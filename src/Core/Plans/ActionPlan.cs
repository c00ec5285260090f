namespace OgpGraph.Core;

[Label("Action plans", "Planos de ação"), Doc("An open-government action plan of a country or locality, with its commitments.", "Um plano de ação de administração aberta de um país ou localidade, com os seus compromissos.")]
[GraphName("ActionPlan", "plans")]
public sealed class ActionPlan
{
    [Key, Doc("The plan's key.", "A chave do plano.")]
    public required string Id { get; set; }

    [Label("Short name", "Nome curto"), Doc("The plan's short name in addresses, e.g. pt-2021-2023.", "O nome curto do plano em endereços, p. ex. pt-2021-2023.")]
    public required string Slug { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The plan's name.", "O nome do plano.")]
    public LocalizedText Name { get; set; } = new();

    [Searchable, Label("Objective", "Objetivo"), Doc("The aims of the forum that monitors the plan, in our words.", "Os objetivos do fórum que acompanha o plano, por palavras nossas.")]
    public LocalizedText Objective { get; set; } = new();

    [NotAdditive(HasAverage = false), Label("Plan number", "Número do plano"), Doc("The plan's number in its country: 2 for the second.", "O número do plano no seu país: 2 para o segundo.")]
    public int Ordinal { get; set; }

    [Label("Country", "País"), Doc("The country, ISO 3166-1 alpha-2.", "O país, ISO 3166-1 alfa-2.")]
    public required string Country { get; set; }

    [Label("Starts on", "Início"), Doc("When the plan starts.", "Quando o plano começa.")]
    public PartialDate StartsOn { get; set; } = new();

    [Label("Ends on", "Fim"), Doc("When the plan ends.", "Quando o plano termina.")]
    public PartialDate EndsOn { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the plan's name and dates come from.", "De onde vêm o nome e as datas do plano.")]
    public required string SourceId { get; set; }
}
