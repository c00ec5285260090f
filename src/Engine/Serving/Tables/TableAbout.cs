using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>What is told of a table beside its rows.</summary>
/// <param name="Request">The question, and what it is called.</param>
/// <param name="List">Which of its lists the table is.</param>
/// <param name="DataVersion">The data that it was made from.</param>
internal sealed record TableAbout(TableRequest Request, string List, string DataVersion)
{
    /// <summary>The question.</summary>
    public GraphRequest Question => Request.Question;

    /// <summary>What it says, in the language of the question: a name and a text a line.</summary>
    /// <param name="rows">How many rows the table has.</param>
    /// <param name="synthetic">How many of them are made up; null when they do not say.</param>
    public IEnumerable<(string Name, string Text)> Lines(long rows, long? synthetic)
    {
        var isEnglish = Question.Language == Language.En;
        string Say(string en, string pt) => isEnglish ? en : pt;
        var count = System.Globalization.CultureInfo.InvariantCulture;
        if (!string.IsNullOrEmpty(Request.Title))
        {
            yield return (Say("Title", "Título"), Request.Title);
            yield return (Say("Conditions", "Condições"), string.IsNullOrEmpty(Request.Conditions) ? Say("None", "Nenhuma") : Request.Conditions);
        }

        yield return (Say("Question", "Pergunta"), Question.Query);
        if (Question.Variables.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            yield return (Say("Variables", "Variáveis"), Question.Variables.GetRawText());
        }

        if (!string.IsNullOrEmpty(Question.OperationName))
        {
            yield return (Say("Operation", "Operação"), Question.OperationName);
        }

        yield return (Say("List", "Lista"), List);
        yield return (Say("Rows", "Linhas"), rows.ToString(count));
        yield return (Say("Made-up rows", "Linhas inventadas"), synthetic?.ToString(count) ?? Say("The rows do not say.", "As linhas não o dizem."));
        yield return (Say("Data version", "Versão dos dados"), DataVersion);
        yield return (Say("Read at", "Lido em"), DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", count));
        yield return (Say("Sources", "Fontes"), Say(
            "The values are as their sources report them. Where a row's source is, its field source tells: ask for source { title url }. An empty cell is not known, which is not zero.",
            "Os valores são os que as fontes comunicam. A fonte de uma linha está no campo source: peça source { title url }. Uma célula vazia é um valor desconhecido, o que não é zero."));
        yield return (Say("Made-up data", "Dados inventados"), Say(
            "A row with isSynthetic true was made up to show how the service works. It says nothing of anybody.",
            "Uma linha com isSynthetic verdadeiro foi inventada para mostrar o serviço. Não diz nada sobre ninguém."));
    }
}
