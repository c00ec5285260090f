using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>What a column's part is called for readers: a member by its own label, what every type has by a word of the service.</summary>
internal static class ColumnWords
{
    private static readonly BilingualText Nothing = new("", "");

    private static readonly Dictionary<string, (BilingualText Label, BilingualText Description)> Known = new(StringComparer.Ordinal)
    {
        ["__typename"] = (new("Type", "Tipo"), new("The type of the row in the schema.", "O tipo da linha no esquema.")),
        ["count"] = (new("Number of rows", "Número de linhas"), new("How many rows.", "Quantas linhas.")),
        ["totalCount"] = (new("Total count", "Número total"), new("How many rows match, whatever the page.", "Quantas linhas correspondem, seja qual for a página.")),
        ["cursor"] = (new("Cursor", "Cursor"), new("Where the row lies, for after and before.", "Onde fica a linha, para after e before.")),
        ["sum"] = (new("Sum", "Soma"), Nothing),
        ["avg"] = (new("Average", "Média"), Nothing),
        ["sumReason"] = (new("Why no sum", "Porque não há soma"), Nothing),
        ["avgReason"] = (new("Why no average", "Porque não há média"), Nothing),
        ["minReason"] = (new("Why no minimum", "Porque não há mínimo"), Nothing),
        ["maxReason"] = (new("Why no maximum", "Porque não há máximo"), Nothing),
        ["shareReason"] = (new("Why no share", "Porque não há proporção"), Nothing),
        ["sumComparator"] = (new("How the sum is read", "Como se lê a soma"), Nothing),
        [SyntheticFlag.Name] = (new("Synthetic rows", "Linhas sintéticas"), new("True when at least one of the rows was made up to show how the service works.", "Verdadeiro quando pelo menos uma das linhas foi inventada para mostrar o serviço.")),
        ["min"] = (new("Minimum", "Mínimo"), Nothing),
        ["max"] = (new("Maximum", "Máximo"), Nothing),
        ["countDistinct"] = (new("Different values", "Valores diferentes"), Nothing),
        ["share"] = (new("Share", "Proporção"), new("The group's part of the whole, from 0 to 1.", "A parte do grupo no total, de 0 a 1.")),
        ["aggregates"] = (Nothing, Nothing),
        ["key"] = (Nothing, Nothing),
        ["pageInfo"] = (new("Page", "Página"), Nothing),
    };

    private static readonly Dictionary<DatePart, BilingualText> Parts = new()
    {
        [DatePart.Month] = new("month", "mês"), [DatePart.Quarter] = new("quarter", "trimestre"),
    };

    /// <summary>The label of a field of an answer; empty for what only holds others together.</summary>
    public static BilingualText Label(OutputNode node) => node switch
    {
        DatePartNode part => With(ReaderWords.Label(part.Member!), Parts[part.Part]),
        ShareNode => Known["share"].Label,
        ReasonNode { Name: "shareReason" } => Known["shareReason"].Label,
        AnyNode => Known[SyntheticFlag.Name].Label,

        // Its parts' labels have its own in them.
        { Member: Embedded } => Nothing,
        { Member: { } member } => ReaderWords.Label(member),

        // A field of the query itself is called what its rows are.
        ConnectionNode { Connection.Entity: var rows } => ReaderWords.Label(rows),
        LevelNode { Level.Entity: var row } => ReaderWords.Label(row),
        _ => Known.TryGetValue(node.Name, out var word) ? word.Label : ReaderWords.Spelled(node.Name),
    };

    /// <summary>
    /// The label of a field of an answer with what else tells it from others of that label: the condition on its rows, else the name that
    /// the question gives it.
    /// </summary>
    public static BilingualText FullLabel(OutputNode node)
    {
        var (label, told) = (Label(node), FilterWords.Of(node.Where, node.Member));
        if (told.En.Length == 0 && node.ResponseKey != node.Name)
        {
            told = ReaderWords.Spelled(node.ResponseKey);
        }

        return told.En.Length == 0 ? label : label.En.Length == 0 ? told : With(label, told);
    }

    /// <summary>What a field of an answer means.</summary>
    public static BilingualText Description(OutputNode node) => node switch
    {
        ShareNode => Known["share"].Description,
        ReasonNode reason => new(reason.Reasons.Doc.En, reason.Reasons.Doc.Pt),
        AnyNode => Known[SyntheticFlag.Name].Description,
        { Member: { } member } => ReaderWords.Description(member),
        _ => Known.TryGetValue(node.Name, out var word) ? word.Description : Nothing,
    };

    /// <summary>The label of something within something else.</summary>
    public static BilingualText Below(BilingualText above, BilingualText label)
        => above.En.Length == 0 ? label : label.En.Length == 0 ? above : new($"{above.En} · {label.En}", $"{above.Pt} · {label.Pt}");

    private static BilingualText With(BilingualText label, BilingualText part) => new($"{label.En} ({part.En})", $"{label.Pt} ({part.Pt})");
}
