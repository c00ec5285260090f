using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>What a question is about: how lists of questions are divided.</summary>
/// <param name="Id">How files and addresses name it.</param>
/// <param name="Title">How readers see it.</param>
public sealed record QuestionTopic(string Id, BilingualText Title)
{
    /// <summary>All topics, in the order in which lists have them.</summary>
    public static IReadOnlyList<QuestionTopic> All { get; } =
    [
        new("plan", new("The plan", "O plano")),
        new("progress", new("Progress and assessment", "Execução e avaliação")),
        new("sources", new("Sources and new facts", "Fontes e factos novos")),
        new("money", new("Public money", "Dinheiro público")),
        new("owners", new("Beneficial owners", "Beneficiários efetivos")),
        new("open-data", new("Open data", "Dados abertos")),
        new("services", new("Public services", "Serviços públicos")),
        new("security", new("Cybersecurity", "Cibersegurança")),
        new("information", new("Access to information", "Acesso à informação")),
        new("pages", new("Tables of the site's pages", "Tabelas das páginas do sítio")),
        new("other", new("Other subjects", "Outros assuntos")),
    ];

    /// <summary>The topic of an id; null when there is none.</summary>
    public static QuestionTopic? Of(string id) => All.FirstOrDefault(topic => topic.Id == id);
}
