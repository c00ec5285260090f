namespace OgpGraph.Host.Questions;

/// <summary>What a question is about: how lists of questions are divided.</summary>
/// <param name="Id">How files and addresses name it.</param>
/// <param name="Title">How readers see it.</param>
public sealed record QuestionTopic(string Id, QuestionText Title)
{
    /// <summary>All topics, in the order in which lists have them.</summary>
    public static IReadOnlyList<QuestionTopic> All { get; } =
    [
        new("plan", new("O plano", "The plan")),
        new("progress", new("Execução e avaliação", "Progress and assessment")),
        new("sources", new("Fontes e factos novos", "Sources and new facts")),
        new("money", new("Dinheiro público", "Public money")),
        new("owners", new("Beneficiários efetivos", "Beneficial owners")),
        new("open-data", new("Dados abertos", "Open data")),
        new("services", new("Serviços públicos", "Public services")),
        new("security", new("Cibersegurança", "Cybersecurity")),
        new("information", new("Acesso à informação", "Access to information")),
        new("other", new("Outros assuntos", "Other subjects")),
    ];

    /// <summary>The topic of an id; null when there is none.</summary>
    public static QuestionTopic? Of(string id) => All.FirstOrDefault(topic => topic.Id == id);
}
