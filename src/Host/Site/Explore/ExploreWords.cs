using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>What Explore's comparisons and functions are called for readers.</summary>
public static class ExploreWords
{
    /// <summary>A comparison.</summary>
    public static BilingualText Of(ExploreOperator operation) => operation switch
    {
        ExploreOperator.Is => new("is", "é"),
        ExploreOperator.IsNot => new("is not", "não é"),
        ExploreOperator.Above => new("more than, after", "mais de, depois de"),
        ExploreOperator.From => new("at least, from", "pelo menos, desde"),
        ExploreOperator.Below => new("less than, before", "menos de, antes de"),
        ExploreOperator.UpTo => new("at most, until", "no máximo, até"),
        ExploreOperator.Contains => new("contains", "contém"),
        ExploreOperator.ContainsNot => new("does not contain", "não contém"),
        ExploreOperator.StartsWith => new("starts with", "começa por"),
        ExploreOperator.EndsWith => new("ends with", "acaba em"),
        _ => new("is unknown", "é desconhecido"),
    };

    /// <summary>A comparison with values of a kind: one word of those that numbers and dates have for it.</summary>
    /// <param name="operation">The comparison.</param>
    /// <param name="kind">What is compared.</param>
    public static BilingualText Of(ExploreOperator operation, TableFieldKind kind)
        => (operation, kind is TableFieldKind.Date or TableFieldKind.DateTime) switch
    {
        (ExploreOperator.Above, true) => new("after", "depois de"),
        (ExploreOperator.Above, _) => new("more than", "superior a"),
        (ExploreOperator.From, true) => new("from", "desde"),
        (ExploreOperator.From, _) => new("at least", "pelo menos"),
        (ExploreOperator.Below, true) => new("before", "antes de"),
        (ExploreOperator.Below, _) => new("less than", "inferior a"),
        (ExploreOperator.UpTo, true) => new("until", "até"),
        (ExploreOperator.UpTo, _) => new("at most", "no máximo"),
        _ => Of(operation),
    };

    /// <summary>A function of a field.</summary>
    public static BilingualText Measure(string function, BilingualText field) => function switch
    {
        "sum" => new($"Sum of {field.En}", $"Soma de {field.Pt}"),
        "avg" => new($"Average of {field.En}", $"Média de {field.Pt}"),
        "min" => new($"Least {field.En}", $"Mínimo de {field.Pt}"),
        _ => new($"Greatest {field.En}", $"Máximo de {field.Pt}"),
    };
}
