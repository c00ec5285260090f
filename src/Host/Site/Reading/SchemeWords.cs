using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Site;

/// <summary>What the scales of assessments are called; they come from the facts' files, and one that is not here stands as it is.</summary>
public static partial class SchemeWords
{
    private static readonly Dictionary<string, (string Pt, string En)> Names = new(StringComparer.Ordinal)
    {
        ["irm-verifiable"] = ("Verificável", "Verifiable"),
        ["irm-relevance"] = ("Relevante para os valores da OGP", "Relevant to OGP values"),
        ["irm-ambition"] = ("Ambição", "Ambition"),
        ["irm-potential-impact"] = ("Impacto potencial", "Potential impact"),
        ["irm-completion"] = ("Cumprimento", "Completion"),
        ["irm-early-results"] = ("Resultados iniciais", "Early results"),
        ["irm-plan-completion"] = ("Cumprimento do plano", "Completion of the plan"),
        ["irm-plan-early-results"] = ("Resultados iniciais do plano", "Early results of the plan"),
        ["irm-plan-co-creation"] = ("Cocriação", "Co-creation"),
        ["irm-plan-forum-engagement"] = ("Envolvimento do fórum", "Engagement of the forum"),
        ["irm-plan-relevance"] = ("Relevância do plano", "Relevance of the plan"),
        ["irm-plan-potential-impact"] = ("Impacto potencial do plano", "Potential impact of the plan"),
        ["irm-plan-public-influence"] = ("Influência do público", "Public influence"),
        ["irm-plan-contrary-to-process"] = ("Contrário ao processo da OGP", "Contrary to OGP process"),
        ["member-statement"] = ("Declaração de um membro do fórum", "Statement of a forum member"),
    };

    /// <summary>The name of a scale.</summary>
    public static string Name(string scheme, Language language)
        => Names.TryGetValue(scheme, out var words) ? language == Language.En ? words.En : words.Pt : scheme.Replace('-', ' ');

    /// <summary>A code such as <c>7 of 9</c> as readers write it; null for a code that is no such count.</summary>
    public static string? Counted(string? code, Language language)
        => code is not null && Share().Match(code) is { Success: true } match ? language == Language.En ? code : $"{match.Groups[1].Value}{ReaderFormat.NoBreak}de{ReaderFormat.NoBreak}{match.Groups[2].Value}" : null;

    [GeneratedRegex(@"^(\d{1,3}) of (\d{1,3})$")]
    private static partial Regex Share();
}
